// Names for learners whose own are not to be told: the same in every file of a class, and of use nowhere else.
import { createHash } from 'node:crypto';
import type { ClassId, SeatId } from '../ids.ts';

/** Letters and digits that nobody takes for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 10;

/**
 * The pseudonym of a learner in a class, such as `p-k7m2…`. It follows from ids that are random and stand in no file with
 * pseudonyms: whoever has such a file alone cannot go back to the name, and files of two classes cannot be joined.
 */
export function pseudonymOf(classId: ClassId, seatId: SeatId): string {
  const bytes = createHash('sha256').update(`pseudonym ${classId} ${seatId}`).digest();
  const text = [...bytes.subarray(0, length)].map((byte) => signs[byte % signs.length]);
  return `p-${text.join('')}`;
}
