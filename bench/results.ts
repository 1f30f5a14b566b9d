// The pages on which results are read, for classes of a thousand, ten thousand and a hundred thousand learners, and item analysis.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawsOf, normal } from '../scripts/demo/chance.ts';
import { forReports } from '../src/classroom/for-reports.ts';
import { gradebook } from '../src/classroom/gradebook.ts';
import { overview } from '../src/classroom/overview.ts';
import { questionsReport } from '../src/classroom/questions-report.ts';
import type { Room } from '../src/classroom/room.ts';
import { openStore } from '../src/db/open.ts';
import { analyseItems } from '../src/insight/item-analysis.ts';
import { contingencyOf } from '../src/insight/marks-table.ts';
import type { QuestionId } from '../src/ids.ts';
import { loadKinds } from '../src/quiz/kinds.ts';
import { roomOn } from '../tests/durability/load.ts';
import type { Finding } from './finding.ts';
import { asked, fillClass, type Large, largeCourse, quizzes, withLog } from './many-learners.ts';

/** The class of which it is demanded, and those beside it. */
const [small, middle, huge] = [1000, 10_000, 100_000] as const;
/** What the hugest needs on the disk for a while, in bytes. */
const forHuge = 12e9;
/** Milliseconds, at the median of so many. */
const most = 300;
const times = 25;
/** A page shows as many rows whatever the class: it may not take longer by more than this. */
const growth = 2;

type Page = (room: Room, large: Large) => Promise<unknown>;
const pages: Readonly<Record<string, Page>> = {
  overview: (room, { classId }) => overview(room, classId, { show: 'all', page: 3 }),
  'questions page': (room, { classId, assignments: [, , , id] }) =>
    questionsReport(room, classId, id ?? fail()),
  gradebook: (room, { classId }) => gradebook(room, classId, 3),
};

function fail(): never {
  throw new Error('the class has too few assignments');
}

export async function results(): Promise<Finding[]> {
  await loadKinds();
  const { bavail, bsize } = statfsSync(tmpdir());
  const sizes = bavail * bsize > forHuge ? [small, middle, huge] : [small, middle];
  const measured = new Map<number, Record<string, Taken>>();
  for (const size of sizes) measured.set(size, await measure(size));
  const findings = Object.keys(pages).flatMap((page): Finding[] => {
    const of = (size: number) => measured.get(size)?.[page] ?? { median: NaN, processor: NaN };
    const ratios = sizes.slice(1).map((size, before) => {
      const smaller = sizes[before] ?? small;
      return { size, smaller, ratio: of(size).processor / of(smaller).processor };
    });
    return [
      {
        what: `${page}, ${inWords(middle)} learners x ${quizzes} quizzes x ${asked} questions (logs of ${withLog} learners alone)`,
        measured: `median ${of(middle).median.toFixed(0)} ms, ${of(middle).processor.toFixed(0)} of the processor`,
        wanted: `below ${most} ms`,
        met: of(middle).median < most,
      },
      ...ratios.map(({ size, smaller, ratio }) => ({
        what: `${page}, ${inWords(size)} learners to ${inWords(smaller)}`,
        measured: `${ratio.toFixed(2)} times the processor's time`,
        wanted: `at most ${growth} times: it shows as many rows`,
        met: ratio <= growth,
      })),
    ];
  });
  const without: Finding = {
    what: `${inWords(huge)} learners`,
    measured: 'left out',
    wanted: `${forHuge / 1e9} GB free in ${tmpdir()}`,
    met: false,
  };
  return [...findings, ...(sizes.includes(huge) ? [] : [without]), analysis()];
}

const inWords = (count: number) => count.toLocaleString('en-GB');

/** Milliseconds that a page takes: by the clock at the median, and of the processor. */
interface Taken {
  readonly median: number;
  readonly processor: number;
}

async function measure(learners: number): Promise<Record<string, Taken>> {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-results-'));
  const file = join(folder, 'results.sqlite');
  const store = await openStore({ file });
  try {
    const room = roomOn(store, largeCourse);
    const large = await fillClass(room, file, learners);
    const found: Record<string, Taken> = {};
    for (const [name, page] of Object.entries(pages))
      found[name] = await taking(async () => page(forReports(room), large));
    return found;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does it once for nothing, and then as often as is measured. */
async function taking(work: () => Promise<unknown>): Promise<Taken> {
  await work();
  const taken: number[] = [];
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return {
    median: taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Infinity,
    processor: secondsSince(before) * (1000 / times),
  };
}

/** Of the processor, the thread for reports included. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Item analysis from the bare marks: a hundred thousand learners, ten questions. */
function analysis(): Finding {
  const draw = drawsOf('analysis');
  const learners = 1_000_000 / asked;
  const marks = Array.from({ length: learners }, () => {
    const ability = normal(draw);
    return Array.from({ length: asked }, (_, n) =>
      draw() < 1 / (1 + Math.exp(n / asked - 0.5 - ability)) ? 1 : 0,
    );
  });
  const items = Array.from({ length: asked }, (_, n) => ({
    question: `q${n}` as QuestionId,
    max: 1,
  }));
  const before = process.cpuUsage();
  analyseItems(contingencyOf({ items, marks }));
  const seconds = secondsSince(before);
  return {
    what: `item analysis of ${inWords(learners * asked)} responses`,
    measured: `${seconds.toFixed(2)} s of the processor`,
    wanted: 'below 2 s',
    met: seconds < 2,
  };
}
