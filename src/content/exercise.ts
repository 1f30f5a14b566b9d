// The decision exercise to which every page of a course links.
import { Disk } from './disk.ts';

/** The id of the first exercise in a course folder; '' when it has none. */
export function exerciseOf(folder: string): string {
  return new Disk(folder).folders('scenarios')[0] ?? '';
}
