// The compressor that is kept: every answer stands alone, whatever was compressed before it or is at the same time.
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gzipSmall } from '../../src/api/gzip.ts';

const plain = (packed: Buffer) => gunzipSync(packed).toString();
const page = (name: string) => `<p>Signed in as ${name}</p>`.repeat(200);

it('gives back what went in, and is as small as a compressor of its own would make it', async () => {
  const packed = await gzipSmall(Buffer.from(page('Olga')));
  expect(plain(packed)).toBe(page('Olga'));
  expect(packed.length).toBeLessThan(200);
});

it('owes nothing to what was compressed before', async () => {
  const alone = await gzipSmall(Buffer.from(page('Olga')));
  await gzipSmall(Buffer.from(page('Айгүл')));
  expect(await gzipSmall(Buffer.from(page('Olga')))).toEqual(alone);
});

it('does not mix answers that are made at the same time', async () => {
  const names = ['Olga', 'Anna', 'Айгүл', 'Ben'];
  const packed = await Promise.all(names.map((name) => gzipSmall(Buffer.from(page(name)))));
  expect(packed.map(plain)).toEqual(names.map(page));
});

it('takes whatever bytes there are, up to the largest that come', async () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 32 * 1024, size: 'max' });
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      expect(gunzipSync(await gzipSmall(some)).equals(some)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
