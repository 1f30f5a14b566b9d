// `npm run teacher`: a link for an instructor, in the database that the server has.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkView, resetByLink, welcome } from '../../src/classroom/links.ts';
import type { Room } from '../../src/classroom/room.ts';
import { nobody } from '../../src/classroom/viewer.ts';
import { openStore } from '../../src/db/open.ts';
import { tinyCourse } from '../classroom/a-course.ts';
import { password, tokenIn } from '../classroom/a-staff.ts';
import { createBus } from '../../src/classroom/bus.ts';

const folder = mkdtempSync(join(tmpdir(), 'multivector-teacher-'));
const file = join(folder, 'class.sqlite');

function teacher(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/teacher.ts', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: '',
      PUBLIC_URL: '',
      PORT: '',
      DATABASE_FILE: file,
      ...env,
    },
  });
}

let room: Room;
beforeAll(async () => {
  // As a server that is running has it open.
  const store = await openStore({ file });
  const bytes = (count: number) => randomBytes(count);
  const { limits } = store;
  room = { store, limits, bus: createBus(), course: tinyCourse, now: () => Date.now(), bytes };
});
afterAll(async () => {
  await room.store.close();
  rmSync(folder, { recursive: true });
});

describe('npm run teacher', () => {
  it('makes a link to come by, and once there is somebody of that name, one to get back in', async () => {
    const made = teacher(['Olga', 'Sever'], { PORT: '4322' });
    expect(made.stderr).toBe('');
    const [said, href = ''] = made.stdout.trim().split('\n');
    expect(said).toContain('A link for Olga Sever to become an instructor');
    expect(href).toMatch(
      /^http:\/\/127\.0\.0\.1:4322\/teach\/welcome\/\?token=[\w-]{43}&name=Olga%20Sever$/,
    );
    const typed = { name: 'Olga Sever', password, again: password };
    await welcome(room, nobody, { token: tokenIn(href), ...typed });

    const again = teacher(['olga', 'sever'], { PUBLIC_URL: 'https://course.example.org' });
    const [, link = ''] = again.stdout.trim().split('\n');
    expect(link).toMatch(/^https:\/\/course\.example\.org\/teach\/welcome\/\?token=[\w-]{43}$/);
    expect(await linkView(room, tokenIn(link))).toEqual({ use: 'recover', name: 'Olga Sever' });
    const other = 'another long password';
    await resetByLink(room, { token: tokenIn(link), password: other, again: other });
  });

  it.each([
    [[], {}, 'npm run teacher -- NAME'],
    [['x'.repeat(61)], {}, 'at most 60 characters'],
    [['Olga'], { DATABASE_URL: 'mysql://here' }, 'postgres://'],
    [['Olga'], { PUBLIC_URL: 'course' }, 'PUBLIC_URL must be'],
  ])('says in one line what is wrong with %j %j', (args, env, why) => {
    const { status, stdout, stderr } = teacher(args, env);
    expect(stderr).toContain(why);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([status, stdout]).toEqual([1, '']);
  });
});
