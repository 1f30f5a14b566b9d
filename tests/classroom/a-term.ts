// A class with graded work: quizzes of two questions, learners, and a way to answer them.
import type { Acting } from '../../src/classroom/assignments.ts';
import { begin } from '../../src/classroom/begin.ts';
import type { Assignment, Class, Seat, Settings } from '../../src/classroom/records.ts';
import type { CourseContent, QuizContent } from '../../src/classroom/room.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import type { SentEvent } from '../../src/classroom/views.ts';
import type {
  AttemptId,
  MisconceptionId,
  ObjectiveId,
  OptionId,
  QuestionId,
  QuizId,
} from '../../src/ids.ts';
import { choiceOf, option } from '../quiz/questions.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { tinyCourse } from './a-course.ts';
import { anInstructor } from './an-instructor.ts';
import { aRoom, type TestRoom } from './a-room.ts';

export const idea = 'whales-are-fish' as MisconceptionId;
export const objective = 'birds.nests' as ObjectiveId;

/** k7 is right; p2 shows the idea. */
const telling = (id: string) =>
  choiceOf(id, {
    objective,
    options: [option('k7', true), { ...option('p2'), misconception: idea }, option('w9')],
  });

const quizOf = (id: string, use: QuizContent['use'], questions: QuizContent['questions']) => ({
  id: id as QuizId,
  title: `Quiz ${id}`,
  use,
  pass: 0.6,
  questions,
});

export const termCourse: CourseContent = {
  ...tinyCourse,
  quizzes: [
    quizOf('nests', 'class', [telling('nests.one'), choiceOf('nests.two')]),
    quizOf('secret', 'class', [telling('secret.one')]),
    quizOf('home', 'practice', [telling('home.one'), telling('home.two'), telling('home.three')]),
  ],
  links: {
    ['nests.one' as QuestionId]: {
      passage: { href: '/lessons/first-birds/#nests', title: 'Nests' },
      sources: [],
    },
  },
  ideas: {
    [idea]: {
      wrong: 'Whales are fish.',
      right: 'Whales are mammals.',
      passage: { href: '/lessons/first-birds/#whales', title: 'Whales' },
    },
  },
  objectives: { [objective]: 'say how a nest is built' },
};

export interface Term {
  readonly room: TestRoom;
  readonly klass: Class;
  readonly acting: Acting;
  readonly seats: readonly Seat[];
  give(settings?: Partial<Settings>, ref?: string): Promise<Assignment>;
  /** Answers the questions in their order, and hands in unless said otherwise. */
  answer(
    seat: Seat | undefined,
    assignment: Assignment,
    options: readonly ('k7' | 'p2' | 'w9')[],
    handIn?: boolean,
  ): Promise<AttemptId>;
}

/** A class of learners with these names. */
export async function aTerm(names: readonly string[], ofClass: Partial<Class> = {}): Promise<Term> {
  const room = aRoom({ course: termCourse });
  const klass = await aClass(room, ofClass);
  const acting = await anInstructor(room, klass.id);
  const seats: Seat[] = [];
  for (const name of names) seats.push(await aSeat(room, klass.id, name));
  let made = 0;
  return {
    room,
    klass,
    acting,
    seats,
    async give(settings = {}, ref = 'nests') {
      room.later(1);
      return anAssignment(room, klass.id, settings, { kind: 'quiz', ref });
    },
    async answer(seat, assignment, options, handIn = true) {
      if (seat === undefined) throw new Error('there is no such learner');
      const attempt = await begin(room, seat, assignment.id);
      const events = options.map((chosen, i): SentEvent => ({
        id: `e${(made += 1)}`,
        type: 'answered',
        question: attempt.questions[i] ?? ('' as QuestionId),
        answer: { kind: 'choice', option: chosen as string as OptionId },
        at: room.now(),
      }));
      if (handIn) events.push({ id: `e${(made += 1)}`, type: 'handed-in', at: room.now() });
      const sent = { seat: seat.id, sentAt: room.now(), events };
      await saveEvents(room, seat, attempt.id, sent);
      return attempt.id;
    },
  };
}
