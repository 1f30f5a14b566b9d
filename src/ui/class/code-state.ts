// Whether learners can join, in a sentence.
import { codeWords as words } from '../words/en-teach-class.ts';

/** `until` is the time in words at which the code expires or has expired. */
export function codeState({
  joinable,
  codeOpen,
  until,
}: {
  readonly joinable: boolean;
  readonly codeOpen: boolean;
  readonly until: string | undefined;
}): string {
  if (joinable) return until === undefined ? words.isOpen : words.isOpenUntil(until);
  if (!codeOpen) return words.isClosed;
  return until === undefined ? words.hasEnded : words.isOver(until);
}
