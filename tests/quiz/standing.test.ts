// Which answers count: once with immediate reasons, twice where a second try is allowed, the last where reasons wait.
import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../src/ids.ts';
import { attempt, score } from '../../src/quiz/attempt.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Answer } from '../../src/quiz/kinds.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import { choicesOf, choose, choiceOf, pick, quizId } from './questions.ts';

const id = 'quiz:1' as AttemptId;
const one = choiceOf('birds.one');
const some = choicesOf('birds.some');
const of = { attempt: id, quiz: quizId };

const started = (rules?: Rules): AttemptEvent => ({
  ...of,
  type: 'started',
  id: 's',
  seed: 'x',
  questions: [one.id, some.id],
  ...(rules && { rules }),
  at: 0,
});
const answered = (
  question: typeof one | typeof some,
  answer: Answer,
  at: number,
): AttemptEvent => ({
  ...of,
  type: 'answered',
  id: `a${at}`,
  question: question.id,
  fits: fingerprint(question),
  answer,
  at,
});
const hinted = (hint: number, at: number): AttemptEvent => ({
  ...of,
  type: 'hinted',
  id: `h${at}`,
  question: one.id,
  hint,
  at,
});
const handedIn = (at: number): AttemptEvent => ({ ...of, type: 'handed-in', id: `i${at}`, at });

const stand = (rules: Rules | undefined, ...events: AttemptEvent[]) =>
  attempt(id, [started(rules), ...events], [one, some])?.questions.map(({ standing }) => standing);

describe('without a second try', () => {
  it('the first answer counts and a later one changes nothing', () => {
    const [standing] =
      stand(undefined, answered(one, choose('p2'), 1), answered(one, choose('k7'), 2)) ?? [];
    expect(standing).toMatchObject({ state: 'answered', points: 0, at: 1 });
  });
});

describe('with a second try', () => {
  const rules: Rules = { feedback: 'immediate', secondTry: 0.4 };
  it('a missed answer waits for the second', () => {
    expect(stand(rules, answered(one, choose('p2'), 1))?.[0]).toMatchObject({
      state: 'again',
      points: 0,
    });
  });
  it('a right first answer is the end of it', () => {
    const [standing] =
      stand(rules, answered(one, choose('k7'), 1), answered(one, choose('p2'), 2)) ?? [];
    expect(standing).toMatchObject({ state: 'answered', points: 1, at: 1 });
  });
  it('a right second answer earns what is left after its cost', () => {
    const [standing] =
      stand(rules, answered(one, choose('p2'), 1), answered(one, choose('k7'), 2)) ?? [];
    expect(standing).toMatchObject({ state: 'answered', points: 0.6, tries: 2, at: 2 });
  });
  it('the better of the two counts, and a third changes nothing', () => {
    const standings = stand(
      rules,
      answered(some, pick('a1'), 1),
      answered(some, pick('c3'), 2),
      answered(some, pick('a1', 'b2'), 3),
    );
    expect(standings?.[1]).toMatchObject({ state: 'answered', points: 0.5, tries: 2 });
  });
});

describe('hints', () => {
  it('take their cost from the points, however often the event comes', () => {
    const rules: Rules = { feedback: 'immediate', hints: 0.25 };
    const events = [hinted(1, 1), hinted(1, 1), hinted(2, 2), answered(one, choose('k7'), 3)];
    expect(stand(rules, ...events)?.[0]).toMatchObject({
      state: 'answered',
      points: 0.5,
      hints: 2,
    });
    expect(stand(rules, hinted(1, 1))?.[0]).toEqual({ state: 'open', hints: 1 });
  });
});

describe('with the reasons at the end', () => {
  const rules: Rules = { feedback: 'at-end' };
  it('the last answer before the hand-in counts', () => {
    const events = [
      answered(one, choose('p2'), 1),
      answered(one, choose('k7'), 2),
      answered(some, pick('a1', 'b2'), 3),
    ];
    expect(stand(rules, ...events)?.map(({ state }) => state)).toEqual(['kept', 'kept']);
    const after = [...events, handedIn(4), answered(one, choose('p2'), 5)];
    expect(stand(rules, ...after)).toMatchObject([
      { state: 'answered', points: 1 },
      { state: 'answered', points: 1 },
    ]);
    const whole = attempt(id, [started(rules), ...after], [one, some]);
    expect(whole?.handedIn).toBe(true);
    expect(whole && score(whole)).toEqual({ answered: 2, right: 2, points: 2, outOf: 2 });
  });
  it('nothing is scored before', () => {
    const whole = attempt(id, [started(rules), answered(one, choose('k7'), 1)], [one, some]);
    expect(whole && score(whole)).toEqual({ answered: 0, right: 0, points: 0, outOf: 2 });
  });
});

describe('what an answer was found to be', () => {
  it('is right however much hints and a second try have cost', () => {
    const rules: Rules = { feedback: 'immediate', secondTry: 0.5, hints: 0.25 };
    const helped = stand(rules, hinted(1, 1), answered(one, choose('k7'), 2));
    expect(helped?.[0]).toMatchObject({ points: 0.75, found: 'right' });
    const second = stand(rules, answered(one, choose('p2'), 1), answered(one, choose('k7'), 2));
    expect(second?.[0]).toMatchObject({ points: 0.5, found: 'right' });
    const whole = attempt(
      id,
      [started(rules), hinted(1, 1), answered(one, choose('k7'), 2)],
      [one, some],
    );
    expect(whole && score(whole)).toMatchObject({ right: 1, points: 0.75 });
  });
  it('is the better of two answers', () => {
    const rules: Rules = { feedback: 'immediate', secondTry: 0.5 };
    const [, standing] =
      stand(rules, answered(some, pick('a1'), 1), answered(some, pick('c3'), 2)) ?? [];
    expect(standing).toMatchObject({ points: 0.5, found: 'partly' });
  });
});
