// What stands in the log of an attempt: answers as JSON, read back with their types.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Answer } from '../quiz/kinds.ts';
import type { Given } from '../quiz/paper.ts';
import type { LogEntry } from './records.ts';

/** The body of an answer in the log. */
export interface AnsweredBody {
  readonly answer: Answer | null;
  readonly sure?: Sureness | undefined;
  /** The device's clock; absent where a plain form was sent. */
  readonly device?: number | undefined;
}

/** The body of an answer as it is kept: the same answer gives the same text. */
export function writeAnswer({ answer, sure, device }: AnsweredBody): string {
  return JSON.stringify({ answer, sure, device });
}

/** The answers of a log. */
export function givenIn(log: readonly LogEntry[]): Given[] {
  return log.flatMap(({ type, question, body, at, place, counted }) => {
    if (type !== 'answered' || question === null) return [];
    const { answer, sure } = JSON.parse(body) as AnsweredBody;
    return [{ question: question as QuestionId, answer, sure, at, place, counted }];
  });
}
