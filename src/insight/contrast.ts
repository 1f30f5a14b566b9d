// Two reasons to be discussed: from learners who had come the same way and then advised differently.
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { Played, Said } from './played.ts';

/** Characters of a reason that says enough and can be taken in at once. */
export const fitting = { from: 60, to: 300, best: 140 } as const;

export interface Contrast {
  readonly first: { readonly option: string; readonly said: Said };
  readonly second: { readonly option: string; readonly said: Said };
  /** What both had advised before, as `decision.option`. */
  readonly before: readonly string[];
  /** Plays that came to the decision by this way. */
  readonly n: number;
}

interface Arrival {
  readonly before: readonly string[];
  readonly option: string;
  readonly said?: Said;
}

/**
 * The pair that is suggested for a decision; undefined where there is none. The rule: reasons of 60 to 300 characters; of the
 * ways to the decision from which such reasons for at least two options come, the one that most plays took; of the options
 * there, the two with most plays; for each the reason nearest to 140 characters. Ties go by the order of the file and of the
 * text, so that the same plays give the same pair.
 */
export function contrastOf(
  scenario: Scenario,
  decision: string,
  plays: readonly Played[],
): Contrast | undefined {
  const arrivals = plays.flatMap(({ steps }): Arrival[] => {
    const at = steps.findIndex((step) => step.decision === decision);
    const step = steps[at];
    if (step === undefined) return [];
    const before = steps.slice(0, at).map(({ option }) => option);
    return [{ before, option: step.option, ...(step.said && { said: step.said }) }];
  });
  const order = (scenario.decisions.find(({ id }) => id === decision)?.options ?? []).map(
    ({ id }) => `${decision}.${id}`,
  );
  const ways = [...Map.groupBy(arrivals, ({ before }) => before.join(' '))]
    .map(([way, came]) => ({ way, came, pair: pairOf(came, order) }))
    .filter(({ pair }) => pair !== undefined)
    .toSorted((a, b) => b.came.length - a.came.length || (a.way < b.way ? -1 : 1));
  const [best] = ways;
  if (best?.pair === undefined) return undefined;
  return { ...best.pair, before: best.came[0]?.before ?? [], n: best.came.length };
}

function pairOf(came: readonly Arrival[], order: readonly string[]) {
  const [first, second] = order
    .map((option) => {
      const taken = came.filter((arrival) => arrival.option === option);
      return { option, count: taken.length, said: bestOf(taken.flatMap(({ said }) => said ?? [])) };
    })
    .flatMap(({ option, count, said }) => (said === undefined ? [] : [{ option, count, said }]))
    .toSorted((a, b) => b.count - a.count);
  return first === undefined || second === undefined
    ? undefined
    : {
        first: { option: first.option, said: first.said },
        second: { option: second.option, said: second.said },
      };
}

function bestOf(all: readonly Said[]): Said | undefined {
  const off = ({ reason }: Said) => Math.abs(reason.trim().length - fitting.best);
  const [best] = all
    .filter(({ reason: { length } }) => length >= fitting.from && length <= fitting.to)
    .toSorted((a, b) => off(a) - off(b) || (a.reason < b.reason ? -1 : 1));
  return best;
}
