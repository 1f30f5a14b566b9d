// What to teach again: the wrong ideas and the objectives with the most learners behind them, where to read, what to ask.
import type { AssignmentId, MisconceptionId, ObjectiveId, QuestionId } from '../ids.ts';
import type { Question } from '../quiz/kinds.ts';
import type { AssignmentCounts } from './assignment-counts.ts';
import type { Assignment } from './records.ts';
import type { CourseContent, ReadAbout } from './room.ts';
import { contentOf, questionsOf } from './snapshot.ts';

type Link = ReadAbout['passage'];

/** A question of the course to use in class; `asked` when the assignment itself asked it. */
export interface ToAsk {
  readonly id: QuestionId;
  readonly prompt: string;
  /** Where it is practised. */
  readonly at: Link;
  readonly asked: boolean;
}

export interface ToReteach {
  readonly what: 'idea' | 'objective';
  readonly id: MisconceptionId | ObjectiveId;
  /** The wrong idea, or what the objective says. */
  readonly text: string;
  /** What is so instead; only of an idea. */
  readonly right?: string | undefined;
  readonly assignmentId: AssignmentId;
  readonly title: string;
  /** Learners behind it, of all whose work shows it either way. */
  readonly n: number;
  readonly of: number;
  readonly passage?: Link | undefined;
  readonly questions: readonly ToAsk[];
}

export interface Reteach {
  readonly ideas: readonly ToReteach[];
  readonly objectives: readonly ToReteach[];
  /** The assignments that were looked at, the newest first. */
  readonly from: readonly string[];
}

/** Assignments that are looked at: what was taught longer ago is not for tomorrow. */
const newest = 5;
/** One learner's slip is no matter for a class. */
const fewest = 2;
const most = 3;
const questionsEach = 2;

/** What to teach again, from the newest assignments in which anybody has handed in. `all` is the oldest first. */
export function reteachOf(
  course: CourseContent,
  all: readonly Assignment[],
  counts: ReadonlyMap<AssignmentId, AssignmentCounts>,
): Reteach {
  const looked = all
    .filter(({ id, withdrawnAt }) => withdrawnAt === null && (counts.get(id)?.handedIn ?? 0) > 0)
    .filter(({ kind }) => kind !== 'exercise')
    .slice(-newest)
    .toReversed();
  const found: ToReteach[] = looked.flatMap((assignment) => {
    const { ideas = [], objectives = [], handedIn = 0 } = counts.get(assignment.id) ?? {};
    const own = { course, assignment };
    return [
      ...[...ideas].map(([id, n]) => ofIdea(own, id, n, handedIn)),
      ...[...objectives].map(([id, { behind, of }]) => ofObjective(own, id, behind, of)),
    ];
  });
  const top = (what: ToReteach['what']) =>
    each(found.filter((one) => one.what === what && one.n >= fewest)).slice(0, most);
  return {
    ideas: top('idea').map((one) => withQuestions(course, looked, one)),
    objectives: top('objective').map((one) => withQuestions(course, looked, one)),
    from: looked.map(({ settings }) => settings.title),
  };
}

/** Those with the most learners first, each idea once: where most learners showed it. */
function each(found: readonly ToReteach[]): ToReteach[] {
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => b.n - a.n || b.n / b.of - a.n / a.of || (a.id < b.id ? -1 : 1))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

interface Own {
  readonly course: CourseContent;
  readonly assignment: Assignment;
}

function ofIdea({ course, assignment }: Own, id: MisconceptionId, n: number, of: number) {
  const idea = course.ideas?.[id];
  return {
    what: 'idea' as const,
    id,
    text: idea?.wrong ?? id,
    right: idea?.right,
    ...placeOf(assignment),
    n,
    of,
    passage: idea?.passage,
    questions: [],
  };
}

function ofObjective({ course, assignment }: Own, id: ObjectiveId, n: number, of: number) {
  const about = askedIn(course, assignment).filter(({ objective }) => objective === id);
  return {
    what: 'objective' as const,
    id,
    text: course.objectives?.[id] ?? id,
    ...placeOf(assignment),
    n,
    of,
    passage: mostNamed(about.flatMap((question) => course.links[question.id]?.passage ?? [])),
    questions: [],
  };
}

const placeOf = ({ id, settings }: Assignment) => ({ assignmentId: id, title: settings.title });

/** What an assignment asks, as the course has it now. */
function askedIn(course: CourseContent, { kind, ref }: Assignment): readonly Question[] {
  const content = contentOf(course, kind, ref);
  return content === undefined ? [] : questionsOf(content);
}

function mostNamed(links: readonly Link[]): Link | undefined {
  const named = [...Map.groupBy(links, ({ href }) => href).values()];
  return named.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

/**
 * Two questions on the same thing. Those of class quizzes are left out, for they may still be asked; what the assignment
 * itself asked comes only when there is nothing else, to be talked over.
 */
function withQuestions(
  course: CourseContent,
  looked: readonly Assignment[],
  one: ToReteach,
): ToReteach {
  const assignment = looked.find(({ id }) => id === one.assignmentId);
  const asked = new Set((assignment ? askedIn(course, assignment) : []).map(({ id }) => id));
  const fits = (question: Question) =>
    one.what === 'objective' ? question.objective === one.id : shows(question, one.id);
  const open = openQuestions(course).filter(({ question }) => fits(question));
  const own = assignment === undefined ? [] : askedIn(course, assignment).filter(fits);
  const at = { href: one.passage?.href ?? '', title: one.title };
  const questions = [
    ...open.filter(({ question }) => !asked.has(question.id)),
    ...own.map((question) => ({ question, at })),
  ].map(({ question, at: place }): ToAsk => ({
    id: question.id,
    prompt: question.prompt,
    at: place,
    asked: asked.has(question.id),
  }));
  return { ...one, questions: questions.slice(0, questionsEach) };
}

/** The questions that everybody may see, with where they stand. */
function openQuestions({ quizzes, lessons }: CourseContent) {
  const inLessons = lessons.flatMap(({ checks, href, title }) =>
    checks.map((question) => ({ question, at: { href, title } })),
  );
  const known = new Set(inLessons.map(({ question }) => question.id));
  const inQuizzes = quizzes
    .filter(({ use }) => use === 'practice')
    .flatMap(({ id, title, questions }) =>
      questions
        .filter((question) => question.place === 'quiz' && !known.has(question.id))
        .map((question) => ({ question, at: { href: `/quizzes/${id}/`, title } })),
    );
  return [...inQuizzes, ...inLessons];
}

/** Whether any part of a question names this wrong idea. */
function shows(part: unknown, id: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([name, value]) =>
    name === 'misconception' ? value === id : shows(value, id),
  );
}
