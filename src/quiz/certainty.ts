// Certainty-based marks: being sure pays when right and costs when wrong, so that honesty pays best.
import type { Sureness } from './events.ts';
import type { Verdict } from './mark.ts';

/** Marks when wrong, by how sure the learner said to be. */
const whenWrong: Readonly<Record<Sureness, number>> = { 1: 0, 2: -2, 3: -6 };

/**
 * Certainty-based marks of one answer: 1, 2 or 3 when right; 0, -2 or -6 when it is not wholly right. The scheme of
 * A. R. Gardner-Medwin (Confidence-based marking, 1995 and 2006), also that of Moodle's deferred feedback with CBM.
 * With it, saying 2 pays from a chance of two thirds to be right, saying 3 from four fifths.
 */
export function certaintyMarks(verdict: Verdict, sure: Sureness): number {
  return verdict === 'right' ? sure : whenWrong[sure];
}
