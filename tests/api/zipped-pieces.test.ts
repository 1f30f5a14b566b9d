// Pages that are put together of pieces compressed before are gzip like any other.
import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zippedPieces } from '../../src/api/zipped-pieces.ts';

const text = (length: number, of = '<p class="answer">') =>
  Buffer.from(of.repeat(Math.ceil(length / of.length)).slice(0, length));
/* Below, at and above each length from which something else is done, what cannot be made smaller, and nothing. */
const pieces = [
  ...[0, 1, 511, 512, 513, 1024, 1025].map((length) => text(length)),
  randomBytes(600),
  text(9000, '<li>'),
  randomBytes(400),
  Buffer.from('Қазақстан, ÄÖÜ 中亚'),
];

it('unpack to the pieces in their order, however often and in whatever order they have come', async () => {
  for (let time = 0; time < 4; time += 1)
    for (const order of [pieces, pieces.toReversed(), pieces.slice(3), pieces.slice(0, 2)])
      expect(gunzipSync(await zippedPieces(order)).equals(Buffer.concat(order))).toBe(true);
  expect(gunzipSync(await zippedPieces([])).length).toBe(0);
});

it('are small from the first time on, also those about one reader', async () => {
  const first = [text(2000), text(3000, '<li>'), text(40)];
  expect((await zippedPieces(first)).length).toBeLessThan(300);
});

it('are compressed once: the second time they come', async () => {
  const piece = text(2000);
  for (let time = 0; time < 2; time += 1) await zippedPieces([piece]);
  piece.write('another');
  // The sum is that of the piece, and the blocks are those that were kept.
  const third = await zippedPieces([piece]);
  expect(() => gunzipSync(third)).toThrow('incorrect data check');
});

it('are compressed as a whole where most of them is about one reader', async () => {
  const typed = [text(20_000), randomBytes(20_000), text(20_000)];
  const page = await zippedPieces([text(600), ...typed]);
  expect(gunzipSync(page).length).toBe(60_600);
  expect(page.length).toBeLessThan(21_000);
});
