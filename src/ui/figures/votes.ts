// The rows of a "votes" figure: what was put to the vote, what one state did, and how all votes divide.
import { type Vote, votes } from '../../content/cells.ts';
import { daysBetween } from '../dates.ts';
import { textOf, type Row } from './cells.ts';
import { tenths } from './numbers.ts';

export interface Ballot {
  readonly date: string;
  readonly resolution: string;
  readonly about: string;
  readonly vote: Vote;
  readonly note: string;
  readonly counts: { readonly for: number; readonly against: number; readonly abstained: number };
  /** In per cent of all counted: where "for" ends and where "against" begins; who abstained lies between them. */
  readonly ends: { readonly for: number; readonly against: number };
}

/** The rows in order of time; rows of one date keep their order. */
export function ballotsOf(rows: readonly Row[]): readonly Ballot[] {
  return rows
    .map((row) => {
      const count = (column: string) => Number(row[column] ?? 0);
      const counts = {
        for: count('for'),
        against: count('against'),
        abstained: count('abstained'),
      };
      const all = counts.for + counts.against + counts.abstained || 1;
      return {
        date: textOf(row, 'date'),
        resolution: textOf(row, 'resolution'),
        about: textOf(row, 'about'),
        vote: votes.find((word) => word === row['vote']) ?? ('unknown' as const),
        note: textOf(row, 'note'),
        counts,
        ends: {
          for: tenths((100 * counts.for) / all),
          against: tenths(100 - (100 * counts.against) / all),
        },
      };
    })
    .sort((a, b) => daysBetween(b.date, a.date));
}
