// What an expression is asked about, and how a tree becomes a function of it.
import type { Expression, Operator } from './expression.ts';
import { ExpressionError } from './expression.ts';

/** A moment of a play. Variables, flags and hidden facts stand under their numbers in the layout. */
export interface Situation {
  readonly values: readonly number[];
  readonly sums: readonly number[];
  /** Half-years that have passed. */
  readonly passed: number;
  readonly capital: number;
  readonly round: number;
  readonly clock: number;
  /** 1 where it is set. */
  readonly flags: readonly number[];
  /** The value of each hidden fact, by its number. */
  readonly hidden: readonly number[];
}

/** Where names stand. */
export interface Layout {
  readonly variables: ReadonlyMap<string, number>;
  readonly means: ReadonlySet<string>;
  readonly clock: string;
  /** Flags, and options that expressions ask about as `decision.option`. */
  readonly flags: ReadonlyMap<string, number>;
  readonly hidden: ReadonlyMap<
    string,
    { readonly index: number; readonly values: ReadonlyMap<string, number> }
  >;
}

export type Formula = (situation: Situation) => number;

const yes = (value: boolean) => (value ? 1 : 0);

const operations: Readonly<Record<Operator, (left: Formula, right: Formula) => Formula>> = {
  '+': (left, right) => (s) => left(s) + right(s),
  '-': (left, right) => (s) => left(s) - right(s),
  '*': (left, right) => (s) => left(s) * right(s),
  '>=': (left, right) => (s) => yes(left(s) >= right(s)),
  '<=': (left, right) => (s) => yes(left(s) <= right(s)),
  '>': (left, right) => (s) => yes(left(s) > right(s)),
  '<': (left, right) => (s) => yes(left(s) < right(s)),
  '==': (left, right) => (s) => yes(left(s) === right(s)),
  '!=': (left, right) => (s) => yes(left(s) !== right(s)),
  and: (left, right) => (s) => yes(left(s) !== 0 && right(s) !== 0),
  or: (left, right) => (s) => yes(left(s) !== 0 || right(s) !== 0),
};

/** A tree as a function of a situation; throws an `ExpressionError` for a name that the layout does not know. */
export function formulaOf(expression: Expression, layout: Layout): Formula {
  const inner = (part: Expression) => formulaOf(part, layout);
  switch (expression.kind) {
    case 'number': {
      const { value } = expression;
      return () => value;
    }
    case 'name':
      return named(expression.name, expression.at, layout);
    case 'fact':
      return asked(expression.fact, expression.of, expression.at, layout);
    case 'not': {
      const of = inner(expression.of);
      return (s) => yes(of(s) === 0);
    }
    case 'minus': {
      const of = inner(expression.of);
      return (s) => -of(s);
    }
    case 'call': {
      const [a = zero, b = zero, c = zero] = expression.of.map(inner);
      switch (expression.call) {
        case 'min':
          return (s) => Math.min(a(s), b(s));
        case 'max':
          return (s) => Math.max(a(s), b(s));
        case 'clamp':
          return (s) => Math.max(b(s), Math.min(c(s), a(s)));
        case 'div':
          return (s) => quotient(a(s), b(s));
      }
    }
    case 'binary':
      return operations[expression.operator](inner(expression.left), inner(expression.right));
  }
}

const zero: Formula = () => 0;

/** A whole quotient, cut towards zero; by zero it is 0, so that no play can break on a formula. */
function quotient(a: number, b: number): number {
  return b === 0 ? 0 : Math.trunc(a / b);
}

function named(name: string, at: number, layout: Layout): Formula {
  const index = layout.variables.get(name);
  if (index !== undefined) return (s) => s.values[index] ?? 0;
  if (name === 'round') return (s) => s.round;
  if (name === 'capital') return (s) => s.capital;
  if (name === layout.clock) return (s) => s.clock;
  const mean = name.startsWith('avg_') ? name.slice('avg_'.length) : undefined;
  const of = mean === undefined ? undefined : layout.variables.get(mean);
  if (mean !== undefined && of !== undefined && layout.means.has(mean))
    return (s) => quotient(s.sums[of] ?? 0, s.passed);
  throw new ExpressionError(`there is no "${name}"`, at);
}

function asked(fact: string, of: string, at: number, layout: Layout): Formula {
  if (fact === 'has' || fact === 'chose') {
    const index = layout.flags.get(of);
    if (index === undefined) throw new ExpressionError(`nothing ever sets "${of}"`, at);
    return (s) => s.flags[index] ?? 0;
  }
  const hidden = layout.hidden.get(fact);
  const value = hidden?.values.get(of);
  if (hidden === undefined) throw new ExpressionError(`there is no function "${fact}"`, at);
  if (value === undefined) throw new ExpressionError(`${fact} is never "${of}"`, at);
  const { index } = hidden;
  return (s) => yes(s.hidden[index] === value);
}
