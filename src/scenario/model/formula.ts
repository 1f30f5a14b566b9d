// A formula written with names in the place of ids, and what is left of one once a hidden fact is known.
import { type Expression, type Operator, parseExpression } from '../expression.ts';
import { conditionWords, isComparison, numberWords } from './in-words.ts';
import type { Names } from './names.ts';

/** A formula with names, such as “7 × Autonomy + 3 × (100 − Leverage)”. */
export function formulaWithNames(text: string, names: Names): string {
  return withNames(parseExpression(text), names, 0);
}

const signs: Readonly<Partial<Record<Operator, readonly [string, number]>>> = {
  '+': [' + ', 1],
  '-': [' − ', 1],
  '*': [' × ', 2],
};

function withNames(expression: Expression, names: Names, around: number): string {
  if (expression.kind === 'minus') return `−${withNames(expression.of, names, 3)}`;
  if (expression.kind === 'call') {
    const parts = expression.of.map((part) => withNames(part, names, 0));
    return expression.call === 'div'
      ? `(${parts[0]}) ÷ ${parts[1]}`
      : `${expression.call}(${parts.join(', ')})`;
  }
  if (expression.kind !== 'binary') return numberWords(expression, names);
  const sign = signs[expression.operator];
  if (sign === undefined) return conditionWords(expression, names);
  const [text, binds] = sign;
  // What is taken away, or multiplied, from the right keeps its own brackets.
  const right = expression.operator === '+' ? binds : binds + 1;
  const whole = `${withNames(expression.left, names, binds)}${text}${withNames(expression.right, names, right)}`;
  return binds < around ? `(${whole})` : whole;
}

const number = (value: number): Expression => ({ kind: 'number', value });

/** What is left of a formula in a world where a hidden fact has this value. */
export function knowing(expression: Expression, fact: string, value: string): Expression {
  const inner = (part: Expression) => knowing(part, fact, value);
  switch (expression.kind) {
    case 'fact':
      return expression.fact === fact ? number(expression.of === value ? 1 : 0) : expression;
    case 'not': {
      const of = inner(expression.of);
      return of.kind === 'number' ? number(of.value === 0 ? 1 : 0) : { kind: 'not', of };
    }
    case 'minus':
      return { kind: 'minus', of: inner(expression.of) };
    case 'call':
      return { ...expression, of: expression.of.map(inner) };
    case 'binary':
      return joined(expression.operator, inner(expression.left), inner(expression.right));
    default:
      return expression;
  }
}

function joined(operator: Operator, left: Expression, right: Expression): Expression {
  const is = (part: Expression, value: number) => part.kind === 'number' && part.value === value;
  if (operator === '*' || operator === 'and') {
    if (is(left, 0) || is(right, 0)) return number(0);
    if (is(left, 1)) return right;
    if (is(right, 1)) return left;
  }
  if (operator === '+' || operator === 'or') {
    if (is(left, 0)) return right;
    if (is(right, 0)) return left;
  }
  if (operator === '-' && is(right, 0)) return left;
  if (operator === 'or' && (is(left, 1) || is(right, 1))) return number(1);
  return { kind: 'binary', operator, left, right };
}

/** Whether an expression holds or does not, and is no amount. */
export function isCondition(expression: Expression): boolean {
  return (
    expression.kind === 'fact' ||
    expression.kind === 'not' ||
    (expression.kind === 'binary' &&
      (isComparison(expression.operator) ||
        expression.operator === 'and' ||
        expression.operator === 'or'))
  );
}
