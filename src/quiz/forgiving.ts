// What may be forgiven in a written answer, and the form in which answers are compared.
import { spellings, withoutAccents } from './transliteration.ts';

export const forgivable = [
  'case',
  'spacing',
  'punctuation',
  'diacritics',
  'transliteration',
] as const;
export type Forgivable = (typeof forgivable)[number];

/** What is forgiven where an author says nothing. */
export const usual: readonly Forgivable[] = ['case', 'spacing', 'punctuation'];

/** Characters that only steer how others are shown: they come along when text is pasted, and nobody sees them. */
const unseen = /\p{Cf}/gu;

/** Whether nothing that can be seen stands in a field. */
export function isBlank(text: string): boolean {
  return text.replaceAll(unseen, '').trim() === '';
}

/**
 * The text as it is compared, in every way that it can be read: two answers are the same when they share one. Forms that a
 * reader cannot tell apart are always one (Unicode NFKC, kinds of quotes and dashes, spaces at the ends). Case is folded
 * as Unicode does it without regard to a language. Between two digits a sign or a space is kept, as one point: 4.1 is
 * not 41. `transliteration` takes case and diacritics along, which its systems use each in its own way. A form is its own
 * only form.
 */
export function folds(text: string, forgive: readonly Forgivable[] = usual): readonly string[] {
  const asked = `${forgive.join(' ')}|${text}`;
  const before = lately.get(asked);
  if (before !== undefined) return before;
  const made = folded(text, forgive);
  if (lately.size >= mostKept) lately.clear();
  lately.set(asked, made);
  return made;
}

/** One answer is looked at several times: whether it is complete, its mark, its reasons, what it misunderstands. */
const lately = new Map<string, readonly string[]>();
const mostKept = 1000;

/** By what is left out: a pattern takes longer to make than to use. */
const between = new Map<string, RegExp>();
function betweenDigits(left: string): RegExp {
  const known = between.get(left) ?? new RegExp(`(\\d?)[${left}]+(?=(\\d?))`, 'gu');
  between.set(left, known);
  return known;
}

function folded(text: string, forgive: readonly Forgivable[]): readonly string[] {
  const forgives = (...what: readonly Forgivable[]) => what.some((each) => forgive.includes(each));
  let plain = text
    .replaceAll(unseen, '')
    .replaceAll('´', "'")
    .normalize('NFKC')
    .replaceAll(/[‘’ʼ`]/g, "'")
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[\p{Pd}−]/gu, '-');
  // By way of the large letters, which takes ß apart.
  if (forgives('case', 'transliteration'))
    plain = plain.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
  const left = `${forgives('spacing') ? '\\s' : ''}${forgives('punctuation') ? '\\p{P}' : ''}`;
  if (left !== '')
    plain = plain.replaceAll(betweenDigits(left), (_, before: string, after: string) =>
      before && after ? before + (forgives('punctuation') ? '.' : ' ') : before,
    );
  plain = plain.normalize('NFC');
  const bare = forgives('diacritics') ? withoutAccents(plain) : plain;
  const forms = forgives('transliteration') ? [plain, bare].flatMap(spellings) : [bare];
  return [...new Set(forms.map((form) => form.trim()))];
}
