// One fault, planted in a copy of the course, and what the check must say of it.
import type { CourseCopy } from './course-copy.ts';

/** `what` must be contained in the fault's words; `mend` too, where it is given. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly mend?: string;
}

/** Plants a fault and gives what the check must report: that and nothing else. */
export type Plant = (copy: CourseCopy) => Expected | readonly Expected[];

/** Plants by a title that completes "the check reports ...". */
export type Plants = Readonly<Record<string, Plant>>;
