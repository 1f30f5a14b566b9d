// L03: sizes and lengths that fit each other.
import type { Scenario } from '../scenario.schema.ts';
import { effectsOf } from './effects.ts';
import type { Finding, Path } from './finding.ts';

/** The largest change that one thing may bring, of 100. */
const largestEffect = 20;
const highestCost = 4;
/** In rounds. */
export const longestDelay = 8;
const whole = 10_000;

/** Effects that are larger than anything in the exercise should be. Variations multiply on purpose and are not asked. */
export function effectSizes(scenario: Scenario): Finding[] {
  return effectsOf(scenario).flatMap(({ effects, path }) =>
    Object.entries(effects)
      .filter(([, by]) => Math.abs(by) > largestEffect)
      .map(([id, by]) => ({
        code: 'L03',
        path: [...path, id],
        what: `the effect on "${id}" is ${by}, expected -${largestEffect} to ${largestEffect}`,
        mend: 'change the number',
      })),
  );
}

/** Numbers out of range, and lists whose lengths do not fit the rounds. */
export function numbers(scenario: Scenario): Finding[] {
  const findings: Finding[] = [];
  const wrong = (path: Path, what: string, mend: string) =>
    findings.push({ code: 'L03', path, what, mend });
  const within = (value: number, least: number, most: number, what: string, path: Path) => {
    if (value < least || value > most)
      wrong(path, `${what} is ${value}, expected ${least} to ${most}`, 'change the number');
  };
  const rounds = scenario.slots.length;
  const { beliefs, capital, clock, interrupts, signal, targets } = scenario;

  scenario.decisions.forEach(({ options }, i) =>
    options.forEach(({ cost, later = [] }, j) => {
      const path = ['decisions', i, 'options', j];
      within(cost, 0, Math.min(highestCost, capital.most), 'the cost', [...path, 'cost']);
      later.forEach((each, k) =>
        within(each.in, 1, longestDelay, 'the delay', [...path, 'later', k, 'in']),
      );
    }),
  );
  within(capital.start, 0, capital.most, 'the capital at the start', ['capital', 'start']);
  if (clock.rounds.length !== rounds)
    wrong(
      ['clock', 'rounds'],
      `the clock has ${clock.rounds.length} numbers and the exercise ${rounds} rounds`,
      'write one number for each entry of "slots:"',
    );
  scenario.hidden.forEach(({ id, values }, i) => {
    const sum = values.reduce((total, { share }) => total + share, 0);
    if (sum !== whole)
      wrong(
        ['hidden', i, 'values'],
        `the shares of "${id}" add up to ${sum}, expected ${whole}`,
        'change one of them',
      );
  });
  rising(beliefs, 2, rounds, 'beliefs', ['beliefs'], wrong);
  rising(signal.rounds, 1, rounds, 'reports', ['signal', 'rounds'], wrong);
  scenario.slots.forEach((slot, i) =>
    slot.forEach((entry, j) => {
      if ('order' in entry) within(entry.place, 1, 2, 'the place', ['slots', i, j, 'place']);
    }),
  );
  within(interrupts.from, 1, rounds, 'the first round of interrupts', ['interrupts', 'from']);
  interrupts.list.forEach(({ from = 1 }, i) =>
    within(from, 1, rounds, 'the first round', ['interrupts', 'list', i, 'from']),
  );
  for (const key of ['ending', 'belief'] as const)
    if (targets[key][0] >= targets[key][1])
      wrong(
        ['targets', key],
        `the target "${key}" ends before it begins`,
        'write the smaller number first',
      );
  return findings;
}

function rising(
  list: readonly number[],
  first: number,
  last: number,
  name: string,
  path: Path,
  wrong: (path: Path, what: string, mend: string) => void,
): void {
  list.forEach((round, i) => {
    if (round < first || round > last)
      wrong(
        [...path, i],
        `there are ${name} in round ${round}`,
        `write rounds from ${first} to ${last}`,
      );
    else if (round <= (list[i - 1] ?? 0))
      wrong(
        [...path, i],
        `round ${round} follows round ${list[i - 1]}`,
        'write each once, in order',
      );
  });
}
