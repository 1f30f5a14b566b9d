// How many answers a second are marked on one core, by kind. `npm run bench` runs it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../src/quiz/kinds.ts';
import { loadKinds } from '../src/quiz/kinds.ts';
import { result } from '../src/quiz/mark.ts';
import { usual } from '../src/quiz/forgiving.ts';
import type { Example } from '../tests/quiz/kinds/examples/example.ts';
import { textOf, wrote } from '../tests/quiz/kinds/examples/text.ts';
import type { Finding } from './finding.ts';

/** Answers a second that marking must reach: a class of thirty hands in at once, and nobody waits. */
const wanted = { choice: 500_000, slowest: 50_000 };

const folder = join(import.meta.dirname, '../tests/quiz/kinds/examples');
const beside = ['example.ts', 'options.ts'];

/** Marks the right and the wrong answer of each kind's example in turn and counts. */
export async function marking(): Promise<Finding[]> {
  await loadKinds();
  const rates = new Map<Kind | 'text in four spellings', number>();
  for (const file of readdirSync(folder).filter((name) => !beside.includes(name))) {
    const { example } = (await import(join(folder, file))) as { example?: Example };
    if (example !== undefined) rates.set(example.question.kind, rateOf(example));
  }
  rates.set('text in four spellings', rateOf(hardest()));
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

/** What takes longest to compare: a name that is put into other letters, with four forms that are accepted. */
function hardest(): Pick<Example, 'question' | 'right' | 'wrong'> {
  const accepted = ['Tokayev', 'Kassym-Jomart Tokayev', 'the president', 'Qasym-Jomart Toqaev'];
  return {
    question: textOf({
      accepted: accepted.map((form) => ({ text: form })),
      forgive: [...usual, 'transliteration'],
    }),
    right: wrote('Тоқаев'),
    wrong: wrote('Kassym-Jomart Tokaeva'),
  };
}

/** Answers marked in a second: the median of seven turns of 200 ms, after one that warms up. */
function rateOf({ question, right, wrong }: Pick<Example, 'question' | 'right' | 'wrong'>): number {
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
