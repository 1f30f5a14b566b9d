// The gzip form of a page made of pieces, where a piece that comes again has been compressed once and for all readers: what is
// sent of a frame is then put together, not compressed.
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { quick, small, smallest, zip } from './compress.ts';

/** Bytes below which a piece is not worth being kept by itself. */
const worthKeeping = 512;

/** Magic number, deflate, no flags, no time, no hint, and a system that is not said (RFC 1952, 2.3). */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** A last block, which is empty (RFC 1951, 3.2.4). */
const end = Buffer.from([1, 0, 0, 0xff, 0xff]);
/** What comes next begins with a byte of its own. It is not finished, for more comes. */
const finishFlush = constants.Z_SYNC_FLUSH;

/** Pieces that have come before, and from the second time on their blocks. They go when the pieces go. */
const known = new WeakMap<Uint8Array, Uint8Array | 'once'>();

/**
 * The gzip form of these pieces one after another. A piece that comes again is a run of blocks which looks back to no other
 * one, so that it is the same wherever it stands; what lies between two such is compressed for this reader.
 */
export async function zippedPieces(pieces: readonly Uint8Array[]): Promise<Buffer<ArrayBuffer>> {
  const runs = runsOf(pieces);
  const fresh = runs.reduce((sum, run) => sum + ('blocks' in run ? 0 : run.plain.length), 0);
  if (fresh > quick) return zip(Buffer.concat(pieces));
  let sum = 0;
  let size = 0;
  for (const piece of pieces) {
    sum = crc32(piece, sum);
    size += piece.length;
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(size, 4);
  const parts = runs.map((run) => ('blocks' in run ? run.blocks : blocksFor(run.plain)));
  return Buffer.concat([head, ...parts, end, tail]);
}

type Run = { readonly blocks: Uint8Array } | { readonly plain: Uint8Array };

/** Blocks that are kept, and between them in one what is not. */
function runsOf(pieces: readonly Uint8Array[]): Run[] {
  const runs: Run[] = [];
  let plain: Uint8Array[] = [];
  const join = (): void => {
    if (plain.length > 0) runs.push({ plain: Buffer.concat(plain) });
    plain = [];
  };
  for (const piece of pieces) {
    const blocks = piece.length < worthKeeping ? undefined : keptFor(piece);
    if (blocks === undefined) plain.push(piece);
    else {
      join();
      runs.push({ blocks });
    }
  }
  join();
  return runs;
}

function keptFor(piece: Uint8Array): Uint8Array | undefined {
  const found = known.get(piece);
  if (found === undefined) {
    // Most that come once never come again: they are about one reader.
    known.set(piece, 'once');
    return undefined;
  }
  if (found !== 'once') return found;
  // A copy: what comes from zlib lies in a chunk of 16 kB, which would be kept whole.
  const blocks = Buffer.from(deflateRawSync(piece, { finishFlush }));
  known.set(piece, blocks);
  return blocks;
}

/** Blocks that are made for one reader. A few bytes are stored: no last block, stored, the number and its complement. */
function blocksFor(plain: Uint8Array): Uint8Array {
  if (plain.length > smallest) return deflateRawSync(plain, { ...small, finishFlush });
  if (plain.length === 0) return plain;
  const before = Buffer.alloc(5);
  before.writeUInt16LE(plain.length, 1);
  before.writeUInt16LE(plain.length ^ 0xffff, 3);
  return Buffer.concat([before, plain]);
}
