// What happened in one attempt, one thing after the other: what was answered first, what it was changed to, and when.
import type { QuestionId } from '../ids.ts';
import { answerWords } from '../quiz/answer-words.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Question } from '../quiz/kinds.ts';
import { countWords } from '../quiz/kinds/judgement/counting.ts';
import { givenIn } from './log.ts';
import type { Attempt, Counted, LogEntry } from './records.ts';

/** One thing that happened. Times in milliseconds since 1970. */
export interface Moment {
  readonly at: number;
  /** Milliseconds since the attempt was begun, and since the moment before. */
  readonly into: number;
  readonly after: number;
  /** `changed`: another answer than before; `same`: sent again, perhaps surer or less sure; `cleared`: taken away. */
  readonly what: 'begun' | 'answered' | 'changed' | 'same' | 'cleared' | 'handed-in' | 'reopened';
  /** The number of the question, from 1. */
  readonly number?: number;
  readonly answer?: string;
  /** Of a text: how many words it has, in the place of the text. */
  readonly words?: number;
  readonly sure?: Sureness;
  readonly counted: Counted;
  /** How often a text was saved in a row: the last of them stands for all. */
  readonly saves: number;
}

/** The moments of an attempt that asks questions, the first first. */
export function timeLine(
  attempt: Pick<Attempt, 'startedAt' | 'handedInAt' | 'handedInBy'>,
  questions: readonly Question[],
  log: readonly LogEntry[],
): readonly Moment[] {
  const moments: Omit<Moment, 'into' | 'after'>[] = [
    { at: attempt.startedAt, what: 'begun', counted: 'yes', saves: 1 },
  ];
  const before = new Map<QuestionId, string>();
  const order = log.toSorted((a, b) => a.at - b.at || a.place - b.place);
  for (const entry of order) {
    if (entry.type === 'handed-in' || entry.type === 'reopened')
      moments.push({ at: entry.at, what: entry.type, counted: entry.counted, saves: 1 });
    const [given] = givenIn([entry]);
    const index = questions.findIndex(({ id }) => id === given?.question);
    const question = questions[index];
    if (given === undefined || question === undefined) continue;
    const { answer, sure, counted, at } = given;
    const said = JSON.stringify(answer);
    const known = before.get(question.id) ?? 'null';
    before.set(question.id, said);
    const what =
      answer === null
        ? 'cleared'
        : known === 'null'
          ? 'answered'
          : known === said
            ? 'same'
            : 'changed';
    const last = moments.at(-1);
    const isText = question.kind === 'judgement';
    const again = isText && last?.number === index + 1 && last.counted === counted;
    if (again) moments.pop();
    moments.push({
      at,
      what: again && what === 'changed' ? last.what : what,
      number: index + 1,
      ...(answer !== null &&
        (answer.kind === 'judgement'
          ? { words: countWords(answer.text) }
          : { answer: answerWords(question, answer) })),
      ...(sure && { sure }),
      counted,
      saves: again ? last.saves + 1 : 1,
    });
  }
  // When the time ran out nobody pressed anything: the log has no entry for that.
  if (attempt.handedInAt !== null && attempt.handedInBy === 'time')
    moments.push({ at: attempt.handedInAt, what: 'handed-in', counted: 'yes', saves: 1 });
  const all = moments.toSorted((a, b) => a.at - b.at);
  return all.map((moment, index) => ({
    ...moment,
    into: moment.at - attempt.startedAt,
    after: moment.at - (all[index - 1]?.at ?? attempt.startedAt),
  }));
}

/** How often an answer that was there was changed or taken away. */
export function changesIn(moments: readonly Moment[]): number {
  return moments.filter(({ what }) => what === 'changed' || what === 'cleared').length;
}
