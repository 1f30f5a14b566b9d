// Every expression of an exercise, with its place, what it is for, and the rounds in which it is asked.
import type { Option } from '../decision.schema.ts';
import { type Expression, ExpressionError, parseExpression, partsOf } from '../expression.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Path } from './finding.ts';
import type { Box, Range } from './ranges.ts';
import { type Rounds, roundsOf } from './rounds.ts';

/** A condition holds or not, a chance counts ten-thousandths, any other is a number. */
export type Purpose = 'condition' | 'chance' | 'number';

export interface Asked {
  readonly text: string;
  readonly path: Path;
  readonly purpose: Purpose;
  /** Whether the learner sees what it comes to, or could infer it: then it may not ask for what is hidden. */
  readonly seen: boolean;
  readonly rounds: Rounds;
  /** Whether it is asked of the end alone, where the clock stands at 0. */
  readonly atEnd: boolean;
}

export type Fact = Extract<Expression, { readonly kind: 'fact' }>;

/** All expressions of an exercise. */
export function expressionsOf(scenario: Scenario): Asked[] {
  const last = scenario.slots.length;
  const whole: Rounds = [1, last];
  const come = roundsOf(scenario);
  const asked: Asked[] = [];
  const add = (
    text: string | undefined,
    path: Path,
    purpose: Purpose,
    { seen = false, rounds = whole, atEnd = false } = {},
  ) => {
    if (text !== undefined) asked.push({ text, path, purpose, seen, rounds, atEnd });
  };
  const seen = { seen: true };
  const end = { seen: true, rounds: [last, last] as const, atEnd: true };

  scenario.gauges.forEach(({ value }, i) => add(value, ['gauges', i, 'value'], 'number', seen));
  scenario.arrows.forEach(({ length }, i) => add(length, ['arrows', i, 'length'], 'number', seen));
  scenario.capital.also.forEach((rule, i) =>
    add(rule.if, ['capital', 'also', i, 'if'], 'condition', seen),
  );
  scenario.slots.forEach((slot, i) =>
    slot.forEach((entry, j) => {
      if ('decision' in entry)
        add(entry.if, ['slots', i, j, 'if'], 'condition', { seen: true, rounds: [i + 1, i + 1] });
    }),
  );
  scenario.standing.forEach((rule, i) => add(rule.if, ['standing', i, 'if'], 'condition'));
  scenario.moves.list.forEach(({ chance, also = [] }, i) => {
    for (const [value, text] of Object.entries(chance))
      add(text, ['moves', 'list', i, 'chance', value], 'chance');
    also.forEach((rule, j) => add(rule.if, ['moves', 'list', i, 'also', j, 'if'], 'condition'));
  });
  scenario.interrupts.list.forEach(({ decision, chance }, i) =>
    add(chance, ['interrupts', 'list', i, 'chance'], 'chance', {
      rounds: come.get(decision) ?? whole,
    }),
  );
  scenario.goals.forEach(({ score }, i) => add(score, ['goals', i, 'score'], 'number', end));
  scenario.redLines.forEach(({ crossed }, i) =>
    add(crossed, ['redLines', i, 'crossed'], 'condition', seen),
  );
  scenario.assumptions.forEach(({ stances }, i) =>
    stances.forEach(({ holds }, j) =>
      add(holds, ['assumptions', i, 'stances', j, 'holds'], 'condition'),
    ),
  );
  scenario.decisions.forEach(({ id, options }, i) =>
    options.forEach((option, j) => {
      const rounds = come.get(id) ?? whole;
      for (const [path, text, from, note] of conditionsOf(option))
        add(text, ['decisions', i, 'options', j, ...path], 'condition', {
          rounds: [Math.min(last, rounds[0] + from), from > 0 ? last : rounds[1]],
          // Its note is read before the debrief.
          seen: note !== undefined,
        });
    }),
  );
  scenario.endings.forEach((ending, i) => add(ending.if, ['endings', i, 'if'], 'condition', end));
  return asked;
}

/** The conditions of an option, each with how many rounds after the choice it is asked. */
function conditionsOf({ instead, when = [], later = [] }: Option) {
  return [
    [['instead', 'if'], instead?.if, 0],
    ...when.map((each, i) => [['when', i, 'if'], each.if, 0, each.note] as const),
    ...later.map((each, i) => [['later', i, 'if'], each.if, each.in, each.note] as const),
  ] as const;
}

/** The tree of an expression, or the slip in it. */
export function treeOf(text: string): Expression | ExpressionError {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

/** Every question that an expression asks, such as has(x), chose(x.y) or one of what is hidden. */
export function factsAsked(scenario: Scenario): Fact[] {
  return expressionsOf(scenario).flatMap(({ text }) => {
    const tree = treeOf(text);
    return tree instanceof ExpressionError
      ? []
      : partsOf(tree).filter((part): part is Fact => part.kind === 'fact');
  });
}

/** What names can stand for where an expression is asked. */
export function boxOf(scenario: Scenario, { rounds, atEnd }: Pick<Asked, 'rounds' | 'atEnd'>): Box {
  const told = scenario.clock.rounds.slice(rounds[0] - 1, rounds[1]);
  const clock = atEnd || told.length === 0 ? [0] : told;
  const ranges = new Map<string, Range>([
    ['round', rounds],
    ['capital', [0, scenario.capital.most]],
    [scenario.clock.id, [Math.min(...clock), Math.max(...clock)]],
  ]);
  for (const { id } of scenario.variables) {
    ranges.set(id, [0, 100]);
    ranges.set(`avg_${id}`, [0, 100]);
  }
  const rivals = new Map(
    scenario.hidden.flatMap(({ id, values }) => {
      const all = values.map((value) => `${id}(${value.id})`);
      return all.map((each) => [each, all.filter((other) => other !== each)] as const);
    }),
  );
  return { ranges, rivals };
}
