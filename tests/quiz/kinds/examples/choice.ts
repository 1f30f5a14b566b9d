// A question with one right option, with answers to it.
import { choiceOf, choose, option } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';
import { alteredOptions } from './options.ts';

const question = choiceOf();
const texts = question.options.map(({ text }) => text);

export const example: Example = {
  question,
  altered: (secret) =>
    ({ ...question, ...secrets(secret), ...alteredOptions(question, secret) }) as never,
  shown: texts,
  reasons: question.options.map(({ why }) => why),
  right: choose('k7'),
  wrong: choose('p2'),
  empty: [undefined, choose('zz9')],
  fields: { 'birds.one': ['p2'] },
  meant: choose('p2'),
  unknown: { 'birds.one': ['zz9'] },
  mistaken: {
    question: choiceOf('birds.one', {
      options: [option('k7', true), { ...option('p2'), misconception: allAlike }, option('w9')],
    }),
    answer: choose('p2'),
  },
};
