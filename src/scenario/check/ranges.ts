// What values an expression can take: interval arithmetic over its tree, after Moore (1966). A range is never too narrow; where
// one name stands twice it may be too wide.
import type { Expression, Operator } from '../expression.ts';

/** The least and the most, both included. */
export type Range = readonly [least: number, most: number];

/** The ranges of names and of questions such as has(x), under their text; what is not named is 0 or 1. */
export interface Box {
  readonly ranges: ReadonlyMap<string, Range>;
  /** For a question on a hidden fact: the questions of which none can hold besides. */
  readonly rivals: ReadonlyMap<string, readonly string[]>;
}

type Atom = Extract<Expression, { readonly kind: 'name' | 'fact' }>;
type Comparison = Exclude<Operator, '+' | '-' | '*' | 'and' | 'or'>;

const either: Range = [0, 1];
const no: Range = [0, 0];
const yes: Range = [1, 1];

/** The values that an expression can take while the names stay in the box. */
export function rangeOf(expression: Expression, box: Box): Range {
  const inner = (part: Expression) => rangeOf(part, box);
  switch (expression.kind) {
    case 'number':
      return [expression.value, expression.value];
    case 'name':
    case 'fact':
      return box.ranges.get(keyOf(expression)) ?? either;
    case 'not':
      return turned(truthOf(inner(expression.of)));
    case 'minus': {
      const [least, most] = inner(expression.of);
      return [-most, -least];
    }
    case 'call': {
      const [a = no, b = no, c = no] = expression.of.map(inner);
      return called(expression.call, a, b, c);
    }
    case 'binary':
      return joined(expression.operator, inner(expression.left), inner(expression.right));
  }
}

function called(call: 'min' | 'max' | 'clamp' | 'div', a: Range, b: Range, c: Range): Range {
  const both = (of: (a: number, b: number, c: number) => number): Range => [
    of(a[0], b[0], c[0]),
    of(a[1], b[1], c[1]),
  ];
  switch (call) {
    case 'min':
      return both((x, y) => Math.min(x, y));
    case 'max':
      return both((x, y) => Math.max(x, y));
    case 'clamp':
      return both((value, least, most) => Math.max(least, Math.min(most, value)));
    case 'div': {
      if (b[0] > 0 || b[1] < 0) return corners(a, b, (x, y) => Math.trunc(x / y));
      const most = Math.max(Math.abs(a[0]), Math.abs(a[1]));
      return [-most, most];
    }
  }
}

function corners(a: Range, b: Range, of: (a: number, b: number) => number): Range {
  const all = a.flatMap((x) => b.map((y) => of(x, y)));
  return [Math.min(...all), Math.max(...all)];
}

function joined(operator: Operator, a: Range, b: Range): Range {
  switch (operator) {
    case '+':
      return [a[0] + b[0], a[1] + b[1]];
    case '-':
      return [a[0] - b[1], a[1] - b[0]];
    case '*':
      return corners(a, b, (x, y) => x * y);
    case 'and':
      return [Math.min(truthOf(a)[0], truthOf(b)[0]), Math.min(truthOf(a)[1], truthOf(b)[1])];
    case 'or':
      return [Math.max(truthOf(a)[0], truthOf(b)[0]), Math.max(truthOf(a)[1], truthOf(b)[1])];
    default:
      return compared(operator, a, b);
  }
}

function compared(operator: Comparison, a: Range, b: Range): Range {
  switch (operator) {
    case '>=':
      return a[0] >= b[1] ? yes : a[1] < b[0] ? no : either;
    case '>':
      return a[0] > b[1] ? yes : a[1] <= b[0] ? no : either;
    case '<=':
      return compared('>=', b, a);
    case '<':
      return compared('>', b, a);
    case '==':
      if (a[1] < b[0] || b[1] < a[0]) return no;
      return a[0] === b[1] && a[1] === b[0] ? yes : either;
    case '!=':
      return turned(compared('==', a, b));
  }
}

function truthOf([least, most]: Range): Range {
  if (least > 0 || most < 0) return yes;
  return least === 0 && most === 0 ? no : either;
}

function turned([least, most]: Range): Range {
  return [1 - most, 1 - least];
}

function keyOf(atom: Atom): string {
  return atom.kind === 'name' ? atom.name : `${atom.fact}(${atom.of})`;
}

const opposite: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
};
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
  '==': '==',
  '!=': '!=',
};

/**
 * The part of the box in which an expression holds, or does not hold; undefined when there is none. The part may be too large,
 * never too small: undefined is certain.
 */
export function assumed(expression: Expression, holds: boolean, box: Box): Box | undefined {
  if (expression.kind === 'not') return assumed(expression.of, !holds, box);
  if (expression.kind === 'name' || expression.kind === 'fact')
    return holds ? bounded(expression, '!=', no, box) : bounded(expression, '==', no, box);
  if (expression.kind !== 'binary') return possible(expression, holds, box);
  const { operator, left, right } = expression;
  switch (operator) {
    case '+':
    case '-':
    case '*':
      return possible(expression, holds, box);
    case 'and':
    case 'or': {
      if ((operator === 'and') === holds) {
        const first = assumed(left, holds, box);
        return first && assumed(right, holds, first);
      }
      return around(assumed(left, holds, box), assumed(right, holds, box));
    }
    default: {
      const meant = holds ? operator : opposite[operator];
      const [a, b] = [rangeOf(left, box), rangeOf(right, box)];
      if (compared(meant, a, b)[1] === 0) return undefined;
      const first = isAtom(left) ? bounded(left, meant, b, box) : box;
      return first && isAtom(right) ? bounded(right, mirrored[meant], a, first) : first;
    }
  }
}

function isAtom(expression: Expression): expression is Atom {
  return expression.kind === 'name' || expression.kind === 'fact';
}

function possible(expression: Expression, holds: boolean, box: Box): Box | undefined {
  const [least, most] = truthOf(rangeOf(expression, box));
  return (holds ? most === 1 : least === 0) ? box : undefined;
}

/** The box in which a name stands so to a value within the range; all values are whole. */
function bounded(atom: Atom, operator: Comparison, by: Range, box: Box): Box | undefined {
  const key = keyOf(atom);
  let [least, most] = box.ranges.get(key) ?? either;
  if (operator === '>=' || operator === '==') least = Math.max(least, by[0]);
  if (operator === '>') least = Math.max(least, by[0] + 1);
  if (operator === '<=' || operator === '==') most = Math.min(most, by[1]);
  if (operator === '<') most = Math.min(most, by[1] - 1);
  if (operator === '!=' && by[0] === by[1]) {
    if (least === by[0]) least += 1;
    if (most === by[0]) most -= 1;
  }
  if (least > most) return undefined;
  const ranges = new Map(box.ranges).set(key, [least, most]);
  if (least > 0)
    for (const rival of box.rivals.get(key) ?? []) {
      if ((ranges.get(rival) ?? either)[0] > 0) return undefined;
      ranges.set(rival, no);
    }
  return { ...box, ranges };
}

/** The smallest box around two. */
function around(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const ranges = new Map<string, Range>();
  for (const key of new Set([...a.ranges.keys(), ...b.ranges.keys()])) {
    const [x, y] = [a.ranges.get(key) ?? either, b.ranges.get(key) ?? either];
    ranges.set(key, [Math.min(x[0], y[0]), Math.max(x[1], y[1])]);
  }
  return { ...a, ranges };
}
