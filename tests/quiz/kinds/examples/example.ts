// What the contract test needs to know of one kind: a made-up question and answers to it.
import type { MisconceptionId } from '../../../../src/ids.ts';
import type { Answer, Question } from '../../../../src/quiz/kinds.ts';

export interface Example {
  readonly question: Question;
  /**
   * The texts of the parts in the order of the file, for a kind that shows them so whatever the seed: they are
   * sentences to read one after the other, and what is right has no say in where a sentence stands. Every other kind
   * leaves this out, and must show an order that owes nothing to the file.
   */
  readonly readAsWritten?: readonly string[];
  /** The question with all that is secret changed: key, reasons, misconceptions; `secret` in every secret text. */
  altered(secret: string): Question;
  /** All words of the question that a learner has to see to answer it. */
  readonly shown: readonly string[];
  /** Every reason that the feedback has to give. */
  readonly reasons: readonly string[];
  readonly right: Answer;
  readonly wrong: Answer;
  readonly partly?: readonly [answer: Answer, points: number];
  readonly empty: readonly (Answer | undefined)[];
  readonly incomplete?: readonly Answer[];
  readonly fields: Readonly<Record<string, string[]>>;
  /** What `fields` means. */
  readonly meant: Answer;
  /** Form fields whose values the question does not know; undefined for a kind that takes any text. */
  readonly unknown?: Readonly<Record<string, string[]>>;
  /** An answer that shows the misconception `all-alike`, when `mistaken` is asked. */
  readonly mistaken?: { readonly question: Question; readonly answer: Answer };
}

/** The fields that a question of any kind keeps to itself, all holding `secret`. */
export const secrets = (secret: string) => ({
  explanation: secret,
  passage: secret,
  sources: [secret],
  objective: secret,
  hints: [secret, `${secret} again`],
});

/** A misconception for `mistaken`. */
export const allAlike = 'all-alike' as MisconceptionId;
