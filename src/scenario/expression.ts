// The small language of conditions and formulas: whole numbers, names, + - *, comparisons, and, or, not, a few functions. It
// is read once into a tree; a slip is told with the place where it stands.

export type Operator = '+' | '-' | '*' | '>=' | '<=' | '>' | '<' | '==' | '!=' | 'and' | 'or';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  /** A question with a name for its argument, such as has(red_line), chose(north.note) or aim(sq). */
  | { readonly kind: 'fact'; readonly fact: string; readonly of: string; readonly at: number }
  | {
      readonly kind: 'call';
      readonly call: 'min' | 'max' | 'clamp' | 'div';
      readonly of: readonly Expression[];
    }
  | { readonly kind: 'not' | 'minus'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What cannot be read in an expression; `at` counts characters from 0. */
export class ExpressionError extends Error {
  readonly at: number;
  constructor(what: string, at: number) {
    super(what);
    this.name = 'ExpressionError';
    this.at = at;
  }
}

/** The functions and how many numbers each takes. */
const functions = { min: 2, max: 2, clamp: 3, div: 2 } as const;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** Reads an expression; throws an `ExpressionError` for what is none. */
export function parseExpression(text: string): Expression {
  const reader = new Reader(tokensOf(text), text.length);
  const expression = reader.either();
  reader.end();
  return expression;
}

function tokensOf(text: string): Token[] {
  const form = /\s*(?:(\d+|[a-z_][a-z_0-9]*|>=|<=|==|!=|[-+*(),<>.])|(\S))/giy;
  const tokens: Token[] = [];
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const at = form.lastIndex - (match[1] ?? match[2] ?? '').length;
    if (match[2] !== undefined) throw new ExpressionError(`"${match[2]}" means nothing here`, at);
    tokens.push({ text: match[1] ?? '', at });
  }
  return tokens;
}

class Reader {
  #next = 0;
  readonly #tokens: readonly Token[];
  readonly #length: number;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  either(): Expression {
    return this.#chain(['or'], () => this.#chain(['and'], () => this.#negated()));
  }

  end(): void {
    const left = this.#tokens[this.#next];
    if (left !== undefined)
      throw new ExpressionError(`"${left.text}" is left over; expected an operator`, left.at);
  }

  #chain(operators: readonly Operator[], part: () => Expression): Expression {
    let left = part();
    for (let operator = this.#taken(operators); operator; operator = this.#taken(operators))
      left = { kind: 'binary', operator, left, right: part() };
    return left;
  }

  /** `not` takes the whole comparison after it, as a reader would. */
  #negated(): Expression {
    return this.#taken(['not'] as const) === undefined
      ? this.#compared()
      : { kind: 'not', of: this.#negated() };
  }

  #compared(): Expression {
    const left = this.#sum();
    const operator = this.#taken(['>=', '<=', '>', '<', '==', '!='] as const);
    return operator === undefined ? left : { kind: 'binary', operator, left, right: this.#sum() };
  }

  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#chain(['*'], () => this.#single()));
  }

  #single(): Expression {
    const token = this.#tokens[this.#next];
    if (token === undefined)
      throw new ExpressionError('it ends too early; expected a number or a name', this.#length);
    this.#next += 1;
    if (/^\d/.test(token.text)) return { kind: 'number', value: Number(token.text) };
    if (token.text === '(') {
      const inner = this.either();
      this.#expect(')');
      return inner;
    }
    if (token.text === '-') return { kind: 'minus', of: this.#single() };
    if (!/^[a-z_]/i.test(token.text) || ['and', 'or', 'not'].includes(token.text))
      throw new ExpressionError(
        `"${token.text}" stands where a number or a name is expected`,
        token.at,
      );
    if (this.#taken(['('] as const) === undefined)
      return { kind: 'name', name: token.text, at: token.at };
    return token.text in functions
      ? this.#call(token.text as keyof typeof functions, token.at)
      : this.#fact(token);
  }

  #call(call: keyof typeof functions, at: number): Expression {
    const of = [this.either()];
    while (this.#taken([','] as const) !== undefined) of.push(this.either());
    this.#expect(')');
    if (of.length !== functions[call])
      throw new ExpressionError(
        `${call}(...) has ${of.length} parts; expected ${functions[call]}`,
        at,
      );
    return { kind: 'call', call, of };
  }

  #fact({ text: fact, at }: Token): Expression {
    const parts = [this.#name()];
    if (this.#taken(['.'] as const) !== undefined) parts.push(this.#name());
    this.#expect(')');
    return { kind: 'fact', fact, of: parts.join('.'), at };
  }

  #name(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined || !/^[a-z_]/i.test(token.text))
      throw new ExpressionError(
        `expected a name, found ${token === undefined ? 'the end' : `"${token.text}"`}`,
        token?.at ?? this.#length,
      );
    this.#next += 1;
    return token.text;
  }

  #taken<Text extends string>(texts: readonly Text[]): Text | undefined {
    const found = texts.find((text) => text === this.#tokens[this.#next]?.text);
    if (found !== undefined) this.#next += 1;
    return found;
  }

  #expect(text: string): void {
    if (this.#taken([text]) !== undefined) return;
    const token = this.#tokens[this.#next];
    throw new ExpressionError(
      `expected "${text}", found ${token === undefined ? 'the end' : `"${token.text}"`}`,
      token?.at ?? this.#length,
    );
  }
}

/** Every part of an expression, itself first. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'not':
    case 'minus':
      return [expression, ...partsOf(expression.of)];
    case 'call':
      return [expression, ...expression.of.flatMap(partsOf)];
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    default:
      return [expression];
  }
}
