// Which questions an attempt asks, where a quiz draws some of them from pools.
import type { Question } from './kinds.ts';
import { shuffled } from './seed.ts';

/** All questions, but of each pool in `draw` only so many, drawn by the seed; in the order of the list. */
export function drawn(
  questions: readonly Question[],
  draw: Readonly<Record<string, number>>,
  seed: string,
): readonly Question[] {
  const chosen = new Set(
    Object.entries(draw).flatMap(([pool, take]) => {
      const members = questions.filter((question) => question.pool === pool);
      return shuffled(members, `${seed}/pool/${pool}`).slice(0, take);
    }),
  );
  return questions.filter(
    (question) =>
      question.pool === undefined || draw[question.pool] === undefined || chosen.has(question),
  );
}

/** How many are drawn from each pool, by the id of the pool. */
export function drawOf(
  pools: readonly { readonly id: string; readonly take: number }[] = [],
): Readonly<Record<string, number>> {
  return Object.fromEntries(pools.map(({ id, take }) => [id, take]));
}
