// Conditions, formulas and effects of an exercise, said in words.
import { modelWords as words } from '../../ui/words/en-model.ts';
import { type Expression, type Operator, parseExpression } from '../expression.ts';
import type { Names } from './names.ts';

const { says } = words;
type Comparison = keyof typeof says.bound;

/** What each comparison becomes under `not`, and when its sides are changed over. */
const opposite: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<',
  '<=': '>',
  '>': '<=',
  '<': '>=',
  '==': '!=',
  '!=': '==',
};

export function isComparison(operator: Operator): operator is Comparison {
  return operator in says.bound;
}

/** A condition in words, such as “Leverage is 70 or more and the aim is not “Peace””. Throws for what cannot be read. */
export function conditionInWords(text: string, names: Names): string {
  return conditionWords(parseExpression(text), names);
}

/** A condition that has been read, in words. */
export function conditionWords(expression: Expression, names: Names): string {
  const { kind } = expression;
  if (kind === 'fact') return factWords(expression.fact, expression.of, true, names);
  if (kind === 'not') return notWords(expression.of, names);
  if (kind !== 'binary') return `${numberWords(expression, names)} ${says.bound['!=']('0')}`;
  const { operator, left, right } = expression;
  // No quantity is below 0: the author wrote down that this holds in every case that is left.
  if (operator === '>=' && left.kind === 'name' && right.kind === 'number' && right.value === 0)
    return says.anyway;
  if (isComparison(operator))
    return `${numberWords(left, names)} ${says.bound[operator](numberWords(right, names))}`;
  if (operator !== 'and' && operator !== 'or')
    return `${numberWords(expression, names)} ${says.bound['!=']('0')}`;
  const side = (part: Expression) => {
    const said = conditionWords(part, names);
    const mixed =
      part.kind === 'binary' &&
      (part.operator === 'and' || part.operator === 'or') &&
      part.operator !== operator;
    return mixed ? says.inner(said) : said;
  };
  return `${side(left)}${operator === 'and' ? says.and : says.or}${side(right)}`;
}

function notWords(of: Expression, names: Names): string {
  if (of.kind === 'fact') return factWords(of.fact, of.of, false, names);
  if (of.kind === 'not') return conditionWords(of.of, names);
  if (of.kind === 'binary' && isComparison(of.operator))
    return conditionWords({ ...of, operator: opposite[of.operator] }, names);
  return says.not(says.inner(conditionWords(of, names)));
}

function factWords(fact: string, of: string, holds: boolean, names: Names): string {
  const hidden = names.facts.get(fact);
  if (hidden !== undefined) {
    const value = hidden.values.get(of) ?? of;
    return holds ? says.fact(hidden.name, value) : says.notFact(hidden.name, value);
  }
  const setters = names.flags.get(of) ?? [];
  const plain = setters.filter((setter) => setter.if === undefined).map(({ label }) => label);
  const depending = setters.flatMap(({ label, if: condition }) =>
    condition === undefined ? [] : [says.advisedWhile(label, conditionInWords(condition, names))],
  );
  if (depending.length === 0 && plain.length > 0)
    return holds ? says.advised(plain) : says.notAdvised(plain);
  const all = [...(plain.length > 0 ? [says.advised(plain)] : []), ...depending];
  const whole = all.length === 0 ? says.never : says.inner(all.join(says.orElse));
  return holds ? whole : says.not(whole);
}

/** The parts of a sum with their signs. */
export function termsOf(
  expression: Expression,
  sign: 1 | -1 = 1,
): { readonly sign: 1 | -1; readonly of: Expression }[] {
  if (expression.kind === 'minus') return termsOf(expression.of, sign === 1 ? -1 : 1);
  if (expression.kind === 'binary' && expression.operator === '+')
    return [...termsOf(expression.left, sign), ...termsOf(expression.right, sign)];
  if (expression.kind === 'binary' && expression.operator === '-')
    return [...termsOf(expression.left, sign), ...termsOf(expression.right, sign === 1 ? -1 : 1)];
  return [{ sign, of: expression }];
}

/** A number in words, such as “the mean of Trade and Arms”. */
export function numberWords(expression: Expression, names: Names): string {
  const say = (part: Expression) => numberWords(part, names);
  const held = (part: Expression) => (isSum(part) ? says.inner(say(part)) : say(part));
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return nameWords(expression.name, names);
    case 'fact':
    case 'not':
      return says.inner(says.oneIf(conditionWords(expression, names)));
    case 'minus':
      return says.negative(held(expression.of));
    case 'call': {
      const [a, b, c] = expression.of.map(held);
      const [of, by] = expression.of;
      if (expression.call === 'min') return says.smaller(a ?? '', b ?? '');
      if (expression.call === 'max') return says.larger(a ?? '', b ?? '');
      if (expression.call === 'clamp') return says.clamped(a ?? '', b ?? '', c ?? '');
      const parts = of === undefined ? [] : termsOf(of);
      const mean =
        parts.length > 1 &&
        by?.kind === 'number' &&
        by.value === parts.length &&
        parts.every((part) => part.sign === 1 && part.of.kind === 'name');
      return mean ? says.mean(parts.map((part) => say(part.of))) : says.divided(a ?? '', b ?? '');
    }
    case 'binary':
      if (expression.operator === '*')
        return `${held(expression.left)}${says.times}${held(expression.right)}`;
      if (expression.operator !== '+' && expression.operator !== '-')
        return says.inner(says.oneIf(conditionWords(expression, names)));
      return termsOf(expression)
        .map(({ sign, of }, i) =>
          i === 0
            ? sign === 1
              ? say(of)
              : says.negative(held(of))
            : `${sign === 1 ? says.plus : says.less}${held(of)}`,
        )
        .join('');
  }
}

function isSum({ kind, ...rest }: Expression): boolean {
  return (
    kind === 'binary' && 'operator' in rest && (rest.operator === '+' || rest.operator === '-')
  );
}

function nameWords(name: string, { quantities }: Names): string {
  if (name === 'round') return says.round;
  const mean = name.startsWith('avg_') ? quantities.get(name.slice('avg_'.length)) : undefined;
  return mean === undefined ? (quantities.get(name) ?? name) : says.meanSoFar(mean);
}

/** Effects in words, such as “Autonomy −1, Economy +2”; the empty text when there are none. */
export function effectsInWords(
  effects: Readonly<Record<string, number>> | undefined,
  { quantities }: Names,
): string {
  return Object.entries(effects ?? {})
    .map(([id, by]) => `${quantities.get(id) ?? id} ${words.signed(by)}`)
    .join(', ');
}
