// The form of what is accepted in a field that is written in, and what must hold between right and wrong forms.
import { z } from 'zod';
import type { MisconceptionId } from '../ids.ts';
import { longest, shareOne, type WrittenKey } from './accepted.ts';
import { forgivable, folds, usual } from './forgiving.ts';
import type { PartFault } from './placing.schema.ts';
import { simpleId, words } from './question.schema.ts';

const written = () =>
  words().refine((text) => text.length <= longest, `a field takes ${longest} letters: shorten it`);

/** The fields of a written answer, but for its `why`, which not every kind must have. */
export const writtenFields = {
  accepted: z
    .array(z.strictObject({ text: written(), why: words().optional() }))
    .min(1, 'nothing is accepted, so nobody can be right: write the right answer here'),
  mistaken: z
    .array(
      z.strictObject({
        text: written(),
        why: words(),
        misconception: simpleId<MisconceptionId>().optional(),
      }),
    )
    .optional(),
  forgive: z.array(z.enum(forgivable)).optional(),
};

/** Forms that say nothing, and forms that count as one that stands before them. */
export function writtenFaults(
  { accepted, mistaken = [], forgive = usual }: Omit<WrittenKey, 'why'>,
  path: readonly (string | number)[],
): PartFault[] {
  const list = (name: string, forms: WrittenKey['accepted']) =>
    forms.map(({ text }, index) => ({
      text,
      name,
      path: [...path, name, index, 'text'],
      folds: folds(text, forgive),
    }));
  const all = [...list('accepted', accepted), ...list('mistaken', mistaken)];
  return all.flatMap((form, index) => {
    const fault = (message: string) => [{ path: form.path, message }];
    if (form.folds.includes(''))
      return fault(
        `nothing is left of "${form.text}" once "forgive:" is done: write a word, or forgive less`,
      );
    const twin = all.slice(0, index).find((each) => shareOne(each.folds, form.folds));
    if (twin === undefined) return [];
    if (twin.name === form.name)
      return fault(
        `"${form.text}" counts as "${twin.text}" already, by what is forgiven: remove it`,
      );
    return fault(
      `"${form.text}" is mistaken and counts as "${twin.text}", which is accepted: remove one of them, or name less in "forgive:"`,
    );
  });
}
