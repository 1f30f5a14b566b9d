// Which answers of a log count outside their attempt: for progress, calibration and review.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId, QuestionId } from '../../src/ids.ts';
import { countedAnswers } from '../../src/quiz/counted.ts';
import type { Answered, AttemptEvent } from '../../src/quiz/events.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import { shuffled } from '../../src/quiz/seed.ts';
import { choose, quizId } from './questions.ts';

const of = { attempt: 'quiz:1' as AttemptId, quiz: quizId };
const started = (rules?: Rules): AttemptEvent => ({
  ...of,
  type: 'started',
  id: 's',
  seed: 'x',
  questions: [],
  ...(rules && { rules }),
  at: 0,
});
const answered = (question: string, at: number): Answered => ({
  ...of,
  type: 'answered',
  id: `a${at}`,
  question: question as QuestionId,
  fits: 'abc',
  answer: choose('k7'),
  at,
});
const handedIn = (at: number): AttemptEvent => ({ ...of, type: 'handed-in', id: `h${at}`, at });
const counting = (...events: AttemptEvent[]) => countedAnswers(events).map(({ id }) => id);

describe('the answers that count', () => {
  it('are the first to each question of an attempt, also where a second is allowed', () => {
    const events = [answered('birds.one', 1), answered('birds.one', 2), answered('birds.two', 3)];
    expect(counting(...events)).toEqual(['a1', 'a3']);
    expect(counting(started({ feedback: 'immediate', secondTry: 0.5 }), ...events)).toEqual([
      'a1',
      'a3',
    ]);
  });
  it('are none as long as reasons wait and nothing is handed in', () => {
    expect(counting(started({ feedback: 'at-end' }), answered('birds.one', 1))).toEqual([]);
  });
  it('are the last before the hand-in, where the reasons came then', () => {
    const events = [1, 2, 4].map((at) => answered('birds.one', at));
    expect(counting(started({ feedback: 'at-end' }), ...events, handedIn(3))).toEqual(['a2']);
  });
  it('are the same when events come twice or in another order', () => {
    const events = [
      started({ feedback: 'at-end' }),
      answered('birds.one', 1),
      answered('birds.one', 2),
      answered('birds.two', 3),
      handedIn(4),
    ];
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(counting(...shuffled([...events, ...events], seed))).toEqual(counting(...events));
      }),
    );
  });
});
