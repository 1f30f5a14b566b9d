// `npm run teacher -- NAME`: a one-time link by which an instructor of this name comes, or gets back in without the password.
// It opens the database of the server, which may be running. Exit 1 when there is no link.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { readPublicUrl } from '../src/api/build-services.ts';
import { sayRefusal, setupWords } from '../src/api/words.ts';
import { linkFor } from '../src/classroom/links.ts';
import { cleanName } from '../src/classroom/names.ts';
import { Refusal } from '../src/classroom/refusal.ts';
import { openStore } from '../src/db/open.ts';
import { whereOf } from '../src/db/where.ts';

const { teacher: words } = setupWords;
const { env } = process;

try {
  const name = cleanName(process.argv.slice(2).join(' '));
  if (name === '') throw new Error(words.usage);
  const origin = readPublicUrl(env.PUBLIC_URL) ?? `http://127.0.0.1:${env.PORT || '4321'}`;
  const store = await openStore(whereOf(resolve(import.meta.dirname, '..'), env));
  try {
    const bytes = (count: number) => randomBytes(count);
    const { use, path } = await linkFor({ store, now: () => Date.now(), bytes }, name);
    console.log(words[use](name, origin + path));
  } finally {
    await store.close();
  }
} catch (error) {
  const said = error instanceof Refusal ? sayRefusal(error.code, error.params) : String(error);
  console.error(said.replace(/^Error: /, ''));
  process.exitCode = 1;
}
