// Words that take a side, where the course speaks in its own voice.
import type { Fault, Place } from '../fault.ts';
import type { LoadedWord } from '../library.schema.ts';
import { withoutQuotations } from '../prose/quotations.ts';
import type { WrittenCourse } from '../written.ts';
import { type Said, type Speaker, speakers } from './own-voice.ts';

/** A loaded word with patterns that find it, and find where it takes no side. */
interface Listed extends LoadedWord {
  readonly pattern: RegExp;
  readonly harmless: RegExp | undefined;
}

interface Found {
  readonly entry: Listed;
  readonly text: string;
  readonly place: Place;
}

/** Loaded words without a reason to stand there, and reasons for words that do not. */
export function loadedWords(course: WrittenCourse): Fault[] {
  const listed = course.loadedWords.map(({ value }): Listed => ({
    ...value,
    pattern: anyOf([value.word, ...value.forms]),
    harmless: value.except.length === 0 ? undefined : anyOf(value.except),
  }));
  return speakers(course).flatMap((speaker) => judged(speaker, listed, []).faults);
}

/** What is wrong with a speaker and those within it, who may also say what it lets stand; and all that was found in them. */
function judged(
  { said, allow, allowedAt, within }: Speaker,
  listed: readonly Listed[],
  outer: Speaker['allow'],
): { readonly faults: readonly Fault[]; readonly found: readonly Found[] } {
  const allowed = [...outer, ...allow];
  const own = said.flatMap((each) => listed.flatMap((entry) => usesOf(entry, each)));
  const inner = within.map((each) => judged(each, listed, allowed));
  const found = [...own, ...inner.flatMap((each) => each.found)];
  return {
    found,
    faults: [
      ...own.filter(({ entry }) => !allowed.some(({ word }) => names(word, entry))).map(fault),
      ...inner.flatMap((each) => each.faults),
      ...allow.flatMap(({ word }, i) => {
        if (word === undefined) return [];
        const entry = listed.find((each) => names(word, each));
        const before = [...outer, ...allow.slice(0, i)];
        if (entry === undefined)
          return [idle(word, 'library/loaded-words.yaml does not name it', allowedAt(i))];
        if (before.some((each) => names(each.word, entry)))
          return [idle(word, 'another one allows it already', allowedAt(i))];
        return found.some((use) => use.entry === entry)
          ? []
          : [idle(word, 'it does not stand here', allowedAt(i))];
      }),
    ],
  };
}

function names(word: string | undefined, { word: listed, forms }: LoadedWord): boolean {
  return [listed, ...forms].some((form) => form.toLowerCase() === word?.toLowerCase());
}

function usesOf(entry: Listed, { text, lineAt }: Said): Found[] {
  const blank = (phrase: string) => ' '.repeat(phrase.length);
  const unquoted = withoutQuotations(text);
  const rest = entry.harmless === undefined ? unquoted : unquoted.replaceAll(entry.harmless, blank);
  return [...rest.matchAll(entry.pattern)].map(({ 0: word, index }) => ({
    entry,
    text: word.replaceAll(/\s+/g, ' '),
    place: lineAt(index),
  }));
}

function fault({ entry, text, place }: Found): Fault {
  return {
    ...place,
    code: 'loaded-word',
    what: `"${text}" in the course's own voice. ${entry.why}`,
    mend: `instead: ${entry.instead}. Or quote who says it, or let it stand with a reason: "allow: [{word: ${entry.word}, why: ...}]"`,
  };
}

function idle(word: string, because: string, place: Place): Fault {
  return {
    ...place,
    code: 'allowance-idle',
    what: `the allowance for "${word}" is not needed: ${because}`,
    mend: 'remove it',
  };
}

/** Any of these phrases, whole, in capitals or not, across line breaks. */
function anyOf(phrases: readonly string[]): RegExp {
  const any = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase.replaceAll(/[.+^$()[\]{}|\\*?]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
    );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`, 'giu');
}
