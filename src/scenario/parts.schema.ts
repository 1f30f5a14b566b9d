// The forms that all files of a decision exercise share: ids, expressions, effects.
import { z } from 'zod';
import { words } from '../quiz/question.schema.ts';

const simple = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** A schema for a name that expressions can use, such as `un_vote`. */
export const name = () =>
  z
    .string()
    .regex(
      simple,
      'a name here is lower-case letters and digits with single underscores between, such as red_line',
    );

/** A schema for text in the small expression language; whether it can be read is checked with the names it may use. */
export const expression = () => z.string().min(1, 'there is no expression here');

/** A schema for what changes: variables by their ids, whole numbers. */
export const effects = () => z.record(name(), z.int());

/** Effects by the value of the fact that is hidden from the learner. */
export const byValue = () => z.record(name(), effects());

/** Further effects when something holds. */
export const ruleSchema = z.strictObject({
  id: name(),
  /** What a receipt calls it. */
  name: words(),
  if: expression(),
  effects: effects(),
});

/** What a text of facts rests on. */
export const documented = () =>
  z
    .array(
      z.strictObject({
        text: words(),
        sources: z.array(z.string()).min(1, 'name at least one source of library/sources.yaml'),
      }),
    )
    .min(1);

/** A number of ten-thousandths. */
export const basisPoints = () => z.int().min(0).max(10_000);
