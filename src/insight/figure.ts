// A figure stands beside the number of cases it rests on; one that cannot be worked out says why, and is never 0 or NaN.

/** Why there is no figure. */
export type Why =
  /** There is no case at all. */
  | 'nobody-answered'
  /** There are fewer cases than the formula needs. */
  | 'too-few'
  /** All cases are alike, so that nothing can go together with anything. */
  | 'no-spread'
  /** The test has fewer items than the formula needs. */
  | 'too-few-items'
  /** Not everybody was asked the same questions, and the formula needs that. */
  | 'different-questions'
  /** Some answers still wait for somebody to judge them. */
  | 'to-judge'
  /** The item goes against the others, and the formula has no meaning below 0. */
  | 'negative'
  /** The question is none of "choose one of these", so that nobody can say what guessing brings. */
  | 'not-one-choice'
  /** Nobody said how sure they were. */
  | 'nobody-said';

/** Something found in `n` cases, or why it was not found in them. */
export type Found<Value> =
  | { readonly value: Value; readonly n: number }
  | { readonly value: null; readonly n: number; readonly why: Why };

/** A number found in `n` cases, or why there is none. Shares are between 0 and 1, never per cent. */
export type Figure = Found<number>;

/** A figure from `n` cases. */
export function found<Value>(value: Value, n: number): Found<Value> {
  return { value, n };
}

/** No figure from `n` cases, and why. */
export function unknown(why: Why, n: number): Found<never> {
  return { value: null, n, why };
}
