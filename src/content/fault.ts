// A fault in a course's files: where, what, and how to mend it.

/**
 * A fault stops the build. A remark on the writing has the same form and stops nothing but the check; a notice not even that.
 * `what` says what was found, `mend` what to do. Lines count from 1; 0 means the file as a whole.
 */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly what: string;
  readonly mend: string;
}

/** Where something stands in a course's files. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One line a fault: `file:line  what  mend`. */
export function faultLine({ file, line, what, mend }: Fault): string {
  return `${file}:${Math.max(1, line)}  ${what}  ${mend}`;
}

/** Faults by file, then line, then words; the same fault is named once. */
export function tidy(faults: readonly Fault[]): Fault[] {
  const once = new Map(faults.map((fault) => [faultLine(fault), fault] as const));
  return [...once.values()].toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.what.localeCompare(b.what),
  );
}

/** Why a course cannot be used, for the message of an error: all its faults, a line each. */
export function faultsTold(faults: readonly Fault[]): string {
  return `The course has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map(faultLine).join('\n')}`;
}
