// The closing window: what changing course in each round would have come to, by this play's dice and on the mean of many plays.
import { useMemo } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { strategyNumber } from '../strategies.ts';
import { lineFrom, type Outcome } from '../what-if.ts';
import { hiddenOf } from '../world.ts';
import { Chart } from './Chart.tsx';
import { nameOf } from '../named.ts';

/** By the value of the first hidden fact: for each round of the change and for never, the mean of the variable, and of the ending in per cent. */
export type WindowMeans = Readonly<
  Record<
    string,
    {
      readonly variable: readonly number[];
      readonly ending: readonly number[];
      /** With equal weights. */
      readonly index: readonly number[];
    }
  >
>;

const worldLooks = ['world-1', 'world-2', 'world-3'] as const;

interface Props {
  readonly game: Game;
  readonly play: Play;
  /** Absent where none were worked out, as for a preset: then the play's own dice stand alone. */
  readonly means: WindowMeans | undefined;
}

/** Every round in which the line may change, and one more for never. */
function roundsOf({ rounds }: Game): number[] {
  return Array.from({ length: rounds + 1 }, (_, i) => i + 1);
}

/** What changing the line in each round would have come to by the play's own dice, with equal goals like the means. */
function ownLines(game: Game, { world }: Play): Outcome[] {
  const { window, goals } = game.scenario;
  const first = strategyNumber(game, window.first);
  const second = strategyNumber(game, window.second);
  const weights = goals.map(() => 100 / goals.length);
  return roundsOf(game).map((round) => lineFrom(game, world, round, [first, second], weights));
}

/** Own dice and the mean are drawn and named apart: one play proves little, and a mean is nobody's play. */
export function Window({ game, play, means }: Props) {
  const { window, strategies, variables, endings } = game.scenario;
  const number = game.layout.variables.get(window.variable) ?? 0;
  const rounds = roundsOf(game);
  const own = useMemo(() => ownLines(game, play), [game, play]);
  const hidden = hiddenOf(game, play.world)[game.scenario.hidden[0]?.id ?? ''] ?? '';
  const mean = means?.[hidden];
  const name = variables[number]?.name ?? '';
  const ending = endings.find(({ id }) => id === window.ending)?.title ?? '';
  const labels = rounds.map((round) => (round > game.rounds ? words.whatIf.never : String(round)));
  const plays = new Intl.NumberFormat('en-GB').format(window.plays);
  return (
    <>
      <h3>{words.whatIf.window}</h3>
      <p>{words.whatIf.windowText(plays)}</p>
      <Chart
        title={words.whatIf.windowTitle(
          nameOf(strategies, window.first),
          nameOf(strategies, window.second),
        )}
        labels={labels}
        axis={words.whatIf.change}
        table={words.timeline.table}
        say={words.whole}
        lines={[
          {
            id: 'own',
            name: `${name}, ${words.whatIf.seed}`,
            values: own.map(({ state }) => state.values[number]),
            look: 'value',
          },
          ...(mean === undefined
            ? []
            : [
                {
                  id: 'mean',
                  name: `${name}, ${words.whatIf.mean}`,
                  values: mean.variable,
                  look: 'value',
                  dashed: true,
                } as const,
              ]),
          {
            id: 'own-ending',
            name: `${words.whatIf.ends(ending)}, ${words.whatIf.seed}`,
            values: own.map((outcome) => (outcome.ending === window.ending ? 100 : 0)),
            look: 'share',
          },
          ...(mean === undefined
            ? []
            : [
                {
                  id: 'ending',
                  name: `${words.whatIf.ends(ending)}, % ${words.whatIf.mean}`,
                  values: mean.ending,
                  look: 'share',
                  dashed: true,
                } as const,
              ]),
        ]}
      />
      <p>{words.whatIf.indexText}</p>
      <Chart
        title={words.whatIf.indexTitle(
          nameOf(strategies, window.first),
          nameOf(strategies, window.second),
        )}
        labels={labels}
        axis={words.whatIf.change}
        table={words.timeline.table}
        near
        say={words.tenths}
        lines={[
          {
            id: 'own',
            name: words.whatIf.seed,
            values: own.map(({ index }) => index),
            look: 'you',
          },
          ...(game.scenario.hidden[0]?.values ?? []).flatMap(({ id, name: value }, i) => {
            const of = means?.[id];
            return of === undefined
              ? []
              : [
                  {
                    id,
                    name: value,
                    values: of.index,
                    look: worldLooks[i % worldLooks.length] ?? 'other',
                    dashed: true,
                  } as const,
                ];
          }),
        ]}
      />
    </>
  );
}
