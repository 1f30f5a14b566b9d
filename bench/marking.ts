// How many answers a second are marked on one core, by kind. `npm run bench` runs it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../src/quiz/kinds.ts';
import { loadKinds } from '../src/quiz/kinds.ts';
import { result } from '../src/quiz/mark.ts';
import type { Example } from '../tests/quiz/kinds/examples/example.ts';
import type { Finding } from './finding.ts';

/** Answers a second that marking must reach: a class of thirty hands in at once, and nobody waits. */
const wanted = { choice: 500_000, slowest: 50_000 };

const folder = join(import.meta.dirname, '../tests/quiz/kinds/examples');
const beside = ['example.ts', 'options.ts'];

/** Marks the right and the wrong answer of each kind's example in turn and counts. */
export async function marking(): Promise<Finding[]> {
  await loadKinds();
  const rates = new Map<Kind, number>();
  for (const file of readdirSync(folder).filter((name) => !beside.includes(name))) {
    const { example } = (await import(join(folder, file))) as { example?: Example };
    if (example !== undefined) rates.set(example.question.kind, rateOf(example));
  }
  return [...rates].map(([kind, rate]) => {
    const least = kind === 'choice' ? wanted.choice : wanted.slowest;
    return {
      what: `marking ${kind}`,
      measured: `${Math.round(rate).toLocaleString('en-GB')} answers/s`,
      wanted: `at least ${least.toLocaleString('en-GB')}`,
      met: rate >= least,
    };
  });
}

/** Answers marked in a second: the median of seven turns of 200 ms, after one that warms up. */
function rateOf({ question, right, wrong }: Example): number {
  const turn = (milliseconds: number): number => {
    const start = performance.now();
    let marked = 0;
    let points = 0;
    for (let now = start; now - start < milliseconds; now = performance.now()) {
      for (let i = 0; i < 250; i += 1)
        for (const answer of [right, wrong]) {
          const found = result(question, answer);
          // What is computed is used, or an optimiser might leave it out.
          if (found.state === 'marked') points += found.points;
          marked += 1;
        }
    }
    if (points < 0) throw new Error('points below zero');
    return (marked * 1000) / (performance.now() - start);
  };
  turn(300);
  const rates = Array.from({ length: 7 }, () => turn(200)).toSorted((a, b) => a - b);
  return rates[3] ?? 0;
}
