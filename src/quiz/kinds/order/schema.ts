// The form of a question that asks for the right order of some items.
import { z } from 'zod';
import { idsTwice, type PartFault } from '../../placing.schema.ts';
import { questionFields, shortId, words } from '../../question.schema.ts';

export const orderSchema = z
  .strictObject({
    kind: z.literal('order'),
    ...questionFields,
    first: words().optional(),
    last: words().optional(),
    items: z
      .array(z.strictObject({ id: shortId(), text: words(), why: words().optional() }))
      .min(3, 'an order needs at least three items; for two, a choice will do')
      .max(8, 'an order takes at most eight items, more are hard to keep in mind'),
    why: words(),
  })
  .superRefine(({ items, first, last }, context) => {
    const faults = [...idsTwice({ items }), ...textsTwice(items), ...sameEnds(first, last)];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type OrderQuestion = z.output<typeof orderSchema>;

/** Two items with the same words cannot be told apart, so nobody could put them in order. */
function textsTwice(items: readonly { readonly text: string }[]): PartFault[] {
  return items.flatMap(({ text }, index) => {
    const message = `two items say "${text}": word them so that they can be told apart`;
    const first = items.findIndex((item) => item.text === text);
    return first === index ? [] : [{ path: ['items', index, 'text'], message }];
  });
}

function sameEnds(first: string | undefined, last: string | undefined): PartFault[] {
  const message = '"first" and "last" say the same: name the two ends, such as earliest and latest';
  return first !== undefined && first === last ? [{ path: ['last'], message }] : [];
}
