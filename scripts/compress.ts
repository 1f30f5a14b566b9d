// Writes a .br and a .gz beside every text file of a build, so that the server need not compress while it serves.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = /\.(html|css|js|mjs|svg|json|xml|txt|webmanifest)$/;

/* Below this the headers of the answer outweigh what is saved. */
const smallest = 1024;

const dist = resolve(
  process.argv[2] ?? join(import.meta.dirname, '..', process.env.DIST || 'dist', 'client'),
);
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

let files = 0;
let before = 0;
let after = 0;

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length <= smallest) return;
  /* The best quality takes ten times as long as the next and saves some 3 %: worth it for files that browsers
     keep for a year, not for a thousand pages of prose. */
  const quality = relative(dist, path).startsWith('_astro') ? 11 : 9;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  const [brotli, gzipped] = await Promise.all([
    toBrotli(content, { params }),
    toGzip(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
  files += 1;
  before += content.length;
  after += brotli.length;
}

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const waiting = entries
  .filter((entry) => entry.isFile() && texts.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

async function worker(): Promise<void> {
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await compress(path);
}
await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
console.log(`Compressed ${files} files: ${kilobytes(before)} to ${kilobytes(after)} with brotli.`);
