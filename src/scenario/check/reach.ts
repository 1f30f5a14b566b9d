// L09, L10, L16, L17, L27: whether everything can come, and something always does.
import { ExpressionError } from '../expression.ts';
import type { Scenario } from '../scenario.schema.ts';
import { boxOf, treeOf } from './expressions.ts';
import type { Finding, Path } from './finding.ts';
import { longestDelay } from './numbers.ts';
import { assumed, type Box } from './ranges.ts';
import { isLast, reached, roundsOf } from './rounds.ts';

/** L09: every round has a decision, whatever has happened. */
export function openSlots({ slots }: Scenario): Finding[] {
  return slots.flatMap((slot, i) =>
    slot.some(isLast)
      ? []
      : [
          {
            code: 'L09',
            path: ['slots', i],
            what: `in round ${i + 1} no entry comes without a condition, so there could be no decision`,
            mend: 'write the last entry without "if:"',
          },
        ],
  );
}

/** L10: decisions, entries, orders and interrupts that can never come. */
export function outOfReach(scenario: Scenario): Finding[] {
  const { slots, orders, interrupts, decisions } = scenario;
  const come = roundsOf(scenario);
  const ordered = new Set(
    slots.flatMap((slot) =>
      reached(slot).flatMap((entry) => ('order' in entry ? entry.order : [])),
    ),
  );
  const never = (path: Path, what: string, mend: string) => ({ code: 'L10', path, what, mend });
  return [
    ...slots.flatMap((slot, i) => {
      const first = reached(slot).length;
      const shadowed = firstFits(
        slot.slice(0, first).map((entry) => ('decision' in entry ? entry.if : undefined)),
        boxOf(scenario, { rounds: [i + 1, i + 1], atEnd: false }),
      );
      return [...shadowed, ...slot.slice(first).map((_, j) => first + j)].map((j) =>
        never(
          ['slots', i, j],
          `this entry of round ${i + 1} never comes: those before it take every case`,
          'move it up, or remove it',
        ),
      );
    }),
    ...orders.flatMap(({ id }, i) =>
      ordered.has(id)
        ? []
        : [
            never(
              ['orders', i],
              `no round asks for the order "${id}"`,
              'name it in "slots:", or remove it',
            ),
          ],
    ),
    ...interrupts.list.flatMap(({ decision, from = 1 }, i) =>
      interrupts.most > 0 && Math.max(from, interrupts.from) < slots.length
        ? []
        : [
            never(
              ['interrupts', 'list', i],
              `the interrupt "${decision}" never comes: none does in the last round or after it, or beyond "most:"`,
              'let it come from an earlier round, or remove it',
            ),
          ],
    ),
    ...decisions.flatMap(({ id }, i) =>
      come.has(id) || misnamed(scenario) || interrupts.list.some((each) => each.decision === id)
        ? []
        : [
            never(
              ['decisions', i],
              `no round and no interrupt can bring the decision "${id}"`,
              'name it in "slots:" or "interrupts:" of scenario.yaml, or remove it',
            ),
          ],
    ),
  ];
}

/** Whether a decision is named that does not exist: any of those that seem out of reach may be meant. */
function misnamed({ slots, orders, interrupts, decisions }: Scenario): boolean {
  const named = [
    ...slots.flat().flatMap((entry) => ('decision' in entry ? entry.decision : [])),
    ...orders.flatMap(({ of }) => of),
    ...interrupts.list.map(({ decision }) => decision),
  ];
  return named.some((name) => !decisions.some(({ id }) => id === name));
}

/** L16, L17: which ending comes. That an ending is never reached in play is for the exploration to find. */
export function endings(scenario: Scenario): Finding[] {
  const all = scenario.endings;
  const last = all.length - 1;
  const rounds = scenario.slots.length;
  const box = boxOf(scenario, { rounds: [rounds, rounds], atEnd: true });
  return [
    ...all.flatMap(({ id, if: condition }, i) =>
      (condition === undefined) === (i === last)
        ? []
        : [
            {
              code: 'L17',
              path: condition === undefined ? ['endings', i] : ['endings', i, 'if'],
              what:
                condition === undefined
                  ? `the ending "${id}" has no condition and is not the last`
                  : `the last ending, "${id}", has a condition, so a play could end without any`,
              mend:
                condition === undefined
                  ? 'add "if:", or move it to the end'
                  : 'remove "if:", or add an ending without one',
            },
          ],
    ),
    ...firstFits(
      all.map(({ if: condition }) => condition),
      box,
    ).map((i) => ({
      code: 'L16',
      path: ['endings', i],
      what: `the ending "${all[i]?.id}" never comes: those before it take every case`,
      mend: 'move it up, or change its condition or theirs',
    })),
  ];
}

/** L11 for the parts of a "when" that those before them always take first. */
export function shadowedParts(scenario: Scenario): Finding[] {
  const come = roundsOf(scenario);
  const last = scenario.slots.length;
  return scenario.decisions.flatMap(({ id, options }, i) =>
    options.flatMap(({ when = [] }, j) =>
      firstFits(
        when.map((each) => each.if),
        boxOf(scenario, { rounds: come.get(id) ?? [1, last], atEnd: false }),
      ).map((k) => ({
        code: 'L11',
        path: ['decisions', i, 'options', j, 'when', k, 'if'],
        what: 'this never comes true: the parts before it take every case',
        mend: 'move it up, or change its condition or theirs',
      })),
    ),
  );
}

/**
 * The indexes of those conditions, of which the first that holds counts, that cannot be the first though they could hold. What
 * cannot be read, can never hold at all, or has no condition before the end, is a finding of its own.
 */
function firstFits(conditions: readonly (string | undefined)[], box: Box): number[] {
  const trees = conditions.map((text) => (text === undefined ? undefined : treeOf(text)));
  return trees.flatMap((tree, i) => {
    if (tree instanceof ExpressionError) return [];
    const own = tree === undefined ? box : assumed(tree, true, box);
    if (own === undefined) return [];
    const left = trees.slice(0, i).reduce<Box | undefined>((now, earlier) => {
      if (now === undefined || earlier === undefined || earlier instanceof ExpressionError)
        return now;
      return assumed(earlier, false, now);
    }, own);
    return left === undefined ? [i] : [];
  });
}

/** L27: later effects that fall due only after the last round. */
export function tooLate(scenario: Scenario): Finding[] {
  const come = roundsOf(scenario);
  const last = scenario.slots.length;
  return scenario.decisions.flatMap(({ id, options }, i) => {
    const first = come.get(id)?.[0];
    if (first === undefined) return [];
    return options.flatMap(({ later = [] }, j) =>
      later.flatMap((each, k) =>
        first + each.in <= last || each.in > longestDelay
          ? []
          : [
              {
                code: 'L27',
                path: ['decisions', i, 'options', j, 'later', k, 'in'],
                what: `"${id}" comes in round ${first} at the earliest, so this falls in round ${first + each.in} of ${last}: never`,
                mend: 'shorten the delay, or let it come true at once',
              },
            ],
      ),
    );
  });
}
