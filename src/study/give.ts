// What a learner gives a question: an answer, a wish for a hint, levels. Each becomes one event, or none.
import type { AttemptId, QuestionId } from '../ids.ts';
import type { Answered, AttemptEvent, Hinted, Judged, Sureness } from '../quiz/events.ts';
import { fingerprint } from '../quiz/fingerprint.ts';
import type { Levels } from '../quiz/kind.ts';
import { type Answer, logicOf } from '../quiz/kinds.ts';
import { result, verdict } from '../quiz/mark.ts';
import type { Rules } from '../quiz/rules.ts';
import type { Standing } from '../quiz/standing.ts';
import { after, type StudyEvent } from './events.ts';
import { begin, type Fresh, type Run, type Step, target } from './run.ts';

/** What is added to an attempt for one of its questions. */
export type Given =
  | {
      readonly type: 'answer';
      readonly answer: Answer;
      readonly sure?: Sureness | undefined;
      /** A missed answer is to stand as it is; without this, the same answer again is none. */
      readonly settled?: true;
    }
  /** `hint`: which, counted from 1, so that one that was asked for twice comes once. */
  | { readonly type: 'hint'; readonly hint: number }
  | { readonly type: 'levels'; readonly levels: Levels };

/** The states in which a question takes each thing. */
const takes: Readonly<Record<Given['type'], readonly Standing['state'][]>> = {
  answer: ['open', 'changed', 'again', 'kept'],
  hint: ['open', 'changed', 'again', 'kept'],
  levels: ['to-judge'],
};

/**
 * Adds an answer, a hint or levels to a question, beginning an attempt if need be. A question that takes it no more
 * (it has its answer, there is no further hint) gets nothing.
 */
export function give(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
  shown: AttemptId | undefined,
  question: QuestionId,
  given: Given,
): readonly AttemptEvent[] {
  const first = target(run, events, shown) === undefined ? begin(run, events, fresh) : [];
  const now = [...events, ...first];
  const current = target(run, now, shown);
  const step = current?.questions.find((each) => each.question.id === question);
  if (current === undefined || step === undefined || (current.handedIn && given.type !== 'levels'))
    return first;
  if (!takes[given.type].includes(step.standing.state)) return first;
  const body = bodyOf(step, given, current.rules);
  if (body === undefined) return first;
  const common = { id: fresh.ids[1], attempt: current.id, quiz: run.quiz, question };
  return [...first, { ...common, ...body, at: after(fresh.now, now) }];
}

type Body =
  | Pick<Answered, 'type' | 'fits' | 'answer' | 'sure' | 'verdict'>
  | Pick<Hinted, 'type' | 'hint'>
  | Pick<Judged, 'type' | 'levels' | 'verdict'>;

function bodyOf({ question, standing }: Step, given: Given, rules: Rules): Body | undefined {
  if (given.type === 'hint') {
    const opened = 'hints' in standing ? (standing.hints ?? 0) : 0;
    const next = opened + 1;
    if (rules.hints === undefined || next > (question.hints ?? []).length) return undefined;
    return given.hint === next ? { type: 'hinted', hint: next } : undefined;
  }
  if (given.type === 'levels') {
    if (!('answer' in standing)) return undefined;
    const { judged } = logicOf(question.kind);
    const marked = judged && result(question, judged(standing.answer, given.levels, question));
    if (marked?.state !== 'marked') return undefined;
    return { type: 'judged', levels: given.levels, verdict: verdict(marked.points) };
  }
  if (given.settled === undefined && sameAsStands(standing, given)) return undefined;
  // Levels are given to an answer that stands; they never come with it.
  const answer = logicOf(question.kind).judged?.(given.answer, {}, question) ?? given.answer;
  const marked = result(question, answer);
  return {
    type: 'answered',
    fits: fingerprint(question),
    answer,
    ...(given.sure === undefined ? {} : { sure: given.sure }),
    ...(marked.state === 'marked' ? { verdict: verdict(marked.points) } : {}),
  };
}

/** Whether this is the answer that stands already, felt as sure: a button pressed twice, or the same chosen again. */
export function sameAsStands(
  standing: Standing,
  { answer, sure }: { readonly answer: Answer; readonly sure?: Sureness | undefined },
): boolean {
  if (standing.state !== 'kept' && standing.state !== 'again') return false;
  const felt = standing.state === 'kept' ? standing.sure : sure;
  return JSON.stringify(answer) === JSON.stringify(standing.answer) && felt === sure;
}

/** Hands in an attempt whose reasons come at the end, once every question has its answer. */
export function handIn(
  run: Run,
  events: readonly StudyEvent[],
  fresh: Fresh,
  shown: AttemptId | undefined,
): readonly AttemptEvent[] {
  const current = target(run, events, shown);
  if (current === undefined || current.handedIn || current.rules.feedback !== 'at-end') return [];
  if (!current.questions.every(({ standing }) => standing.state === 'kept')) return [];
  return [
    {
      type: 'handed-in',
      id: fresh.ids[0],
      attempt: current.id,
      quiz: run.quiz,
      at: after(fresh.now, events),
    },
  ];
}
