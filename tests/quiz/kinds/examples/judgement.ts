// A question that asks for a written judgement, with answers to it.
import type { OptionId } from '../../../../src/ids.ts';
import type { JudgementQuestion } from '../../../../src/quiz/kinds/judgement/schema.ts';
import type { Levels } from '../../../../src/quiz/kind.ts';
import { common } from '../../questions.ts';
import { type Example, secrets } from './example.ts';

/** A text of so many words. */
export const text = (words: number) =>
  Array.from({ length: words }, (_, i) => `word${i}`).join(' ');

export const judged = (levels?: Levels, words = 8) => ({
  kind: 'judgement' as const,
  text: text(words),
  ...(levels && { levels }),
});

const levels = (...points: number[]) =>
  points.map((each) => ({ points: each, text: `text of level ${each}` }));

/** Two criteria, of 2 and of 1 points, and 5 to 10 words. */
export function judgementOf(
  id = 'birds.judgement',
  rest: Partial<JudgementQuestion> = {},
): JudgementQuestion {
  return {
    ...common(id),
    kind: 'judgement',
    words: { from: 5, to: 10 },
    rubric: [
      { id: 'k7' as OptionId, text: 'text of k7', levels: levels(0, 1, 2) },
      { id: 'b2' as OptionId, text: 'text of b2', levels: levels(0, 1) },
    ],
    models: [
      { text: 'text of yes as they all can fly', says: 'Yes' },
      { text: 'text of no as some of them cannot' },
    ],
    why: 'why of text',
    ...rest,
  };
}

const question = judgementOf();

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      models: [
        { text: secret, says: secret },
        { text: `${secret} again`, says: secret },
      ],
      why: secret,
    }) as never,
  shown: [
    '5–10',
    ...question.rubric.flatMap((each) => [each.text, ...each.levels.map((level) => level.text)]),
  ],
  reasons: [question.why, ...question.models.map((model) => model.text), 'Yes'],
  right: judged({ k7: 2, b2: 1 }),
  wrong: judged({ k7: 0, b2: 0 }),
  // 1 and 1 of 2 and 1 points.
  partly: [judged({ k7: 1, b2: 1 }), 2 / 3] as const,
  empty: [undefined, judged(undefined, 0), { kind: 'judgement', text: ' \n ' }],
  incomplete: [judged(undefined, 4), judged(undefined, 11), judged({ k7: 2, b2: 1 }, 4)],
  readAsWritten: question.rubric.map((each) => each.text),
  fields: { 'birds.judgement': ['One two three.\r\nFour five'] },
  meant: { kind: 'judgement', text: 'One two three.\nFour five' },
} satisfies Example;
