// An answer as a line of text, for exports. It stands apart from the kinds, so that no learner's page carries it.
import type { OptionId } from '../ids.ts';
import type { Answer, Kind, Kinds, Question } from './kinds.ts';

type Texts = readonly { readonly id: OptionId; readonly text: string }[];
type Placed = Readonly<Record<OptionId, string>>;

/** The words of what has this id; the id itself where the question no longer knows it. */
const textOf = (all: Texts, id: string) => all.find((each) => each.id === id)?.text ?? id;
const textsOf = (all: Texts, ids: readonly OptionId[]) =>
  ids.map((id) => textOf(all, id)).join('; ');
const placed = (rows: Texts, places: Texts, given: Placed) =>
  rows
    .flatMap(({ id, text }) =>
      given[id] === undefined ? [] : [`${text} → ${textOf(places, given[id])}`],
    )
    .join('; ');

type Writers = {
  readonly [K in Kind]: (question: Kinds[K]['question'], answer: Kinds[K]['answer']) => string;
};

const writers: Writers = {
  choice: ({ options }, { option }) => textOf(options, option),
  choices: ({ options }, answer) => textsOf(options, answer.options),
  sort: ({ items, categories }, { places }) => placed(items, categories, places),
  match: ({ rows, targets }, { places }) => placed(rows, targets, places),
  order: ({ items }, { order }) => order.map((id) => textOf(items, id)).join(' → '),
  number: (_, { text }) => text,
  text: (_, { text }) => text,
  gaps: ({ gaps }, answer) =>
    gaps
      .flatMap(({ id, options = [] }, index) => {
        const given = answer.gaps[id];
        return given === undefined ? [] : [`(${index + 1}) ${textOf(options, given)}`];
      })
      .join('; '),
  map: ({ places }, answer) => textsOf(places, answer.places),
  evidence: ({ sentences }, answer) => textsOf(sentences, answer.sentences),
  judgement: (_, { text }) => text,
};

/** What was answered, in the words of the question; empty for an answer of another kind. */
export function answerWords(question: Question, answer: Answer): string {
  if (question.kind !== answer.kind) return '';
  const write = writers[question.kind] as (question: Question, answer: Answer) => string;
  return write(question, answer);
}
