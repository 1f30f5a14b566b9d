// How often each decision was met and each option was to be had and best, by decision and option.
import type { Scenario } from '../scenario.schema.ts';
import type { MapFigures } from './figures.ts';

/** All shares in per cent. */
export interface OptionShare {
  readonly decision: string;
  readonly path: string;
  readonly label: string;
  /** Of all plays at random, those in which it was shown and the capital was enough. */
  readonly open: number;
  /** Of the times it was shown. */
  readonly locked: number;
  /** Of the judgements; undefined where no situation came. */
  readonly best: number | undefined;
  /** Situations in which it was open. */
  readonly situations: number;
}

/** The shares of every option, in the order of the decisions. */
export function optionShares(
  { decisions, goals }: Scenario,
  { random, context }: MapFigures,
): OptionShare[] {
  const reached = new Map(random.decisions.map(({ id, reached: share }) => [id, share]));
  const played = new Map(random.options.map((option) => [option.path, option]));
  // A situation is judged once with all goals alike and once for each goal.
  const profiles = goals.length + 1;
  const judged = new Map(context.options.map((option) => [option.path, option]));
  return decisions.flatMap(({ id, options }) =>
    options.map((option) => {
      const path = `${id}.${option.id}`;
      const locked = played.get(path)?.locked ?? 0;
      const found = judged.get(path);
      return {
        decision: id,
        path,
        label: option.label,
        open: ((reached.get(id) ?? 0) * (100 - locked)) / 100,
        locked,
        best: found?.best,
        situations: found === undefined ? 0 : found.open / profiles,
      };
    }),
  );
}
