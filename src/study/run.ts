// One run of questions, an end quiz or a single check: which attempt is on, and what a step adds to the log.
import type { AttemptId, QuestionId, QuizId } from '../ids.ts';
import type { AttemptEvent } from '../quiz/events.ts';
import { type Attempt, attempt, inOrder } from '../quiz/attempt.ts';
import { logicOf, type Question } from '../quiz/kinds.ts';
import { drawn, drawOf } from '../quiz/pools.ts';
import { plainRules, type Rules, rulesOf } from '../quiz/rules.ts';
import type { Standing } from '../quiz/standing.ts';
import { after, type Place, type StudyEvent } from './events.ts';

export interface Run {
  readonly quiz: QuizId;
  /** How the ids of this run's attempts begin, which keeps checks and end quizzes apart in one log. */
  readonly prefix: string;
  /** The first attempt's order: fixed, because the page was drawn with it before anybody came. */
  readonly firstSeed: string;
  readonly questions: readonly Question[];
  /** What a new attempt is taken by. */
  readonly rules: Rules;
  /** False where nothing comes back in the review, as in a test before the course. */
  readonly comesBack?: boolean;
  /** How many questions are drawn from each pool; a question in none of them is always asked. */
  readonly draw?: Readonly<Record<string, number>> | undefined;
}
export interface Step {
  readonly question: Question;
  readonly standing: Standing;
}

/** The run of a whole quiz: its questions for the end, in the order of the file. */
export function quizRun(
  quiz: QuizId,
  questions: readonly Question[],
  rules: Rules = plainRules,
  draw?: Run['draw'],
): Run {
  return { quiz, prefix: 'quiz:', firstSeed: `first/${quiz}`, questions, rules, draw };
}

/** The run of a quiz as its file sets it: its end questions, its rules, its pools. */
export function quizRunOf(
  quiz: Rules & {
    readonly id: QuizId;
    readonly questions: readonly Question[];
    readonly pools?: readonly { readonly id: string; readonly take: number }[] | undefined;
    readonly course?: 'before' | 'after' | 'end' | undefined;
  },
): Run {
  const questions = quiz.questions.filter(({ place }) => place === 'quiz');
  const draw = quiz.pools && drawOf(quiz.pools);
  const run = quizRun(quiz.id, questions, rulesOf(quiz), draw);
  return quiz.course === 'before' ? { ...run, comesBack: false } : run;
}

/** The run of one question inside a lesson. */
export function checkRun(quiz: QuizId, question: Question): Run {
  return {
    quiz,
    prefix: `check:${question.id}:`,
    firstSeed: `first/${quiz}`,
    questions: [question],
    rules: plainRules,
  };
}

/** The questions that an attempt with this seed asks: all, but of each pool only so many, drawn by the seed. */
export function asked({ questions, draw = {} }: Run, seed: string): readonly Question[] {
  return drawn(questions, draw, seed);
}

/** The question that a page shows before anything is known of the learner, in a list of one. */
export function firstOf(run: Run): readonly Question[] {
  return asked(run, run.firstSeed).slice(0, 1);
}

/** All attempts of a run, the earliest first. One whose questions have all left the quiz does not count. */
export function attemptsOf(run: Run, events: readonly StudyEvent[]): Attempt[] {
  const own = events.filter(
    (event): event is AttemptEvent =>
      'attempt' in event && event.quiz === run.quiz && event.attempt.startsWith(run.prefix),
  );
  const ids = new Set(
    inOrder(own.filter((event) => event.type === 'started')).map((event) => event.attempt),
  );
  return [...ids]
    .map((id) => attempt(id, own, run.questions))
    .filter((found): found is Attempt => found !== undefined && found.questions.length > 0);
}

/** Says whether every question of these has its answer. */
export function isFinished(steps: readonly Step[]): boolean {
  return steps.every(({ standing }) => standing.state === 'answered');
}

/** The questions of an attempt with what is known of each; all open when nothing has begun. */
export function stepsOf(run: Run, current: Attempt | undefined): readonly Step[] {
  return (
    current?.questions ??
    asked(run, run.firstSeed).map((question) => ({ question, standing: { state: 'open' } }))
  );
}

/** The index of the first question that still waits for an answer; their number, which is the summary, when none does. */
export function firstOpen(steps: readonly Step[]): number {
  const index = steps.findIndex(({ standing }) => !['answered', 'kept'].includes(standing.state));
  return index === -1 ? steps.length : index;
}

/** Where a place is among these questions; where to go on when it has no meaning any more. */
export function positionOf(steps: readonly Step[], place: Place | undefined): number {
  if (place === undefined || place.where === 'summary') return firstOpen(steps);
  const index = steps.findIndex(({ question }) => question.id === place.where);
  return index === -1 ? firstOpen(steps) : index;
}

/** What pure steps need from the device. */
export interface Fresh {
  readonly now: number;
  /** Two ids that were never used. */
  readonly ids: readonly [string, string];
}

/** The attempt that a step belongs to: the one on the screen while it exists, else the latest. */
export function target(
  run: Run,
  events: readonly StudyEvent[],
  shown: AttemptId | undefined,
): Attempt | undefined {
  const all = attemptsOf(run, events);
  return all.find(({ id }) => id === shown) ?? all.at(-1);
}

function started(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
  seed: string,
  missed?: readonly QuestionId[],
): AttemptEvent {
  return {
    type: 'started',
    id: fresh.ids[0],
    attempt: `${run.prefix}${fresh.ids[0]}` as AttemptId,
    quiz: run.quiz,
    seed,
    questions: missed ?? asked(run, seed).map(({ id }) => id),
    rules: run.rules,
    ...(missed === undefined ? {} : { part: 'missed' as const }),
    at: after(fresh.now, events),
  };
}

/** Begins the first attempt, unless there is one: two tabs that begin at once share what the first began. */
export function begin(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
): readonly AttemptEvent[] {
  return attemptsOf(run, events).length > 0 ? [] : [started(run, events, fresh, run.firstSeed)];
}

/** Begins another attempt with an order of its own, unless the latest is not finished yet. */
export function beginAgain(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
): readonly AttemptEvent[] {
  const latest = attemptsOf(run, events).at(-1);
  if (latest !== undefined && !isFinished(latest.questions)) return [];
  return [started(run, events, fresh, latest === undefined ? run.firstSeed : fresh.ids[1])];
}

/** Begins an attempt at those questions alone that were missed in the latest; nothing when none was, or it goes on. */
export function beginMissed(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
): readonly AttemptEvent[] {
  const latest = attemptsOf(run, events).at(-1);
  if (latest === undefined || !isFinished(latest.questions)) return [];
  const missed = missedIn(latest.questions).map(({ question }) => question.id);
  return missed.length === 0 ? [] : [started(run, events, fresh, fresh.ids[1], missed)];
}

/** The steps that were answered and not wholly right. What learners mark themselves, they do not miss. */
export function missedIn(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    ({ question, standing }) =>
      standing.state === 'answered' &&
      standing.found !== 'right' &&
      logicOf(question.kind).judged === undefined,
  );
}
