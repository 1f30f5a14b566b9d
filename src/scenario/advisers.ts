// What the advisers forecast, and how often they were right so far.
import type { Option } from './decision.schema.ts';
import type { Game, PlayOption } from './game.ts';
import type { Reported } from './shown.ts';

export type Direction = 'up' | 'same' | 'down';

export interface Forecast {
  readonly adviser: string;
  readonly variable: string;
  readonly direction: Direction;
  /** The size that the adviser has in mind; for the words "a little" and "much". */
  readonly by: number;
}

/** From this size on a change counts as one. */
const felt = 2;

/** The direction of a change. */
export function directionOf(by: number): Direction {
  return by >= felt ? 'up' : by <= -felt ? 'down' : 'same';
}

/**
 * What every adviser forecasts for an option: its effects now and later on what the adviser speaks of, and what the adviser's
 * leaning adds. Advisers know nothing of what is hidden, nor of what holds only sometimes.
 */
export function forecastsOf({ scenario }: Game, option: Option): Forecast[] {
  return scenario.advisers.flatMap(({ id, forecasts, bias }) =>
    forecasts.map((variable) => {
      const later = (option.later ?? []).reduce(
        (sum, { effects }) => sum + (effects?.[variable] ?? 0),
        0,
      );
      const by = (option.effects[variable] ?? 0) + later + (bias[variable] ?? 0);
      return { adviser: id, variable, direction: directionOf(by), by };
    }),
  );
}

export interface TrackRecord {
  readonly adviser: string;
  readonly variable: string;
  readonly right: number;
  readonly of: number;
  /** How far the forecasts lay above what came, on the mean; the leaning can be read off it. */
  readonly above: number;
}

/** How the forecasts fared in the rounds so far: each arrow against what the half-year brought. */
export function trackRecords(game: Game, reports: readonly Reported[]): TrackRecord[] {
  const rounds = reports.filter(({ answered }) => !answered);
  const told = rounds.map(({ option, from, to }) => ({
    from,
    to,
    forecasts: forecastsOf(game, textOf(game, { path: option })),
  }));
  return game.scenario.advisers.flatMap(({ id, forecasts }) =>
    forecasts.map((variable) => {
      const number = game.layout.variables.get(variable) ?? 0;
      const cases = told.map(({ from, to, forecasts: all }) => {
        const forecast = all.find((each) => each.adviser === id && each.variable === variable);
        const came = (to.values[number] ?? 0) - (from.values[number] ?? 0);
        return {
          right: forecast?.direction === directionOf(came),
          above: (forecast?.by ?? 0) - came,
        };
      });
      return {
        adviser: id,
        variable,
        right: cases.filter(({ right }) => right).length,
        of: cases.length,
        above:
          cases.length === 0 ? 0 : cases.reduce((sum, { above }) => sum + above, 0) / cases.length,
      };
    }),
  );
}

/** An option as its file says it. */
export function textOf({ scenario }: Game, { path }: Pick<PlayOption, 'path'>): Option {
  const [decision, id] = path.split('.');
  const option = scenario.decisions
    .find((each) => each.id === decision)
    ?.options.find((each) => each.id === id);
  if (option === undefined) throw new Error(`the exercise has no option "${path}"`);
  return option;
}
