// Pages that are put together of pieces compressed before are gzip like any other.
import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zippedPieces } from '../../src/api/zipped-pieces.ts';

const text = (length: number, of = '<p class="answer">') =>
  Buffer.from(of.repeat(Math.ceil(length / of.length)).slice(0, length));
/* Below, at and above each length from which something else is done, what cannot be made smaller, and nothing. */
const pieces = [
  ...[0, 1, 511, 512, 513, 4095, 4096, 4097, 70_000].map((length) => text(length)),
  randomBytes(600),
  randomBytes(70_000),
  Buffer.from('Қазақстан, ÄÖÜ 中亚'),
];
const plain = Buffer.concat(pieces);

it('unpack to the pieces in their order, however often they have been sent', () => {
  for (let time = 0; time < 4; time += 1) {
    expect(gunzipSync(zippedPieces(pieces)).equals(plain)).toBe(true);
    const turned = pieces.toReversed();
    expect(gunzipSync(zippedPieces(turned)).equals(Buffer.concat(turned))).toBe(true);
  }
  expect(gunzipSync(zippedPieces([])).length).toBe(0);
});

it('compress what comes again, and from the start what is large', () => {
  const again = text(2000);
  const first = zippedPieces([again]).length;
  expect(first).toBeGreaterThan(2000);
  expect(zippedPieces([again]).length).toBeLessThan(200);
  expect(zippedPieces([text(4096)]).length).toBeLessThan(200);
});

it('are the same bytes for all who are sent the same pieces', () => {
  const kept = [text(1000), text(3000, '<li>')];
  zippedPieces(kept);
  expect(zippedPieces(kept).equals(zippedPieces(kept))).toBe(true);
});
