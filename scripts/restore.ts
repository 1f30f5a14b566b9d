// Fills the database from a backup: npm run restore -- FILE [--replace]
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from '../src/db/backup.ts';
import { openBase } from '../src/db/open.ts';
import { whereOf } from '../src/db/where.ts';

const root = join(import.meta.dirname, '..');
const usage = 'Usage: npm run restore -- FILE [--replace]';

async function main(): Promise<string> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const base = await openBase(whereOf(root, process.env));
  try {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    return `${await restore(base, lines, values.replace)} rows were restored from ${file}.`;
  } finally {
    await base.close();
  }
}

try {
  console.log(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
