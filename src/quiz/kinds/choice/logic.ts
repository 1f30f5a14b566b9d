// One right option: choose it and have the mark, choose another and have none.
import type { OptionId, QuestionId } from '../../../ids.ts';
import { type KindLogic, type OptionFeedback, shownBy } from '../../kind.ts';
import {
  optionFeedback,
  optionKey,
  optionsPlainText,
  type OptionView,
  optionViews,
  rightOptions,
} from '../../options.ts';
import type { ChoiceQuestion } from './schema.ts';

export interface ChoiceView {
  readonly kind: 'choice';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly options: readonly OptionView[];
}
export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly option: OptionId;
}

export type ChoiceFeedback = readonly OptionFeedback[];

/** Marks: 1 for the right option, 0 for another (formats: choice). */
export const choice: KindLogic<ChoiceQuestion, ChoiceView, ChoiceAnswer, ChoiceFeedback> = {
  key: ({ options }) => optionKey(options),
  rightWords: ({ options }) => rightOptions(options),
  view: (question, seed) => ({
    kind: 'choice',
    id: question.id,
    prompt: question.prompt,
    options: optionViews(question.options, `${seed}/${question.id}`),
  }),
  completeness: (view, answer) =>
    answer !== undefined && view.options.some((option) => option.id === answer.option)
      ? 'complete'
      : 'empty',
  mark: (question, answer) => ({
    points: question.options.some((option) => option.correct && option.id === answer.option)
      ? 1
      : 0,
  }),
  feedback: (question, answer) =>
    optionFeedback(question.options, answer === undefined ? [] : [answer.option]),
  misconceptions: (question, answer) => shownBy(optionFeedback(question.options, [answer.option])),
  readForm: (view, fields) => {
    const value = fields.get(view.id)?.[0];
    const option = view.options.find(({ id }) => id === value);
    return option && { kind: 'choice', option: option.id };
  },
  plainText: (view) => optionsPlainText(view.prompt, view.options),
};
