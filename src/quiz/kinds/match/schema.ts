// The form of a question that matches every row with one of several targets.
import { z } from 'zod';
import {
  idsTwice,
  type PartFault,
  placeSchema,
  placesMissing,
  rowFields,
} from '../../placing.schema.ts';
import { questionFields, shortId } from '../../question.schema.ts';

export const matchSchema = z
  .strictObject({
    kind: z.literal('match'),
    ...questionFields,
    targets: z
      .array(placeSchema)
      .min(3, 'matching needs at least three targets, one of which may fit no row'),
    rows: z
      .array(z.strictObject({ ...rowFields, to: shortId() }))
      .min(2, 'matching needs at least two rows'),
  })
  .superRefine(({ targets, rows }, context) => {
    const faults = [
      ...idsTwice({ targets, rows }),
      ...placesMissing('rows', 'to', rows, targets),
      ...takenTwice(rows),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type MatchQuestion = z.output<typeof matchSchema>;

/** Learners are told that no target fits two rows, so none may. */
function takenTwice(rows: readonly { readonly to: string }[]): PartFault[] {
  return rows.flatMap(({ to }, index) => {
    const message = `two rows go to "${to}": give each a target of its own, or use "kind: sort"`;
    const first = rows.findIndex((row) => row.to === to);
    return first === index ? [] : [{ path: ['rows', index, 'to'], message }];
  });
}
