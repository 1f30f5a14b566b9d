// Which attempts a run sees in the log.
import { expect, it } from 'vitest';
import type { StudyEvent } from '../../src/study/events.ts';
import { attemptsOf, begin, quizRun } from '../../src/study/run.ts';
import { choiceOf, quizId } from '../quiz/questions.ts';

const run = quizRun(quizId, [choiceOf()]);

it('leaves alone events of a kind that it does not know, such as a newer program writes', () => {
  const events = begin(run, [], { now: 1, ids: ['a', 'b'] });
  const strange = { type: 'strange', id: 'x', quiz: quizId, at: 2 } as unknown as StudyEvent;
  expect(attemptsOf(run, [...events, strange])).toEqual(attemptsOf(run, events));
  expect(attemptsOf(run, events)).toHaveLength(1);
});
