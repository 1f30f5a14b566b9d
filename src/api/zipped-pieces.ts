// The gzip form of a page made of pieces, where a piece that is kept has been compressed once and for all readers: what is
// sent of a frame is then put together, not compressed.
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Bytes below which a piece is sent as it is: compressing it alone would save little. */
const small = 512;
/** Bytes from which a piece is compressed at once; of the others most come once only, for they are about one reader. */
const large = 4096;

/** Magic number, deflate, no flags, no time, no hint, and a system that is not said (RFC 1952, 2.3). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** A last block, which is empty (RFC 1951, 3.2.4). */
const end = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** Pieces that have come before, compressed where they have come again. They go when the pieces go. */
const known = new WeakMap<Uint8Array, Uint8Array | 'once'>();

/**
 * The gzip form of these pieces one after another. Every piece is a run of blocks that looks back to no other one, so that
 * it is the same wherever it stands; the pages are somewhat larger for that.
 */
export function zippedPieces(pieces: readonly Uint8Array[]): Buffer<ArrayBuffer> {
  const parts: Uint8Array[] = [head];
  let sum = 0;
  let size = 0;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    sum = crc32(piece, sum);
    size += piece.length;
    parts.push(...blocksOf(piece));
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(size, 4);
  return Buffer.concat([...parts, end, tail]);
}

function blocksOf(piece: Uint8Array): readonly Uint8Array[] {
  if (piece.length < small) return [before(piece.length), piece];
  const found = known.get(piece);
  if (found === undefined && piece.length < large) {
    known.set(piece, 'once');
    return [before(piece.length), piece];
  }
  if (found !== undefined && found !== 'once') return [found];
  // Flushed, so that what comes next begins with a byte of its own; not finished, for more comes.
  const blocks = deflateRawSync(piece, { finishFlush: constants.Z_SYNC_FLUSH });
  known.set(piece, blocks);
  return [blocks];
}

/** What stands before so many bytes that are not compressed: no last block, stored, the number and its complement. */
function before(length: number): Uint8Array {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt16LE(length, 1);
  bytes.writeUInt16LE(length ^ 0xffff, 3);
  return bytes;
}
