// What the class of the demo is given: an assignment in every state, from what the course has.
import {
  type Acting,
  makeAssignment,
  withdrawAssignment,
} from '../../src/classroom/assignments.ts';
import type { Assignment, AssignmentKind, Settings } from '../../src/classroom/records.ts';
import type { CourseContent, Room } from '../../src/classroom/room.ts';
import { usualRelease, usualSettings } from '../../src/classroom/settings.ts';
import { judgementsOf } from '../../src/classroom/snapshot.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The assignments by what they show. */
export interface Given {
  /** A lesson, past its due date. */
  readonly lesson: Assignment;
  /** A class quiz with a time limit, closed. */
  readonly test: Assignment;
  /** A practice quiz that is worked on now. */
  readonly practice: Assignment;
  /** A written judgement that waits to be marked. */
  readonly judgement: Assignment;
  /** The decision exercise; undefined where the course has none. */
  readonly exercise: Assignment | undefined;
  /** A lesson that opens next week. */
  readonly next: Assignment;
  /** Given out by mistake and taken back. */
  readonly withdrawn: Assignment;
}

/** Gives everything out, as it would have been during the month before `morning`, at nine. */
export async function giveOut(
  room: Room & { at(ms: number): void },
  acting: Acting,
  morning: number,
): Promise<Given> {
  const ref = refsIn(room.course);
  const give = (
    made: { readonly at: number; readonly kind: AssignmentKind; readonly ref: string },
    title: string,
    settings: Partial<Settings>,
  ): Promise<Assignment> => {
    room.at(made.at);
    const all = { ...usualSettings(title), ...settings };
    const release = settings.release ?? usualRelease(all);
    return makeAssignment(room, acting, { ...made, settings: { ...all, release } });
  };
  const lesson = await give(
    { at: morning - 29 * day, kind: 'lesson', ref: ref.lesson.id },
    `Read: ${ref.lesson.title}`,
    { dueAt: morning - 21 * day, confidence: true },
  );
  const test = await give(
    { at: morning - 20 * day, kind: 'quiz', ref: ref.test.id },
    ref.test.title,
    {
      note: 'In class. You have 40 minutes; what is saved counts when the time is over.',
      opensAt: morning - 14 * day,
      dueAt: morning - 13 * day,
      closesAt: morning - 12 * day,
      minutes: 40,
      confidence: true,
    },
  );
  const withdrawn = await give(
    { at: morning - 20 * day + hour, kind: 'quiz', ref: ref.test.id },
    `${ref.test.title} (by mistake)`,
    {},
  );
  await withdrawAssignment(room, acting, withdrawn.id);
  const judgement = await give(
    { at: morning - 9 * day, kind: 'judgement', ref: ref.judgement },
    'A judgement in writing',
    {
      dueAt: morning - day,
      closesAt: morning + 6 * day,
      release: { marks: 'manual', keys: 'manual', explanations: 'manual' },
    },
  );
  const exercise =
    ref.scenario === undefined
      ? undefined
      : await give(
          { at: morning - 6 * day, kind: 'exercise', ref: ref.scenario.id },
          ref.scenario.title,
          { dueAt: morning + 9 * day, exercise: { form: 'short', seed: 'own' } },
        );
  const practice = await give(
    { at: morning - 3 * day, kind: 'quiz', ref: ref.practice.id },
    `Practice: ${ref.practice.title}`,
    { dueAt: morning + 5 * day, attempts: null, counts: 'best', confidence: true },
  );
  const next = await give(
    { at: morning - 2 * day, kind: 'lesson', ref: ref.next.id },
    `Read: ${ref.next.title}`,
    { opensAt: morning + 7 * day, dueAt: morning + 14 * day },
  );
  return { lesson, test, practice, judgement, exercise, next, withdrawn };
}

/** The first of each that the course has. Throws when it cannot fill a class. */
function refsIn(course: CourseContent) {
  const [lesson, next] = course.lessons.filter(({ checks }) => checks.length > 0);
  const test = course.quizzes.find(({ use }) => use === 'class');
  const quizzes = course.quizzes.filter(({ use }) => use === 'practice');
  // The one of the lesson that was read, where it has one.
  const practice = quizzes.find(({ id }) => `${id}` === `${lesson?.id}`) ?? quizzes[0];
  const judgements = judgementsOf(course);
  // One whose models are not published, where there is one.
  const judgement = judgements.find((each) => !each.practice) ?? judgements[0];
  if (!lesson || !next || !test || !practice || !judgement)
    throw new Error(
      'The demo needs two lessons with checks, a class quiz, a practice quiz and a written judgement in the course.',
    );
  const [scenario] = course.scenarios;
  return { lesson, next, test, practice, judgement: judgement.question.id, scenario };
}
