// Writes a backup of the database, which may be in use meanwhile: npm run backup -- FILE
import { existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backupLines } from '../src/db/backup.ts';
import { openBase } from '../src/db/open.ts';
import { whereOf } from '../src/db/where.ts';

const root = join(import.meta.dirname, '..');
const usage = 'Usage: npm run backup -- FILE';

async function main(): Promise<string> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  if (existsSync(file)) throw new Error(`${file} is there already: choose another name.`);
  const where = whereOf(root, process.env);
  if (where.url === undefined && !existsSync(where.file))
    throw new Error(`There is no database in ${where.file}, so there is nothing to back up.`);
  const part = `${file}.part`;
  const base = await openBase(where);
  try {
    // Names and work of learners stand in it: nobody else on this machine may read it.
    const out = await open(part, 'w', 0o600);
    let lines = 0;
    try {
      for await (const line of backupLines(base, new Date().toISOString())) {
        await out.write(`${line}\n`);
        lines += 1;
      }
      await out.sync();
    } finally {
      await out.close();
    }
    await rename(part, file);
    return `${file} holds ${lines - 2} rows. Names and work of learners are among them: keep it safe.`;
  } finally {
    rmSync(part, { force: true });
    await base.close();
  }
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
