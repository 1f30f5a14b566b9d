// The sources that decision exercises name, wherever the files say so, whether or not the rest of them has its form.
import type { Place } from '../fault.ts';
import type { CourseFiles } from '../files.ts';
import { valueAt } from '../value.ts';

/** Every source that a decision names, with its place. */
export function citedInScenarios({ scenarios }: CourseFiles): { id: unknown; place: Place }[] {
  const listAt = (value: unknown, key: string): unknown[] => {
    const list = valueAt(value, [key]);
    return Array.isArray(list) ? list : [];
  };
  return scenarios.flatMap(({ decisions }) =>
    decisions.flatMap(({ raw, at }) => [
      ...listAt(raw, 'documented').flatMap((text, i) =>
        listAt(text, 'sources').map((id, j) => ({
          id,
          place: at(['documented', i, 'sources', j]),
        })),
      ),
      ...listAt(valueAt(raw, ['actual']), 'sources').map((id, i) => ({
        id,
        place: at(['actual', 'sources', i]),
      })),
    ]),
  );
}
