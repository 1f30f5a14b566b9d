// The form of a question that sorts statements into categories.
import { z } from 'zod';
import { idsTwice, placeSchema, placesMissing, rowFields } from '../../placing.schema.ts';
import { questionFields, shortId } from '../../question.schema.ts';

export const sortSchema = z
  .strictObject({
    kind: z.literal('sort'),
    ...questionFields,
    categories: z
      .array(placeSchema)
      .min(2, 'sorting needs at least two categories')
      .max(6, 'sorting takes at most six categories, more are hard to keep in mind'),
    items: z
      .array(z.strictObject({ ...rowFields, in: shortId() }))
      .min(3, 'sorting needs at least three statements'),
  })
  .superRefine(({ categories, items }, context) => {
    const faults = [
      ...idsTwice({ categories, items }),
      ...placesMissing('items', 'in', items, categories),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type SortQuestion = z.output<typeof sortSchema>;
