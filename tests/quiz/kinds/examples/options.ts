// Options with another key and other reasons, for both kinds that have options.
import type { Option } from '../../../../src/quiz/question.schema.ts';

/** Every key turned round, every reason and misconception replaced by `secret`. */
export const alteredOptions = (
  { options }: { readonly options: readonly Option[] },
  secret: string,
) => ({
  options: options.map((option) => ({
    ...option,
    why: secret,
    misconception: secret,
    correct: !option.correct,
  })),
});
