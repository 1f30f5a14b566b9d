// When does an old answer no longer fit its question? When the meaning changed; wording alone loses nothing.
import type { Question } from './kinds.ts';
import { hash } from './seed.ts';

/**
 * A short text that changes when a question's kind, option ids, key or `version:` changes, and with nothing
 * else. It is stored with every answer.
 */
export function fingerprint(question: Question): string {
  const options = question.options
    .map(({ id, correct }) => `${id}${correct ? '+' : '-'}`)
    .toSorted()
    .join(' ');
  return hash(`${question.kind} ${question.version} ${options}`).toString(36);
}
