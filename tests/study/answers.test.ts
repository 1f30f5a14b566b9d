// What the answers in the log say of the learner.
import { describe, expect, it } from 'vitest';
import type { AttemptId, MisconceptionId } from '../../src/ids.ts';
import type { Answered } from '../../src/quiz/events.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Answer, Question } from '../../src/quiz/kinds.ts';
import { feltIn, shownIn } from '../../src/study/answers.ts';
import { choiceOf, choicesOf, choose, option, pick, quizId } from '../quiz/questions.ts';
import { read, started } from './made-up-events.ts';

const [one, some] = [choiceOf('birds.one'), choicesOf('birds.some')];
let time = 0;
const answered = (
  question: Question,
  answer: Answer,
  rest: Partial<Answered> = {},
  attempt = `quiz:${(time += 1)}`,
): Answered => ({
  type: 'answered',
  id: `a${(time += 1)}`,
  attempt: attempt as AttemptId,
  quiz: quizId,
  question: question.id,
  fits: fingerprint(question),
  answer,
  at: time,
  ...rest,
});

describe('how sure and how right an answer was', () => {
  const felt = (...events: (Answered | typeof started)[]) => feltIn(events, [one, some]);

  it('is known of answers that say how sure, by what they were found to be then', () => {
    expect(
      felt(
        started,
        answered(one, choose('k7'), { sure: 3, verdict: 'right' }),
        // The key is another today, and the answer right: what the learner was told counts.
        answered(one, choose('k7'), { sure: 1, verdict: 'wrong' }),
        answered(one, choose('k7'), { verdict: 'right' }),
      ),
    ).toEqual([
      { sure: 3, verdict: 'right' },
      { sure: 1, verdict: 'wrong' },
    ]);
  });
  it('is worked out where the event does not say, as long as the answer fits its question', () => {
    expect(
      felt(
        answered(some, pick('a1', 'b2'), { sure: 2 }),
        answered(some, pick('a1'), { sure: 2 }),
        answered(some, pick('c3'), { sure: 2 }),
        answered(some, pick('a1'), { sure: 2, fits: 'old' }),
        answered(choiceOf('birds.gone'), choose('k7'), { sure: 2 }),
        answered(choiceOf('birds.gone'), choose('k7'), { sure: 3, verdict: 'right' }),
      ).map(({ verdict }) => verdict),
    ).toEqual(['right', 'partly', 'wrong', 'right']);
  });
  it('counts once for a question in an attempt: the second time the feedback had been seen', () => {
    const first = answered(one, choose('p2'), { sure: 3 }, 'quiz:1');
    const second = answered(one, choose('k7'), { sure: 3 }, 'quiz:1');
    const other = answered(one, choose('k7'), { sure: 2 }, 'quiz:2');
    expect(felt(other, second, first)).toEqual([
      { sure: 3, verdict: 'wrong' },
      { sure: 2, verdict: 'right' },
    ]);
  });
  it('counts again when the question was another one in between', () => {
    const old = answered(one, choose('k7'), { sure: 3, fits: 'old', verdict: 'wrong' }, 'quiz:9');
    expect(felt(old, answered(one, choose('k7'), { sure: 3 }, 'quiz:9'))).toEqual([
      { sure: 3, verdict: 'wrong' },
      { sure: 3, verdict: 'right' },
    ]);
  });
});

describe('the misconceptions shown', () => {
  const mistaken = (id: string) =>
    choiceOf(id, {
      options: [option('k7', true), { ...option('p2'), misconception: 'fly' as MisconceptionId }],
    });
  it('are those of the answers that fit, the earliest first', () => {
    const [here, there] = [mistaken('birds.one'), mistaken('birds.two')];
    const [first, second] = [answered(here, choose('p2')), answered(there, choose('k7'))];
    const gone = answered(choiceOf('birds.gone'), choose('p2'));
    const old = answered(here, choose('p2'), { fits: 'old' });
    expect(shownIn([second, read, gone, old, first], [here, there])).toEqual([
      { question: here.id, misconceptions: ['fly'], at: first.at },
      { question: there.id, misconceptions: [], at: second.at },
    ]);
  });
});
