// What questions with options share: their view, their feedback, their plain text.
import type { OptionId } from '../ids.ts';
import type { Mark, OptionFeedback, RightWords } from './kind.ts';
import type { Option } from './question.schema.ts';
import { shuffled } from './seed.ts';

/** An option as the learner sees it: no key, no `why`. */
export interface OptionView {
  readonly id: OptionId;
  readonly text: string;
}

/** The options as shown for this seed, each reduced to what may leave. */
export function optionViews(options: readonly Option[], seed: string): OptionView[] {
  return shuffled(options, seed).map(({ id, text }) => ({ id, text }));
}

/** One line of feedback an option, in the order of the file. */
export function optionFeedback(
  options: readonly Option[],
  chosen: readonly OptionId[],
): OptionFeedback[] {
  return options.map(({ id, correct, why, misconception }) => ({
    id,
    chosen: chosen.includes(id),
    correct,
    why,
    ...(misconception === undefined ? {} : { misconception }),
  }));
}

/** How many options are right, and how many picks were right and wrong. */
export function picks(feedback: readonly OptionFeedback[]): {
  readonly all: number;
  readonly right: number;
  readonly wrong: number;
} {
  const picked = feedback.filter(({ chosen }) => chosen);
  const right = picked.filter(({ correct }) => correct).length;
  return {
    all: feedback.filter(({ correct }) => correct).length,
    right,
    wrong: picked.length - right,
  };
}

/** Points between 0 and 1: max(0, (right picks - wrong picks) / right options), so that picking all earns nothing extra. */
export function picksMark(feedback: readonly OptionFeedback[]): Mark {
  const { all, right, wrong } = picks(feedback);
  return { points: Math.max(0, right - wrong) / all };
}

/** The ids of the options and which are right, in an order of their own: moving options about changes nothing. */
export function optionKey(options: readonly Option[]): string {
  return options
    .map(({ id, correct }) => `${id}${correct ? '+' : '-'}`)
    .toSorted()
    .join(' ');
}

/** The right options in words. */
export function rightOptions(options: readonly Option[]): RightWords[] {
  return options.filter(({ correct }) => correct).map(({ text, why }) => ({ text, why }));
}

/** Letters for options on screen and paper: 0 gives A, 25 gives Z. */
export function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Prompt and lettered options, a line each. */
export function optionsPlainText(prompt: string, options: readonly OptionView[]): string {
  return [prompt, ...options.map((option, i) => `${letter(i)}. ${option.text}`)].join('\n');
}
