// The form of a text with gaps, and what must hold between the text and its gaps.
import { z } from 'zod';
import { writtenFaults, writtenFields } from '../../accepted.schema.ts';
import { emphasisPieces } from '../../emphasis.ts';
import type { PartFault } from '../../placing.schema.ts';
import { optionSchema, questionFields, shortId, words } from '../../question.schema.ts';
import { piecesOf } from './pieces.ts';

const gapSchema = z.strictObject({
  id: shortId(),
  options: z
    .array(optionSchema)
    .min(2, 'a gap to choose for needs at least two options')
    .optional(),
  accepted: writtenFields.accepted.optional(),
  mistaken: writtenFields.mistaken,
  forgive: writtenFields.forgive,
  why: words().optional(),
});
export type Gap = z.output<typeof gapSchema>;

export const gapsSchema = z
  .strictObject({
    kind: z.literal('gaps'),
    ...questionFields,
    text: words(),
    gaps: z
      .array(gapSchema)
      .min(1, 'a text with gaps needs at least one gap')
      .max(8, 'a text takes at most eight gaps, more are hard to keep in mind'),
  })
  .superRefine(({ text, gaps }, context) => {
    const faults = [
      ...textFaults(text, gaps),
      ...idFaults(gaps),
      ...gaps.flatMap((gap, index) => gapFaults(gap, ['gaps', index])),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type GapsQuestion = z.output<typeof gapsSchema>;

/** Gaps that the text lacks, has twice or does not declare, and braces and asterisks that it could not show. */
function textFaults(text: string, gaps: readonly Gap[]): PartFault[] {
  const { pieces, ids } = piecesOf(text);
  const inText = (message: string) => ({ path: ['text'], message });
  const declared = gaps.map(({ id }) => id);
  return [
    ...gaps.flatMap(({ id }, index) => {
      const message = `the gap "${id}" stands nowhere in the text: write {${id}} where it goes, or remove the gap`;
      return ids.includes(id) ? [] : [{ path: ['gaps', index, 'id'], message }];
    }),
    ...[...new Set(ids)].flatMap((id) => {
      if (!declared.includes(id))
        return [
          inText(
            `no gap has the id of {${id}}: add it under "gaps:", or write one of ${declared.join(', ')}`,
          ),
        ];
      const twice = ids.indexOf(id) !== ids.lastIndexOf(id);
      return twice
        ? [inText(`{${id}} stands twice in the text: give the second gap an id of its own`)]
        : [];
    }),
    ...(pieces.some((piece) => /[{}]/.test(piece))
      ? [
          inText(
            'there is a brace that belongs to no gap: write a gap as {a1}, with nothing but its id inside',
          ),
        ]
      : []),
    ...(emphasisPieces(text).some((piece, index) => index % 2 === 1 && /[{}]/.test(piece))
      ? [
          inText(
            'there is a gap inside *emphasis*: end the emphasis before it, or take the asterisks away',
          ),
        ]
      : []),
  ];
}

/** Ids that stand twice, among gaps and options taken together: the same id in two gaps would join their answers. */
function idFaults(gaps: readonly Gap[]): PartFault[] {
  const all = gaps.flatMap(({ id, options = [] }, gap) => [
    { id, path: ['gaps', gap, 'id'] },
    ...options.map((option, index) => ({
      id: option.id,
      path: ['gaps', gap, 'options', index, 'id'],
    })),
  ]);
  return all.flatMap(({ id, path }, index) => {
    const message = `the id "${id}" is used twice in this question: choose another`;
    return all.findIndex((each) => each.id === id) === index ? [] : [{ path, message }];
  });
}

function gapFaults(gap: Gap, path: readonly (string | number)[]): PartFault[] {
  const { options, accepted, mistaken, why, forgive } = gap;
  const at = (key: string, message: string) => [{ path: [...path, key], message }];
  if (options === undefined) {
    if (accepted === undefined)
      return [
        {
          path: [...path],
          message: 'this gap has no right answer: write "options:" to choose from, or "accepted:"',
        },
      ];
    if (why === undefined)
      return [
        { path: [...path], message: 'this gap does not say why its answer is right: add "why:"' },
      ];
    return writtenFaults({ accepted, mistaken, forgive }, path);
  }
  if (accepted !== undefined)
    return at('accepted', 'there are "options:" and "accepted:" in one gap: keep one of them');
  const idle = Object.entries({ mistaken, forgive, why }).find(
    ([, value]) => value !== undefined,
  )?.[0];
  if (idle !== undefined)
    return at(
      idle,
      `"${idle}:" stands beside "options:", each of which has its own reason: remove it`,
    );
  if (options.filter(({ correct }) => correct).length !== 1)
    return at('options', 'a gap has exactly one right option: write "correct: true" on one');
  return [];
}
