// What the words of sorting and matching have in common.
export interface PlacingWords {
  /** Said before answering: what to do and how marks are given. */
  readonly rule: string;
  readonly places: string;
  readonly choose: string;
  /** Before the words of the answer: right, not right, and what would have been right. */
  readonly right: string;
  readonly wrong: string;
  readonly correct: string;
  readonly count: (right: number, all: number) => string;
}
