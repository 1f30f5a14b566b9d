// A question with two right options, with answers to it.
import { choicesOf, option, pick } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';
import { alteredOptions } from './options.ts';

const question = choicesOf();

export const example: Example = {
  question,
  altered: (secret) =>
    ({ ...question, ...secrets(secret), ...alteredOptions(question, secret) }) as never,
  shown: question.options.map(({ text }) => text),
  reasons: question.options.map(({ why }) => why),
  right: pick('a1', 'b2'),
  wrong: pick('c3'),
  partly: [pick('a1'), 0.5],
  empty: [undefined, pick(), pick('zz9')],
  fields: { 'birds.some': ['a1', 'c3'] },
  meant: pick('a1', 'c3'),
  unknown: { 'birds.some': ['zz9'] },
  mistaken: {
    question: choicesOf('birds.some', {
      options: [
        option('a1', true),
        option('b2', true),
        { ...option('c3'), misconception: allAlike },
      ],
    }),
    answer: pick('a1', 'c3'),
  },
};
