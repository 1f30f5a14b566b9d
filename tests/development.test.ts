// `npm run dev`: the course and the classroom, as whoever writes either of them looks at it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort } from './durability/a-server.ts';

const root = join(import.meta.dirname, '..');

test(
  'development serves lessons, pages on demand and the interface',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'multivector-dev-'));
    const url = `http://127.0.0.1:${await freePort()}`;
    const child = spawn(
      process.execPath,
      [
        'node_modules/astro/bin/astro.mjs',
        'dev',
        '--host',
        '127.0.0.1',
        '--port',
        new URL(url).port,
      ],
      {
        cwd: root,
        env: {
          // Nothing of the test around it: where Astro sees vitest, its server shows no pages.
          PATH: process.env.PATH,
          ASTRO_TELEMETRY_DISABLED: '1',
          DATABASE_FILE: join(folder, 'dev.sqlite'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    child.stdout.on('data', (text) => (said += String(text)));
    child.stderr.on('data', (text) => (said += String(text)));
    const status = async (path: string) => (await fetch(url + path)).status;
    try {
      // The port answers before the course has been read.
      while ((await status('/lessons/the-csto/').catch(() => 0)) !== 200) {
        if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
        await wait(100);
      }
      expect(await status('/api/health'), said).toBe(200);
      expect(await status('/join/'), said).toBe(200);
      expect(await status('/nowhere/'), said).toBe(404);
    } finally {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined;
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    }
  },
);
