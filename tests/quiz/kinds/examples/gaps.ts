// A text with two gaps, one to choose for and one to write in, with answers to it.
import type { OptionId } from '../../../../src/ids.ts';
import type { Gap, GapsQuestion } from '../../../../src/quiz/kinds/gaps/schema.ts';
import { common, option } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

/** A gap with options, of which the first is right. */
export const chooseGap = (id: string, ...options: readonly string[]): Gap => ({
  id: id as OptionId,
  options: options.map((each, index) => option(each, index === 0)),
});
/** A gap to write in. */
export const writeGap = (id: string, ...accepted: readonly string[]): Gap => ({
  id: id as OptionId,
  accepted: accepted.map((text) => ({ text })),
  why: `why of ${id}`,
});

/** The gaps stand in the text in the order given. */
export const gapsOf = (gaps: readonly Gap[], rest: Partial<GapsQuestion> = {}): GapsQuestion => ({
  ...common('birds.gaps'),
  kind: 'gaps',
  text: `Before${gaps.map(({ id }) => ` {${id}} after`).join('')}.`,
  gaps: [...gaps],
  ...rest,
});
export const filled = (gaps: Readonly<Record<string, string>>) => ({ kind: 'gaps' as const, gaps });

const question = gapsOf([chooseGap('a1', 'k7', 'p2', 'w9'), writeGap('b2', 'text of b2', 'tit')]);

export const example = {
  question,
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      gaps: question.gaps.map(({ id, options }) =>
        options
          ? {
              id,
              options: options.map((each) => ({
                ...each,
                correct: !each.correct,
                why: secret,
                misconception: secret,
              })),
            }
          : {
              id,
              accepted: [{ text: secret, why: secret }],
              mistaken: [{ text: secret, why: secret, misconception: secret }],
              why: secret,
            },
      ),
    }) as never,
  shown: ['Before', 'after', 'text of k7', 'text of p2', 'text of w9'],
  reasons: ['why of k7', 'why of p2', 'why of w9', 'why of b2'],
  right: filled({ a1: 'k7', b2: 'TIT' }),
  wrong: filled({ a1: 'p2', b2: 'owl' }),
  // One of two gaps.
  partly: [filled({ a1: 'k7', b2: 'owl' }), 0.5] as const,
  empty: [
    undefined,
    filled({}),
    filled({ a1: 'zz9' }),
    filled({ b2: '  ' }),
    filled({ zz9: 'k7' }),
  ],
  incomplete: [filled({ a1: 'k7' }), filled({ b2: 'tit' }), filled({ a1: 'zz9', b2: 'tit' })],
  fields: { 'birds.gaps.a1': ['p2'], 'birds.gaps.b2': ['tit'] },
  meant: filled({ a1: 'p2', b2: 'tit' }),
  unknown: { 'birds.gaps.a1': ['zz9'], 'birds.gaps.b2': [' '] },
  mistaken: {
    question: {
      ...question,
      gaps: question.gaps.map(({ options = [], ...gap }) =>
        gap.accepted
          ? { ...gap, mistaken: [{ text: 'owl', why: 'a slip', misconception: allAlike }] }
          : { ...gap, options: options.map((each) => ({ ...each, misconception: allAlike })) },
      ),
    },
    answer: filled({ a1: 'p2', b2: 'Owl' }),
  },
} satisfies Example;
