// In which rounds a decision can come.
import type { Scenario } from '../scenario.schema.ts';

/** The first and the last round. */
export type Rounds = readonly [first: number, last: number];

type Entry = Scenario['slots'][number][number];

/** Whether nothing behind the entry of a slot can come. */
export function isLast(entry: Entry): boolean {
  return 'order' in entry || entry.if === undefined;
}

/** The entries of a slot up to the first that always holds. */
export function reached(slot: readonly Entry[]): readonly Entry[] {
  const last = slot.findIndex(isLast);
  return last === -1 ? slot : slot.slice(0, last + 1);
}

/** The rounds in which each decision can come, by a slot or as an interrupt; one that cannot is left out. */
export function roundsOf({ slots, orders, interrupts }: Scenario): Map<string, Rounds> {
  const found = new Map<string, Rounds>();
  const add = (decision: string, first: number, last: number) => {
    const [from, to] = found.get(decision) ?? [first, last];
    found.set(decision, [Math.min(from, first), Math.max(to, last)]);
  };
  slots.forEach((slot, i) => {
    for (const entry of reached(slot))
      if ('decision' in entry) add(entry.decision, i + 1, i + 1);
      else
        for (const decision of orders.find(({ id }) => id === entry.order)?.of ?? [])
          add(decision, i + 1, i + 1);
  });
  // An interrupt comes at the end of a round that is not the last, and is answered in it.
  const last = slots.length - 1;
  if (interrupts.most > 0)
    for (const { decision, from = 1 } of interrupts.list) {
      const first = Math.max(from, interrupts.from);
      if (first <= last) add(decision, first, last);
    }
  return found;
}
