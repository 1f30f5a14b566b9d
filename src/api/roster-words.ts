// What is said of each fault in the list of a class, with its line and how to mend it. No name of a learner stands in it.
import { mostInRoster, type RosterFault } from '../exchange/roster.ts';

const about: Readonly<Record<RosterFault['what'], (count: number) => string>> = {
  empty: () => 'there is no name in this list. Put one learner on each line.',
  'utf-16': () =>
    'the file is in UTF-16 ("Unicode text"), which is not read here. Save it as "CSV UTF-8", or copy the names and paste them.',
  'not-utf-8': () =>
    'the file is not in UTF-8, so letters would be lost; it may be in Windows-1251 or another old encoding. Save it as "CSV UTF-8", or copy the names and paste them.',
  'too-many': (count) =>
    `the list has ${count} learners, and at most ${mostInRoster} can be added at once. Add the others as a second list.`,
  quote: () =>
    'a quotation mark is not closed where it should be. Close it, or leave quotation marks out.',
  'no-name-column': () =>
    'the first line names columns, but none that holds names. Call one "name", or two "first name" and "last name".',
  'two-columns-of-a-kind': () =>
    'the first line names two columns alike. Leave one of them out, or give it another name.',
  'too-many-columns': (count) =>
    `there are ${count} columns, more than are known. Put the names of the columns in the first line, such as "name" and "group".`,
  'no-name': () => 'there is no name. Write it in, or take the line out.',
  'too-long': (count) =>
    `a name or a group has ${count} letters, more than a name has. Are the columns parted by a comma, a semicolon or a tab?`,
  control: () => 'there is a character that cannot be printed. Type the name again.',
};

/** At most so many faults are told at once: a whole file of another kind would fill the page. */
const mostTold = 20;

/** All faults, one a line of text. */
export function rosterFaults(faults: readonly RosterFault[]): string {
  const told = faults.slice(0, mostTold).map(({ line, what, count }) => {
    return `Line ${line}: ${about[what](count)}`;
  });
  const left = faults.length - told.length;
  return [...told, ...(left > 0 ? [`${left} more lines like these.`] : [])].join('\n');
}
