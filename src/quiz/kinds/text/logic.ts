// A short written answer: right when it is one of the accepted forms, once what its author forgives is left out.
import type { QuestionId } from '../../../ids.ts';
import { isWritten, judgeWritten, type WrittenFeedback, writtenKey } from '../../accepted.ts';
import { type Forgivable, usual } from '../../forgiving.ts';
import type { KindLogic } from '../../kind.ts';
import type { TextQuestion } from './schema.ts';

export interface TextView {
  readonly kind: 'text';
  readonly id: QuestionId;
  readonly prompt: string;
  /** What does not count in the answer, which is said before it is given. */
  readonly forgive: readonly Forgivable[];
}
/** The answer as it was written. */
export interface TextAnswer {
  readonly kind: 'text';
  readonly text: string;
}
export type TextFeedback = WrittenFeedback;

/** Marks: 1 for an accepted form, else 0 (formats: text). */
export const text: KindLogic<TextQuestion, TextView, TextAnswer, TextFeedback> = {
  key: writtenKey,
  rightWords: (question) => [{ text: question.accepted[0]?.text ?? '', why: question.why }],
  view: ({ id, prompt, forgive = usual }) => ({ kind: 'text', id, prompt, forgive }),
  completeness: (_, answer) => (isWritten(answer?.text) ? 'complete' : 'empty'),
  mark: (question, answer) => ({ points: judgeWritten(question, answer.text).correct ? 1 : 0 }),
  feedback: (question, answer) => judgeWritten(question, answer?.text),
  misconceptions: (question, answer) => {
    const { misconception } = judgeWritten(question, answer.text);
    return misconception === undefined ? [] : [misconception];
  },
  readForm: ({ id }, fields) => {
    const written = fields.get(id)?.find(isWritten);
    return written === undefined ? undefined : { kind: 'text', text: written };
  },
  plainText: ({ prompt }) => `${prompt}\n____`,
};
