// The form of a file in scenarios/ID/decisions/: what is known, what is invented, what may be advised.
import { z } from 'zod';
import { allowedWords, words } from '../quiz/question.schema.ts';
import { byValue, documented, effects, expression, name } from './parts.schema.ts';

const saysSchema = z.strictObject({ who: name(), line: words() });

const optionSchema = z.strictObject({
  id: name(),
  label: words(),
  text: words(),
  /** How far the option belongs to each strategy, 1 to 3. */
  strategies: z.record(name(), z.int().min(1).max(3)),
  /** Capital. */
  cost: z.int().min(0),
  effects: effects(),
  /** Effects in the place of those above while something holds. */
  instead: z.strictObject({ if: expression(), effects: effects() }).optional(),
  /** Effects besides, by what is hidden; shown in the debrief alone. */
  by: byValue().optional(),
  /** The first that holds comes true. */
  when: z
    .array(
      z.strictObject({
        if: expression(),
        effects: effects(),
        sets: z.array(name()).optional(),
        note: words().optional(),
      }),
    )
    .optional(),
  /** What comes true so many rounds later. */
  later: z
    .array(
      z.strictObject({
        in: z.int().min(1),
        if: expression().optional(),
        effects: effects().optional(),
        by: byValue().optional(),
        note: words().optional(),
      }),
    )
    .optional(),
  /** Flags that stand from now on. */
  sets: z.array(name()).optional(),
  consequence: words(),
  for: saysSchema,
  against: saysSchema,
});
export type Option = z.output<typeof optionSchema>;

export const decisionSchema = z.strictObject({
  id: name(),
  title: words(),
  documented: documented(),
  /** An invented event; no living person acts in it. */
  fiction: words(),
  question: words(),
  options: z.array(optionSchema),
  /** What really happened that is nearest to it; opens in the debrief. */
  actual: z.strictObject({ text: words(), sources: z.array(z.string()) }),
  allow: allowedWords(),
});
export type Decision = z.output<typeof decisionSchema>;
