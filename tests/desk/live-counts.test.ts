import { describe, expect, it } from 'vitest';
import type { LiveQuestion, LiveRow } from '../../src/api/contract.ts';
import { merged, soFar, standing } from '../../src/desk/live-counts.ts';
import type { AttemptId, OptionId, QuestionId, SeatId } from '../../src/ids.ts';

const option = (id: string, right: boolean) => ({ id: id as OptionId, text: id, right });
const questions: readonly LiveQuestion[] = [
  { id: 'one' as QuestionId, prompt: 'One?', options: [option('a', true), option('b', false)] },
  { id: 'two' as QuestionId, prompt: 'Two?', options: [] },
];
function row(
  attempt: string,
  answers: readonly (readonly [string, LiveRow['answers'][number]['outcome'], string?])[],
  more: Partial<LiveRow> = {},
): LiveRow {
  return {
    attempt: attempt as AttemptId,
    seat: attempt as SeatId,
    name: attempt,
    number: 1,
    state: 'working',
    startedAt: 0,
    endsAt: null,
    lastAt: null,
    at: null,
    answered: answers.length,
    of: 2,
    answers: answers.map(([question, outcome, choice = '']) => ({
      question: question as QuestionId,
      outcome,
      choice,
    })),
    ...more,
  };
}

describe('the answers so far', () => {
  it('are counted for each question and each option, and an answer that is not finished is none', () => {
    const rows = [
      row('ann', [
        ['one', 'right', 'a'],
        ['two', 'not-ready'],
      ]),
      row('ben', [
        ['one', 'wrong', 'b'],
        ['two', 'to-judge'],
      ]),
      row('cem', [['one', 'partly', 'a b']]),
      row('dia', []),
    ];
    expect(soFar(questions, rows)).toMatchObject([
      {
        number: 1,
        answered: 3,
        right: 1,
        partly: 1,
        wrong: 1,
        options: [{ count: 2 }, { count: 2 }],
      },
      { number: 2, answered: 1, right: 0, wrong: 0, toJudge: 1 },
    ]);
  });

  it('follow a changed row in its place, and take a new one in', () => {
    const before = [row('ann', []), row('ben', [])];
    const changed = [row('ann', [['one', 'right', 'a']], { state: 'handed-in' }), row('cem', [])];
    const after = merged(before, changed);
    expect(after.map(({ attempt }) => attempt)).toEqual(['ann', 'ben', 'cem']);
    expect(standing(after)).toEqual({ begun: 3, working: 2, handedIn: 1 });
  });

  it('have one row for a learner who begins a second time, whatever still happens to the first attempt', () => {
    const first = row('ann-1', [['one', 'wrong', 'b']], {
      seat: 'ann' as SeatId,
      state: 'handed-in',
    });
    const second = row('ann-2', [], { seat: 'ann' as SeatId, number: 2 });
    const after = merged([first, row('ben', [])], [second]);
    expect(after.map(({ attempt }) => attempt)).toEqual(['ann-2', 'ben']);
    expect(standing(after)).toEqual({ begun: 2, working: 2, handedIn: 0 });
    expect(soFar(questions, after)[0]?.answered).toBe(0);
    expect(merged(after, [first])).toEqual(after);
  });
});
