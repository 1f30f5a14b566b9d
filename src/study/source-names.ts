// The sources that an exercise names, as short as a link beside a sentence must be.
import type { Source } from '../content/library.schema.ts';
import type { SourceNames } from '../scenario/Briefing.tsx';
import type { Scenario } from '../scenario/scenario.schema.ts';

/** Every source that a decision cites: author and year, and its entry on the page of sources. */
export function sourceNames({ decisions }: Scenario, sources: readonly Source[]): SourceNames {
  const cited = new Set(
    decisions.flatMap(({ documented, actual }) => [
      ...documented.flatMap(({ sources: ids }) => ids),
      ...actual.sources,
    ]),
  );
  return Object.fromEntries(
    sources
      .filter(({ id }) => cited.has(id))
      .map(({ id, author, date }) => [
        id,
        {
          name: date === 'n.d.' ? author : `${author}, ${date.slice(0, 4)}`,
          href: `/sources/#${id}`,
        },
      ]),
  );
}
