// Where one question of an attempt stands: which of its answers count, and what they are worth.
import type { Answered, AttemptEvent, Hinted, Judged, Sureness } from './events.ts';
import { fingerprint } from './fingerprint.ts';
import { type Answer, logicOf, type Question } from './kinds.ts';
import { result, type Verdict, verdict } from './mark.ts';
import { pointsAfterCosts, type Rules } from './rules.ts';

/**
 * What is known of one question in an attempt.
 * `changed`: it was answered, then the question changed its meaning. `kept`: answered, and the reasons come when all is
 * handed in; until then it can be answered anew. `again`: missed, and a second answer is allowed. `to-judge`: a written
 * answer that has its models on the screen and no levels yet.
 */
export type Standing =
  | { readonly state: 'open'; readonly hints?: number }
  | { readonly state: 'changed'; readonly hints?: number }
  | {
      readonly state: 'kept';
      readonly answer: Answer;
      readonly at: number;
      readonly sure?: Sureness;
      readonly hints?: number;
    }
  | {
      readonly state: 'again';
      readonly answer: Answer;
      /** Points of the first answer, before the cost of hints. */
      readonly points: number;
      readonly at: number;
      readonly hints?: number;
    }
  | {
      readonly state: 'to-judge';
      readonly answer: Answer;
      readonly at: number;
      readonly hints?: number;
    }
  | {
      readonly state: 'answered';
      readonly answer: Answer;
      /** After the costs of a second answer and of hints, 0 to 1. */
      readonly points: number;
      /** What the better answer was found to be, before any cost: right with a hint is right. */
      readonly found: Verdict;
      readonly at: number;
      readonly sure?: Sureness;
      /** Whether it took a second answer; absent when there was one only. */
      readonly tries?: number;
      readonly hints?: number;
    };

/**
 * The standing of a question from its own events, in their order. Immediate feedback: the first answer counts, its
 * feedback has been seen; where the rules allow a second, a missed first one waits for it. At the end: the last answer
 * before the hand-in counts. Answers that fit another meaning of the question do not count.
 */
export function standing(
  question: Question,
  events: readonly AttemptEvent[],
  rules: Rules,
  handedIn: number | undefined,
): Standing {
  const answers = events.filter((event): event is Answered => event.type === 'answered');
  const opened = events.filter((event): event is Hinted => event.type === 'hinted');
  const hints = Math.max(0, ...opened.map(({ hint }) => hint));
  const withHints = hints > 0 ? { hints } : {};
  // What was never answered needs no key, so that a page can begin before it has the marking of every kind.
  if (answers.length === 0) return { state: 'open', ...withHints };
  const fits = fingerprint(question);
  const complete = answers.filter(
    (event) =>
      event.fits === fits && ['marked', 'to-judge'].includes(result(question, event.answer).state),
  );

  const tries = counted(complete, question, rules, handedIn);
  const first = tries[0];
  if (first === undefined) {
    const old = answers.some((event) => event.fits !== fits);
    return { state: old ? 'changed' : 'open', ...withHints };
  }
  const last = tries.at(-1) ?? first;
  const { answer, at } = last;
  if (rules.feedback === 'at-end' && handedIn === undefined)
    return {
      state: 'kept',
      answer,
      at,
      ...(last.sure === undefined ? {} : { sure: last.sure }),
      ...withHints,
    };

  const final = withLevels(question, last, events);
  const points = tries.map((event) => pointsOf(question, event === last ? final : event.answer));
  if (points.includes(undefined)) return { state: 'to-judge', answer: final, at, ...withHints };
  const known = points.map((each) => each ?? 0);
  if (mayTryAgain(question, known, rules))
    return { state: 'again', answer, at, points: known[0] ?? 0, ...withHints };
  return {
    state: 'answered',
    answer: final,
    points: pointsAfterCosts({ tries: known, hints }, rules),
    found: verdict(Math.max(...known)),
    at,
    ...(first.sure === undefined ? {} : { sure: first.sure }),
    // The same answer once more is the first one, left to stand.
    ...(tries.length > 1 && JSON.stringify(answer) !== JSON.stringify(first.answer)
      ? { tries: tries.length }
      : {}),
    ...withHints,
  };
}

function counted(
  complete: readonly Answered[],
  question: Question,
  rules: Rules,
  handedIn: number | undefined,
): readonly Answered[] {
  if (rules.feedback === 'at-end')
    return complete.filter(({ at }) => handedIn === undefined || at <= handedIn).slice(-1);
  const [first, second] = complete;
  if (first === undefined) return [];
  const points = pointsOf(question, first.answer);
  const again = points !== undefined && mayTryAgain(question, [points], rules);
  return again && second !== undefined ? [first, second] : [first];
}

/**
 * The answer with the first levels after it that judge it wholly; as it was where nobody judges it. Levels that came with
 * the answer itself do not count.
 */
export function withLevels(
  question: Question,
  { answer, at }: Answered,
  events: readonly AttemptEvent[],
): Answer {
  const { judged } = logicOf(question.kind);
  if (judged === undefined || answer.kind !== question.kind) return answer;
  return (
    events
      .filter((event): event is Judged => event.type === 'judged' && event.at > at)
      .map(({ levels }) => judged(answer, levels, question))
      .find((each) => pointsOf(question, each) !== undefined) ?? judged(answer, {}, question)
  );
}

/** What a person judges has no second try: the model answers are on the screen by then. */
function mayTryAgain(question: Question, points: readonly number[], rules: Rules): boolean {
  return (
    logicOf(question.kind).judged === undefined &&
    rules.feedback === 'immediate' &&
    rules.secondTry !== undefined &&
    points.length === 1 &&
    verdict(points[0] ?? 0) !== 'right'
  );
}

/** Points before costs; undefined while it is still to be judged. */
function pointsOf(question: Question, answer: Answer): number | undefined {
  const marked = result(question, answer);
  return marked.state === 'marked' ? marked.points : undefined;
}
