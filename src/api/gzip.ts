// Compresses small answers with one compressor that is kept. Each new one leaves so much behind for the garbage collector that
// clearing it away takes three times as long as compressing.
import { constants, crc32, createDeflateRaw, type DeflateRaw, gzipSync } from 'node:zlib';

/** As small within 3 % as zlib's own 6, at half the work. */
export const level = 3;
/** Room for all that comes of one text: then it comes in one piece. */
const chunkSize = 64 * 1024;

/* RFC 1952: deflate, no name, no time, system unknown; at the end an empty last block, then the checksum and the length. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const lastBlock = Buffer.from([3, 0]);

let kept: DeflateRaw | undefined;
let busy = false;

/** A text of at most 32 kB as gzip. */
export async function gzipSmall(plain: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  // It works on another thread, where passwords are hashed too: one answer may wait for that, and not a row of them.
  if (busy) return gzipSync(plain, { level });
  busy = true;
  try {
    const end = Buffer.alloc(8);
    end.writeUInt32LE(crc32(plain));
    end.writeUInt32LE(plain.length, 4);
    return Buffer.concat([head, await deflated(plain), lastBlock, end]);
  } finally {
    busy = false;
  }
}

/** The blocks of a text. A full flush behind it makes the compressor forget it: the next answer cannot refer to this one. */
function deflated(plain: Uint8Array): Promise<Buffer> {
  const compressor = (kept ??= createDeflateRaw({
    level,
    flush: constants.Z_FULL_FLUSH,
    chunkSize,
  }));
  return new Promise((resolve, reject) => {
    compressor.write(plain, (error) => {
      if (error) {
        kept = undefined;
        reject(error);
      } else resolve(compressor.read() as Buffer);
    });
  });
}
