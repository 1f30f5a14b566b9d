// The one reducer: what a run through a quiz looks like, computed from its events.
import type { AttemptId, ObjectiveId } from '../ids.ts';
import type { AttemptEvent } from './events.ts';
import type { Question } from './kinds.ts';
import { plainRules, type Rules } from './rules.ts';
import { type Standing, standing } from './standing.ts';

export interface Attempt {
  readonly id: AttemptId;
  readonly seed: string;
  readonly startedAt: number;
  readonly rules: Rules;
  readonly part: 'missed' | undefined;
  readonly handedIn: boolean;
  readonly questions: readonly { readonly question: Question; readonly standing: Standing }[];
}

/** The order in which events count: by time, then by id, so that every device computes the same. */
export function inOrder<Event extends { readonly at: number; readonly id: string }>(
  events: readonly Event[],
): Event[] {
  return events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The attempt that these events describe, or undefined when it was never started. What counts is in standing.ts. The
 * same event twice changes nothing. Questions that left the quiz are dropped; their answers stay in the log.
 */
export function attempt(
  id: AttemptId,
  events: readonly AttemptEvent[],
  questions: readonly Question[],
): Attempt | undefined {
  const own = inOrder(onceEach(events.filter((event) => event.attempt === id)));
  const started = own.find((event) => event.type === 'started');
  if (started === undefined) return undefined;
  const rules = started.rules ?? plainRules;
  const handedIn = own.find((event) => event.type === 'handed-in')?.at;
  const about = Map.groupBy(own, (event) => ('question' in event ? event.question : undefined));
  return {
    id,
    seed: started.seed,
    startedAt: started.at,
    rules,
    part: started.part,
    handedIn: handedIn !== undefined,
    questions: started.questions.flatMap((asked) => {
      const question = questions.find((candidate) => candidate.id === asked);
      if (question === undefined) return [];
      return [{ question, standing: standing(question, about.get(asked) ?? [], rules, handedIn) }];
    }),
  };
}

function onceEach(events: readonly AttemptEvent[]): AttemptEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
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
    if (standing.found === 'right') right += 1;
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
