// One or more right options: each right pick counts, each wrong pick takes one back.
import type { OptionId, QuestionId } from '../../../ids.ts';
import { type KindLogic, type OptionFeedback, shownBy } from '../../kind.ts';
import {
  optionFeedback,
  optionKey,
  optionsPlainText,
  type OptionView,
  optionViews,
  picksMark,
  rightOptions,
} from '../../options.ts';
import type { ChoicesQuestion } from './schema.ts';

export interface ChoicesView {
  readonly kind: 'choices';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly options: readonly OptionView[];
}
export interface ChoicesAnswer {
  readonly kind: 'choices';
  readonly options: readonly OptionId[];
}

export type ChoicesFeedback = readonly OptionFeedback[];

/** Marks: max(0, (right picks - wrong picks) / right options), so that picking everything earns nothing extra. */
export const choices: KindLogic<ChoicesQuestion, ChoicesView, ChoicesAnswer, ChoicesFeedback> = {
  key: ({ options }) => optionKey(options),
  rightWords: ({ options }) => rightOptions(options),
  view: (question, seed) => ({
    kind: 'choices',
    id: question.id,
    prompt: question.prompt,
    options: optionViews(question.options, `${seed}/${question.id}`),
  }),
  completeness: (view, answer) =>
    answer !== undefined && view.options.some((option) => answer.options.includes(option.id))
      ? 'complete'
      : 'empty',
  mark: (question, answer) => picksMark(optionFeedback(question.options, answer.options)),
  feedback: (question, answer) => optionFeedback(question.options, answer?.options ?? []),
  misconceptions: (question, answer) => shownBy(optionFeedback(question.options, answer.options)),
  readForm: (view, fields) => {
    const values = fields.get(view.id) ?? [];
    const options = view.options.map(({ id }) => id).filter((id) => values.includes(id));
    return options.length === 0 ? undefined : { kind: 'choices', options };
  },
  plainText: (view) => optionsPlainText(view.prompt, view.options),
};
