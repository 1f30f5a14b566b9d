// Plants every fault of some groups, one by one, each in a copy of the course: it is reported in its place, and nothing else is.
// Two test files call it, so that two workers share the time.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy } from './course-copy.ts';
import type { Plants } from './plant.ts';

/** `groups` are plants under words that complete "a single fault ...". */
export function plantAll(groups: Readonly<Record<string, Plants>>): void {
  describe('planted one by one', () => {
    let copy: CourseCopy;
    beforeEach(() => {
      copy = new CourseCopy();
    });
    afterEach(() => copy.dispose());

    describe.each(Object.entries(groups))('a single fault %s', (_, plants) => {
      it.each(Object.entries(plants))('is reported: %s', (_title, plant) => {
        const expected = [plant(copy)].flat();
        const { faults, course } = checkCourse(copy.folder);
        const places = (all: readonly { file: string; line: number }[]) =>
          all.map(({ file, line }) => `${file}:${line}`).toSorted();
        expect(places(faults), JSON.stringify(faults, undefined, 1)).toEqual(places(expected));
        for (const { what, mend = '' } of expected) {
          const found = faults.find((fault) => fault.what.includes(what));
          expect(found, `${what} in ${faults.map((fault) => fault.what).join('; ')}`).toBeDefined();
          expect(found?.mend).toContain(mend);
          expect(found?.mend).not.toBe('');
        }
        expect(course).toBeUndefined();
      });
    });
  });
}
