// Questions that rest on weak sources, and sources that nobody has looked at for a long time.
import type { Fault } from '../fault.ts';
import type { WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';

/** Questions whose sources are all of low confidence. */
export function weakKeys(course: WrittenCourse): Fault[] {
  const weak = new Set<string>(
    course.sources.filter(({ value }) => value.confidence === 'low').map(({ id }) => id),
  );
  return allQuestions(course)
    .filter(({ value }) => value.sources.every((id) => weak.has(id)))
    .map(({ id, value, at }) => ({
      ...at(['sources']),
      code: 'weak-key',
      what: `${id} rests on ${value.sources.join(', ')} alone, of low confidence; expected a source that can be relied on`,
      mend: 'name a better source, or ask who says it and not whether it is so',
    }));
}

/** Sources that were last read more than a year before the day, written 2026-07-03, or only after it, by a slip of the pen. */
export function staleSources(course: WrittenCourse, today: string): Fault[] {
  return course.sources.flatMap(({ id, value: { checked }, at }) => {
    const said = { ...at(['checked']), code: 'stale-source' };
    if (checked > today)
      return [
        {
          ...said,
          what: `the source "${id}" was last read on ${checked}, a day that is still to come`,
          mend: 'write the day on which it was read',
        },
      ];
    return yearLater(checked) < today
      ? [
          {
            ...said,
            what: `the source "${id}" was last read on ${checked}, more than a year ago`,
            mend: `read it again; if it still says so, write "checked: ${today}"`,
          },
        ]
      : [];
  });
}

/** The same day a year later, for comparison only: 2024-02-29 gives 2025-02-29, which sorts as it should. */
function yearLater(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
