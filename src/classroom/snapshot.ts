// What attempts are taken with: a copy of the course's text, so that an edit of a file changes nothing for who has begun.
import { createHash } from 'node:crypto';
import type { LessonId, QuestionId, QuizId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import { ordered } from '../scenario/digest.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { Assignment } from './records.ts';
import type { CourseContent, LessonContent, QuizContent, ReadAbout } from './room.ts';

interface WithQuestions {
  readonly title: string;
  readonly questions: readonly Question[];
  /** Where to read about each question. */
  readonly links: Readonly<Record<QuestionId, ReadAbout>>;
}
export interface QuizSnapshot extends WithQuestions {
  readonly kind: 'quiz';
  readonly id: QuizId;
  readonly intro?: string | undefined;
  readonly use: QuizContent['use'];
  readonly pools?: QuizContent['pools'];
  readonly pass: number;
}
export interface LessonSnapshot extends WithQuestions {
  readonly kind: 'lesson';
  readonly id: LessonId;
  readonly number: number;
  readonly href: string;
}
export interface JudgementSnapshot extends WithQuestions {
  readonly kind: 'judgement';
  readonly id: QuestionId;
}
export interface ExerciseSnapshot {
  readonly kind: 'exercise';
  readonly id: string;
  readonly title: string;
  /** The name of the rules, a part of every draw. */
  readonly rules: string;
  readonly scenario: Scenario;
}
export type Snapshot = QuizSnapshot | LessonSnapshot | JudgementSnapshot | ExerciseSnapshot;

/** The copy of what an assignment asks as the course has it now, and the SHA-256 of its JSON; undefined when it is gone. */
export function snapshotOf(
  course: CourseContent,
  { kind, ref }: Pick<Assignment, 'kind' | 'ref'>,
): { readonly hash: string; readonly body: string } | undefined {
  const content = contentOf(course, kind, ref);
  if (content === undefined) return undefined;
  const body = ordered(content);
  return { hash: createHash('sha256').update(body).digest('hex'), body };
}

/** A copy as it was kept; what stands in the database was written by `snapshotOf`. */
export function readSnapshot(body: string): Snapshot {
  return JSON.parse(body) as Snapshot;
}

/** The questions of a copy in the order of the file; a decision exercise has none. */
export function questionsOf(snapshot: Snapshot): readonly Question[] {
  return snapshot.kind === 'exercise' ? [] : snapshot.questions;
}

/** The content that this reference names in the course as it is now. */
export function contentOf(
  course: CourseContent,
  kind: Assignment['kind'],
  ref: string,
): Snapshot | undefined {
  const found = readers[kind](course, ref);
  return found === undefined || found.kind === 'exercise' || found.questions.length > 0
    ? found
    : undefined;
}

type Reader = (course: CourseContent, ref: string) => Snapshot | undefined;

const readers: Readonly<Record<Assignment['kind'], Reader>> = {
  quiz: (course, ref) => {
    const quiz = course.quizzes.find((each) => each.id === ref);
    return quiz && quizSnapshot(course, quiz);
  },
  lesson: (course, ref) => {
    const lesson = course.lessons.find((each) => each.id === ref);
    return lesson && lessonSnapshot(course, lesson);
  },
  judgement: (course, ref) => {
    const question = judgementsOf(course).find((each) => each.question.id === ref)?.question;
    return (
      question && {
        kind: 'judgement',
        id: question.id,
        title: question.prompt,
        ...withLinks(course, [question]),
      }
    );
  },
  exercise: (course, ref) => {
    const scenario = course.scenarios.find((each) => each.id === ref);
    if (scenario === undefined) return undefined;
    const { id, title, rules } = scenario;
    return { kind: 'exercise', id, title, rules, scenario };
  },
};

/** The written judgements of a course, each once, with the lesson or quiz in which it stands. */
export function judgementsOf(
  course: CourseContent,
): readonly { readonly question: Question; readonly in: string; readonly practice: boolean }[] {
  const all = [
    ...course.quizzes.flatMap(({ title, use, questions }) =>
      questions.map((question) => ({ question, in: title, practice: use === 'practice' })),
    ),
    ...course.lessons.flatMap(({ title, checks }) =>
      checks.map((question) => ({ question, in: title, practice: true })),
    ),
  ].filter(({ question }) => question.kind === 'judgement');
  return [...new Map(all.map((each) => [each.question.id, each])).values()];
}

function quizSnapshot(course: CourseContent, quiz: QuizContent): QuizSnapshot {
  const { id, title, intro, use, pools, pass } = quiz;
  // A practice quiz also holds the checks of its lesson; they are asked there.
  const questions = quiz.questions.filter(({ place }) => place === 'quiz');
  return { kind: 'quiz', id, title, intro, use, pools, pass, ...withLinks(course, questions) };
}

function lessonSnapshot(course: CourseContent, lesson: LessonContent): LessonSnapshot {
  const { id, title, number, href, checks } = lesson;
  return { kind: 'lesson', id, title, number, href, ...withLinks(course, checks) };
}

function withLinks(course: CourseContent, questions: readonly Question[]) {
  return { questions, links: linksFor(course, questions) };
}

/** Where to read about these questions, as the course knows it; nothing of any other question. */
export function linksFor(
  course: CourseContent,
  questions: readonly Question[],
): Readonly<Record<QuestionId, ReadAbout>> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const link = course.links[id];
      return link === undefined ? [] : [[id, link] as const];
    }),
  );
}
