// A class whose answers to a quiz of choices are planted: a row a learner, an option a question, '' where nothing was chosen.
import type { Assignment, Class, Seat, Settings } from '../../src/classroom/records.ts';
import { begin } from '../../src/classroom/begin.ts';
import type { CourseContent } from '../../src/classroom/room.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { SentEvent } from '../../src/classroom/views.ts';
import type { MisconceptionId, ObjectiveId, OptionId, QuestionId } from '../../src/ids.ts';
import type { Sureness } from '../../src/quiz/events.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import { choiceOf, option } from '../quiz/questions.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { classQuiz, tinyCourse } from './a-course.ts';
import { aRoom, type TestRoom } from './a-room.ts';

/** `k7` is right; `p2` and `w9` are wrong, and `p2` shows an idea. */
export function plantedQuestion(id: string, objective = 'birds.names'): Question {
  return choiceOf(id, {
    objective: objective as ObjectiveId,
    options: [
      option('k7', true),
      { ...option('p2'), misconception: 'herons-are-storks' as MisconceptionId },
      option('w9'),
    ],
  });
}

export function courseWith(questions: readonly Question[]): CourseContent {
  return {
    ...tinyCourse,
    quizzes: [{ ...classQuiz, questions }],
    ideas: {
      ['herons-are-storks' as MisconceptionId]: {
        wrong: 'A heron is a stork.',
        right: 'They are two families.',
        passage: { href: '/lessons/first-birds/#names', title: 'Names' },
      },
    },
    objectives: { ['birds.names' as ObjectiveId]: 'Name birds' },
  };
}

export interface AnsweredClass {
  readonly room: TestRoom;
  readonly klass: Class;
  readonly assignment: Assignment;
}

/** A class and an open assignment of these questions, with nobody in it. */
export async function anEmptyClass(
  questions: readonly Question[],
  settings: Partial<Settings> = {},
): Promise<AnsweredClass> {
  const room = aRoom({ course: courseWith(questions) });
  const klass = await aClass(room);
  const assignment = await anAssignment(room, klass.id, settings);
  return { room, klass, assignment };
}

/** One learner answers and hands in; `sure` holds for all answers. */
export async function answers(
  { room, klass, assignment }: AnsweredClass,
  name: string,
  chosen: Readonly<Record<string, string>>,
  sure?: Sureness | readonly Sureness[],
  handIn = true,
): Promise<Seat> {
  const seat = await aSeat(room, klass.id, name);
  const attempt = await begin(room, seat, assignment.id);
  const given = Object.entries(chosen).filter(([, option]) => option !== '');
  const events: SentEvent[] = given.map(([question, option], at) => ({
    id: `${question}`,
    type: 'answered',
    question: question as QuestionId,
    answer: { kind: 'choice', option: option as OptionId },
    ...(sure !== undefined && { sure: typeof sure === 'number' ? sure : (sure[at] ?? 1) }),
    at: room.now() + at,
  }));
  if (handIn) events.push({ id: 'over', type: 'handed-in', at: room.now() + 100 });
  if (events.length > 0)
    await saveEvents(room, seat, attempt.id, { seat: seat.id, sentAt: room.now() + 100, events });
  return seat;
}

/** Each row is a learner's options, in the order of the questions. */
export async function answerAll(
  where: AnsweredClass,
  questions: readonly Question[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  for (const [n, row] of rows.entries())
    await answers(
      where,
      `Learner ${where.room.now()}-${n}`,
      Object.fromEntries(questions.map(({ id }, i) => [id, row[i] ?? ''])),
    );
}
