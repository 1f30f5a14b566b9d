// The rows and the counts of "answers", "claims" and "verdicts": what each row is, and how many there are of each kind.
import {
  type ArgumentPart as Part,
  argumentParts as parts,
  type Outcome,
  outcomes,
  type Verdict as Ruling,
  verdicts,
} from '../../content/cells.ts';
import { daysBetween } from '../dates.ts';
import { sourceIds, textOf, type Row } from './cells.ts';

export interface Answer {
  readonly date: string;
  readonly who: string;
  readonly asked: string;
  readonly answer: string;
  readonly outcome: Outcome;
  readonly sources: readonly string[];
}
export interface Claim {
  readonly n: number;
  readonly claim: string;
  readonly note: string;
  readonly part: Part;
  readonly sources: readonly string[];
}

export interface Verdict {
  readonly n: number;
  readonly claim: string;
  readonly verdict: Ruling;
  /** The reason for it. */
  readonly note: string;
  /** The id of the lesson that settled it; empty when none did. */
  readonly lesson: string;
  readonly sources: readonly string[];
}

function among<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new Error(`"${text}" is none of ${words.join(', ')}`);
  return word;
}

/** The rows of an "answers" table in order of time; rows of one date keep their order. */
export function answersOf(rows: readonly Row[]): readonly Answer[] {
  return rows
    .map((row) => ({
      date: textOf(row, 'date'),
      who: textOf(row, 'who'),
      asked: textOf(row, 'asked'),
      answer: textOf(row, 'answer'),
      outcome: among(outcomes, textOf(row, 'outcome')),
      sources: sourceIds(row),
    }))
    .sort((a, b) => daysBetween(b.date, a.date));
}

/** The rows of a "claims" table by their number. */
export function claimsOf(rows: readonly Row[]): readonly Claim[] {
  return rows
    .map((row) => ({
      n: Number(textOf(row, 'n')),
      claim: textOf(row, 'claim'),
      note: textOf(row, 'note'),
      part: among(parts, textOf(row, 'part')),
      sources: sourceIds(row),
    }))
    .sort((a, b) => a.n - b.n);
}

/** The rows of a "verdicts" table by their number. */
export function verdictsOf(rows: readonly Row[]): readonly Verdict[] {
  return rows
    .map((row) => ({
      n: Number(textOf(row, 'n')),
      claim: textOf(row, 'claim'),
      verdict: among(verdicts, textOf(row, 'verdict')),
      note: textOf(row, 'note'),
      lesson: textOf(row, 'lesson'),
      sources: sourceIds(row),
    }))
    .sort((a, b) => a.n - b.n);
}

/** How many rows there are of each word, in the order of `words`; words that nobody uses are left out. */
export function tally<Word extends string>(
  words: readonly Word[],
  rows: readonly Word[],
): readonly { readonly word: Word; readonly n: number }[] {
  return words
    .map((word) => ({ word, n: rows.filter((one) => one === word).length }))
    .filter(({ n }) => n > 0);
}
