// How long the table of a play's alternatives takes in a browser: the debrief works it out while somebody waits.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserPath } from '../scripts/browser.mjs';
import { exercise } from '../tests/scenario/explore/exercise.ts';
import { played } from '../tests/scenario/plays.ts';
import type { Finding } from './finding.ts';

/** Milliseconds for the whole table of one play. */
const most = 150;
const times = 15;
const root = join(import.meta.dirname, '..');

/** Serves the engine to Chromium as it stands in src/, its types taken out, and times it there. */
export async function whatIf(): Promise<Finding[]> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const code = path.endsWith('.ts') && !path.includes('..');
    response.setHeader('content-type', code ? 'text/javascript' : 'text/html');
    response.end(
      code ? stripTypeScriptTypes(readFileSync(join(root, path), 'utf8')) : '<!doctype html>',
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const taken = await page.evaluate(
      async ([scenario, record, repeat]: readonly [string, string, number]) => {
        const [{ gameOf }, { replay }, { alternatives }] = await Promise.all(
          ['game', 'replay', 'alternatives'].map((name) => import(`/src/scenario/${name}.ts`)),
        );
        const game = gameOf(JSON.parse(scenario));
        const play = replay(game, JSON.parse(record));
        let rows = 0;
        const all = Array.from({ length: repeat }, () => {
          const start = performance.now();
          rows = alternatives(game, play).length;
          return performance.now() - start;
        });
        return { first: all[0] ?? 0, all: all.toSorted((a, b) => a - b), rows };
      },
      [JSON.stringify(exercise), JSON.stringify(played('bench').record), times] as const,
    );
    const median = taken.all[Math.floor(times / 2)] ?? 0;
    return [
      {
        what: `${taken.rows} alternatives of one play, in the browser`,
        measured: `${taken.first.toFixed(1)} ms the first time, ${median.toFixed(1)} ms on the median`,
        wanted: `the first time under ${most} ms`,
        met: taken.rows > 0 && taken.first < most,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
