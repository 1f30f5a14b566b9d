// The form of a question that asks for a number.
import { z } from 'zod';
import type { MisconceptionId } from '../../../ids.ts';
import { questionFields, simpleId, words } from '../../question.schema.ts';

const amount = {
  value: z.number().optional(),
  range: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  tolerance: z.number().min(0, 'a tolerance is 0 or more').optional(),
};

interface Amount {
  readonly value?: number | undefined;
  readonly range?: { readonly from: number; readonly to: number } | undefined;
  readonly tolerance?: number | undefined;
}

export const numberSchema = z
  .strictObject({
    kind: z.literal('number'),
    ...questionFields,
    ...amount,
    unit: words().optional(),
    units: z.array(words()).optional(),
    near: z
      .array(
        z.strictObject({
          ...amount,
          why: words(),
          misconception: simpleId<MisconceptionId>().optional(),
        }),
      )
      .optional(),
    why: words(),
  })
  .superRefine((question, context) => {
    const faults = [
      ...amountFaults(question, []),
      ...(question.near ?? []).flatMap((near, index) => amountFaults(near, ['near', index])),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type NumberQuestion = z.output<typeof numberSchema>;

/** Faults of one amount: exactly one of value and range, a range that rises, a tolerance only about a value. */
function amountFaults(
  { value, range, tolerance }: Amount,
  path: readonly (string | number)[],
): { path: (string | number)[]; message: string }[] {
  if (value === undefined && range === undefined)
    return [{ path: [...path], message: 'no number is right here: write "value:" or "range:"' }];
  if (range === undefined) return [];
  const at = (field: string) => [...path, field];
  if (value !== undefined)
    return [{ path: at('range'), message: 'there is a value and a range: keep one of them' }];
  if (tolerance !== undefined)
    return [
      {
        path: at('tolerance'),
        message: 'a range needs no tolerance: remove it, or widen the range',
      },
    ];
  if (range.from > range.to)
    return [
      {
        path: at('range'),
        message: 'the range ends before it begins: write the smaller number in "from"',
      },
    ];
  return [];
}
