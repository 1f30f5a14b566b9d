// What is hinted of an option before it is chosen: which way things move and about how far, never what is hidden.
import type { Option } from './decision.schema.ts';
import type { Scenario, Variable } from './scenario.schema.ts';

export interface Hint {
  readonly variable: Variable;
  readonly by: number;
  readonly later: boolean;
}

/** So many hints at once and so many for later; more would not be read. */
const most = { now: 5, later: 2 } as const;

/** The largest of what an option moves at once and later, the largest first. */
export function hintsOf({ variables }: Scenario, option: Option): Hint[] {
  const hints = (effects: Readonly<Record<string, number>>, later: boolean, n: number) =>
    variables
      .flatMap((variable) => {
        const by = effects[variable.id] ?? 0;
        return by === 0 ? [] : [{ variable, by, later }];
      })
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, n);
  const later: Record<string, number> = {};
  for (const { effects } of option.later ?? [])
    for (const [id, by] of Object.entries(effects ?? {})) later[id] = (later[id] ?? 0) + by;
  return [...hints(option.effects, false, most.now), ...hints(later, true, most.later)];
}
