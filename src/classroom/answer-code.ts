// What stands in the place of a name where answers are marked.
import { createHash } from 'node:crypto';
import type { AttemptId } from '../ids.ts';
import { unmistakable } from './secrets.ts';

/** A key by which attempts are in an order that tells nothing of names or times, and is the same for everybody. */
export function shuffledKey(attempt: AttemptId): string {
  return createHash('sha256').update(`answer ${attempt}`).digest('hex');
}

/**
 * Four letters for an attempt: the same in every list and for every marker, also when others hand in later. They follow from
 * the attempt alone, and are no part of its receipt.
 */
export function answerCode(attempt: AttemptId): string {
  const bytes = Buffer.from(shuffledKey(attempt), 'hex');
  // Rising letters in a list that is in the order of the key.
  let rest = bytes.readUInt32BE(0) / 2 ** 32;
  let code = '';
  for (let n = 0; n < 4; n += 1) {
    rest *= unmistakable.length;
    const digit = Math.floor(rest);
    code += letters[digit];
    rest -= digit;
  }
  return code;
}

const letters = [...unmistakable].toSorted();
