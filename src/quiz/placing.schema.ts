// The forms that questions with rows and places share, and what must hold between rows and places.
import { z } from 'zod';
import type { MisconceptionId } from '../ids.ts';
import { shortId, simpleId, words } from './question.schema.ts';

/** A place that rows can go to. */
export const placeSchema = z.strictObject({ id: shortId(), text: words() });

/** The fields of a row, but for the one that names its place. */
export const rowFields = {
  id: shortId(),
  text: words(),
  why: words(),
  misconception: simpleId<MisconceptionId>().optional(),
};

/** A fault at a place of a question: `what: how to mend it`. */
export interface PartFault {
  readonly path: (string | number)[];
  readonly message: string;
}

interface Part {
  readonly id: string;
}

/**
 * The ids that stand twice in these lists, taken together: a place with the id of a row would give away in the page
 * what belongs where.
 */
export function idsTwice(lists: Readonly<Record<string, readonly Part[]>>): PartFault[] {
  const seen = new Set<string>();
  return Object.entries(lists).flatMap(([list, parts]) =>
    parts.flatMap(({ id }, index) => {
      const twice = seen.has(id);
      seen.add(id);
      const message = `the id "${id}" is used twice in this question: choose another`;
      return twice ? [{ path: [list, index, 'id'], message }] : [];
    }),
  );
}

/** The rows of `list` whose `field` names no place of `places`. */
export function placesMissing<Field extends string>(
  list: string,
  field: Field,
  rows: readonly Readonly<Record<Field, string>>[],
  places: readonly Part[],
): PartFault[] {
  const ids = places.map(({ id }) => id);
  return rows.flatMap((row, index) => {
    const message = `"${field}: ${row[field]}" names nothing here: write one of ${ids.join(', ')}`;
    return ids.includes(row[field]) ? [] : [{ path: [list, index, field], message }];
  });
}
