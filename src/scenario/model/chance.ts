// How likely something is, line by line: what a chance begins with, and what adds to it or takes from it.
import { modelWords } from '../../ui/words/en-model.ts';
import { type Expression, parseExpression, partsOf } from '../expression.ts';
import { isCondition, knowing } from './formula.ts';
import { conditionWords, numberWords, termsOf } from './in-words.ts';
import type { Names } from './names.ts';

const words = modelWords.chance;

/** A chance in ten-thousandths as lines of words, each with its per cent. */
export function chanceInWords(text: string, names: Names): string[] {
  return chanceLines(parseExpression(text), names);
}

function chanceLines(expression: Expression, names: Names): string[] {
  if (expression.kind === 'call' && expression.call === 'min') {
    const [first, second] = expression.of;
    const most = first?.kind === 'number' ? first : second?.kind === 'number' ? second : undefined;
    const rest = most === first ? second : first;
    if (most !== undefined && rest !== undefined)
      return [...chanceLines(rest, names), words.most(most.value / 100)];
  }
  const terms = termsOf(expression).map(({ sign, of }) => {
    const { times, factors } = factorsOf(of);
    return { by: (sign * times) / 100, rest: restWords(factors, names) };
  });
  const fixed = terms.reduce((sum, { by, rest }) => (rest === '' ? sum + by : sum), 0);
  const moving = terms.filter(({ rest }) => rest !== '');
  if (moving.length === 0) return [fixed === 0 ? words.never : words.always(fixed)];
  return [
    ...(fixed === 0 ? [] : [words.start(fixed)]),
    ...moving.map(({ by, rest }) => words.more(by, rest)),
  ];
}

/** A product as one number and what else is multiplied. */
function factorsOf(expression: Expression): { times: number; factors: Expression[] } {
  if (expression.kind === 'number') return { times: expression.value, factors: [] };
  if (expression.kind !== 'binary' || expression.operator !== '*')
    return { times: 1, factors: [expression] };
  const left = factorsOf(expression.left);
  const right = factorsOf(expression.right);
  return { times: left.times * right.times, factors: [...left.factors, ...right.factors] };
}

/** Amounts first, then the conditions as one. */
function restWords(factors: readonly Expression[], names: Names): string {
  const conditions = factors.flatMap((each) => {
    const condition = isCondition(each) ? each : boundOf(each);
    return condition === undefined ? [] : [conditionWords(condition, names)];
  });
  const amounts = factors.filter((each) => !isCondition(each) && boundOf(each) === undefined);
  return [
    ...amounts.map((each) => amountWords(each, names)),
    ...(conditions.length > 0 ? [words.if(conditions.join(modelWords.says.and))] : []),
  ].join('');
}

function amountWords(expression: Expression, names: Names): string {
  if (expression.kind === 'name') return words.each(numberWords(expression, names));
  const excess = excessOf(expression);
  if (excess === undefined) return words.times(numberWords(expression, names));
  const { above, of, at } = excess;
  const name = numberWords(of, names);
  return above ? words.above(name, String(at)) : words.below(name, String(at));
}

/** 1 less whatever is above a number, but never below 0: with whole numbers that is a condition, that nothing is above it. */
function boundOf(expression: Expression): Expression | undefined {
  const less = excessOf(expression);
  const nothing = less?.above === false && less.at === 1 ? excessOf(less.of) : undefined;
  if (nothing?.above !== true) return undefined;
  const right = { kind: 'number', value: nothing.at } as const;
  return { kind: 'binary', operator: '<=', left: nothing.of, right };
}

/** `max(0, x - 5)` is what x is above 5, `max(0, 5 - x)` what it is below. */
function excessOf(
  expression: Expression,
): { readonly above: boolean; readonly of: Expression; readonly at: number } | undefined {
  if (expression.kind !== 'call' || expression.call !== 'max') return undefined;
  const [zero, difference] = expression.of;
  if (zero?.kind !== 'number' || zero.value !== 0) return undefined;
  if (difference?.kind !== 'binary' || difference.operator !== '-') return undefined;
  const { left, right } = difference;
  if (right.kind === 'number') return { above: true, of: left, at: right.value };
  if (left.kind === 'number') return { above: false, of: right, at: left.value };
  return undefined;
}

/**
 * A chance in words by the value of the first hidden fact; values under which it is the same stand together. No values when it
 * does not depend on them.
 */
export function chanceByValue(
  text: string,
  fact: string,
  names: Names,
): { readonly values: readonly string[]; readonly lines: readonly string[] }[] {
  const expression = parseExpression(text);
  const depends = partsOf(expression).some((part) => part.kind === 'fact' && part.fact === fact);
  if (!depends) return [{ values: [], lines: chanceLines(expression, names) }];
  const each = [...(names.facts.get(fact)?.values ?? [])].map(([id, value]) => ({
    value,
    lines: chanceLines(knowing(expression, fact, id), names),
  }));
  return [...Map.groupBy(each, ({ lines }) => lines.join('; ')).values()].map((same) => ({
    values: same.map(({ value }) => value),
    lines: same[0]?.lines ?? [],
  }));
}
