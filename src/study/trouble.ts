// What can be wrong with keeping things on a device. The screen has words for each of these.

/** Why nothing is kept: refused by the browser, disk full, held by another tab, written by a newer program. */
export type Trouble = 'forbidden' | 'full' | 'blocked' | 'newer' | 'failed';

/** The device does not keep what it should. Every other error is a mistake of the program, and is not hidden. */
export class StorageError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Private windows and blocked site data show up as any of these, or as no `indexedDB` at all. */
const refusal = /^(Security|InvalidState|Reference|Type)Error/;

/** Names the trouble in an error of a browser's database. Only while `opening` it can an error mean a refusal. */
export function troubleOf(error: unknown, opening?: 'opening'): Trouble {
  const said = String(error);
  if (said.startsWith('Quota')) return 'full';
  if (said.startsWith('Version')) return 'newer';
  return opening && refusal.test(said) ? 'forbidden' : 'failed';
}
