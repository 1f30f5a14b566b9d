// The one reducer: what a run through a quiz looks like, computed from its events.
import type { AttemptId, ObjectiveId, QuestionId, QuizId } from '../ids.ts';
import type { Answer, Question } from './kinds.ts';
import { fingerprint } from './fingerprint.ts';
import { result, type Verdict, verdict } from './mark.ts';

/** An attempt begins. `questions` are those asked, so that a later edit of the file changes nothing here. */
export interface Started {
  readonly type: 'started';
  readonly id: string;
  readonly attempt: AttemptId;
  readonly quiz: QuizId;
  readonly seed: string;
  readonly questions: readonly QuestionId[];
  /** Milliseconds since 1970, by the learner's clock. */
  readonly at: number;
}
/** How sure a learner is of an answer, said before its feedback: 1 a guess, 2 fairly sure, 3 sure. */
export type Sureness = 1 | 2 | 3;

/** One question is answered. `fits` is the question's fingerprint at that moment. */
export interface Answered {
  readonly type: 'answered';
  readonly id: string;
  readonly attempt: AttemptId;
  readonly quiz: QuizId;
  readonly question: QuestionId;
  readonly fits: string;
  readonly answer: Answer;
  readonly sure?: Sureness;
  /** What the answer was found to be at that moment; older events do not say. */
  readonly verdict?: Verdict;
  readonly at: number;
}
export type AttemptEvent = Started | Answered;

/** What is known of one question in an attempt. `changed`: it was answered, then the question changed its meaning. */
export type Standing =
  | { readonly state: 'open' }
  | { readonly state: 'changed' }
  | {
      readonly state: 'answered';
      readonly answer: Answer;
      readonly points: number;
      readonly at: number;
    };

export interface Attempt {
  readonly id: AttemptId;
  readonly seed: string;
  readonly startedAt: number;
  readonly questions: readonly { readonly question: Question; readonly standing: Standing }[];
}

/** The order in which events count: by time, then by id, so that every device computes the same. */
export function inOrder<Event extends { readonly at: number; readonly id: string }>(
  events: readonly Event[],
): Event[] {
  return events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The attempt that these events describe, or undefined when it was never started. The first answer to a
 * question counts: its feedback has been seen, so a second is no answer any more. The same event twice
 * changes nothing. Questions that left the quiz are dropped; their answers stay in the log.
 */
export function attempt(
  id: AttemptId,
  events: readonly AttemptEvent[],
  questions: readonly Question[],
): Attempt | undefined {
  const own = inOrder(events.filter((event) => event.attempt === id));
  const started = own.find((event) => event.type === 'started');
  if (started === undefined) return undefined;
  const answers = new Map<QuestionId, Answered>();
  for (const event of own) {
    if (event.type !== 'answered') continue;
    const earlier = answers.get(event.question);
    const question = questions.find((candidate) => candidate.id === event.question);
    const fits = question !== undefined && fingerprint(question) === event.fits;
    const earlierFits =
      question !== undefined && earlier !== undefined && fingerprint(question) === earlier.fits;
    if (earlier === undefined || (fits && !earlierFits)) answers.set(event.question, event);
  }
  return {
    id,
    seed: started.seed,
    startedAt: started.at,
    questions: started.questions.flatMap((asked) => {
      const question = questions.find((candidate) => candidate.id === asked);
      return question === undefined
        ? []
        : [{ question, standing: standing(question, answers.get(asked)) }];
    }),
  };
}

function standing(question: Question, event: Answered | undefined): Standing {
  if (event === undefined) return { state: 'open' };
  if (event.fits !== fingerprint(question)) return { state: 'changed' };
  const marked = result(question, event.answer);
  if (marked.state !== 'marked') return { state: 'open' };
  return { state: 'answered', answer: event.answer, points: marked.points, at: event.at };
}

/** Counts and points of an attempt; `points` of `outOf`, one a question asked. */
export interface Score {
  readonly answered: number;
  readonly right: number;
  readonly points: number;
  readonly outOf: number;
}

/** Questions with their standings: a whole attempt, or a part of one. */
export type Asked = Pick<Attempt, 'questions'>;

/** Adds up an attempt. Questions without an answer add to `outOf` only. */
export function score(of: Asked): Score {
  let answered = 0;
  let right = 0;
  let points = 0;
  for (const { standing } of of.questions) {
    if (standing.state !== 'answered') continue;
    answered += 1;
    points += standing.points;
    if (verdict(standing.points) === 'right') right += 1;
  }
  return { answered, right, points, outOf: of.questions.length };
}

/** The score of an attempt by objective, in the order in which the objectives first occur. */
export function scoreByObjective(of: Asked): Map<ObjectiveId, Score> {
  const groups = Map.groupBy(of.questions, ({ question }) => question.objective);
  return new Map(
    [...groups].map(([objective, questions]) => [objective, score({ questions })] as const),
  );
}
