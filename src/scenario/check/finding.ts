// What the static checks of an exercise say: where, what, and how to mend it.
import type { Scenario } from '../scenario.schema.ts';

/** Keys and indexes from the whole exercise down, such as decisions, 3, options, 0, cost. */
export type Path = readonly (string | number)[];

/** The code is one of those in docs/formats.md. */
export interface Finding {
  readonly code: string;
  readonly path: Path;
  readonly what: string;
  readonly mend: string;
  /** A word that names nothing, and what it could have named: for a guess at what was meant. */
  readonly meant?: { readonly word: string; readonly of: readonly string[] };
  /** Another place that belongs to it: the first of two with one id. */
  readonly first?: Path;
}

export type Check = (scenario: Scenario) => Finding[];

/** The ids of a list. */
export function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}
