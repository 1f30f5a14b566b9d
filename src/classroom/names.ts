// Names of learners, groups and classes as they are typed: cleaned, and refused when nobody could read them.
import { Refusal } from './refusal.ts';
import { nameKey } from './secrets.ts';

/** The most letters that a name has. */
export const longestName = 60;

/* Marks without width and changes of direction, with which one name could be made to look like another. The two joiners
   that some scripts need inside a word stay. */
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** A name as it is kept: composed letters, single spaces, nothing unseen. Refuses an empty or too long one. */
export function readName(typed: string): string {
  const name = cleanName(typed);
  if (nameKey(name) === '') throw new Refusal('name-missing');
  if (name.length > longestName) throw new Refusal('name-long', { most: longestName });
  return name;
}

/** The same, of whatever length. */
export function cleanName(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

const longestTitle = 120;

/** The title of a class; refuses an empty or too long one. */
export function readTitle(typed: string): string {
  const title = cleanName(typed);
  if (nameKey(title) === '' || title.length > longestTitle)
    throw new Refusal('title-missing', { most: longestTitle });
  return title;
}
