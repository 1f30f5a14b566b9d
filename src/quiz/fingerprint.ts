// When does an old answer no longer fit its question? When the meaning changed; wording alone loses nothing.
import { logicOf, type Question } from './kinds.ts';
import { hash } from './seed.ts';

/**
 * A short text that changes when a question's kind, its key (as its kind tells it) or `version:` changes, and with nothing
 * else. It is stored with every answer.
 */
export function fingerprint(question: Question): string {
  const before = known.get(question);
  if (before !== undefined) return before;
  const made = computed(question);
  known.set(question, made);
  return made;
}

/** Computed once a question, for it is asked for with every event of a log. */
const known = new WeakMap<Question, string>();

function computed(question: Question): string {
  const { kind, version } = question;
  return hash(`${kind} ${version} ${logicOf(kind).key(question)}`).toString(36);
}
