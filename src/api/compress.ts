// Compresses what is made on demand: pages and answers of the interface. Files are compressed when the site is built.
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

/** Bytes below which the headers of an answer outweigh what is saved. */
export const smallest = 1024;

const texts = /^(text\/(?!event-stream)|application\/(json|xml|javascript)\b|image\/svg\+xml)/i;
/** Bytes up to which compressing takes a tenth of a millisecond or two: sending it to another thread and back costs more. */
const quick = 32 * 1024;
/** As small within 3 % as zlib's own 6, at half the work. */
const level = 3;
/** A compressor of 64 kB and not of 256: each leaves its memory to the garbage collector, which costs more than compressing. */
const small = { level, windowBits: 13, memLevel: 6 };
const zipElsewhere = promisify(gzip);
const zip = async (plain: Uint8Array): Promise<Buffer<ArrayBuffer>> =>
  plain.length <= quick ? zipHere(plain) : zipElsewhere(plain, { level });

/**
 * Compresses now, and lets go of the memory that was written to: Node keeps a finished compressor until the next full collection
 * of garbage, and with it a piece of the pool that all small buffers share. That pile made one due every 120 attempts.
 */
function zipHere(plain: Uint8Array): Buffer<ArrayBuffer> {
  const { buffer, engine } = gzipSync(plain, { ...small, info: true }) as unknown as {
    readonly buffer: Buffer<ArrayBuffer>;
    readonly engine: { _outBuffer: Buffer | null };
  };
  engine._outBuffer = null;
  return buffer;
}

/**
 * The same answer, compressed if whoever asked can read that and it is worth it. An open stream stays as it is, and so does
 * what says that it is small.
 */
export async function compressed(
  accepts: string | null | undefined,
  answer: Response,
): Promise<Response> {
  const told = answer.headers.get('Content-Length');
  // First, for asking for the body of an answer makes a stream of it.
  if (told !== null && Number(told) <= smallest) return answer;
  if (!texts.test(answer.headers.get('Content-Type') ?? '') || answer.body === null) return answer;
  if (answer.headers.has('Content-Encoding')) return answer;
  if (isDownload(answer)) return acceptsGzip(accepts ?? '') ? zippedOnTheWay(answer) : answer;
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  return packed(accepts, new Uint8Array(await answer.arrayBuffer()), {
    status,
    statusText,
    headers,
  });
}

/** An answer with this text, compressed if that is worth it; its headers are completed. */
export async function packed(
  accepts: string | null | undefined,
  plain: Uint8Array<ArrayBuffer>,
  init: ResponseInit & { readonly headers: Headers },
): Promise<Response> {
  const { headers } = init;
  const { body, encoding } = await bytesOf(accepts, plain);
  headers.append('Vary', 'Accept-Encoding');
  if (encoding !== undefined) headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.length));
  return new Response(body, init);
}

/** What is sent of a text: compressed if that is worth it and can be read. */
export async function bytesOf(
  accepts: string | null | undefined,
  plain: Uint8Array<ArrayBuffer>,
): Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly encoding?: 'gzip' }> {
  if (plain.length <= smallest || !acceptsGzip(accepts ?? '')) return { body: plain };
  return { body: await zip(plain), encoding: 'gzip' };
}

/** A file to be kept may be larger than what should be held at once. */
function isDownload(answer: Response): boolean {
  return (answer.headers.get('Content-Disposition') ?? '').startsWith('attachment');
}

/** Compresses piece by piece: nothing is held but what is being sent. */
function zippedOnTheWay(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.append('Vary', 'Accept-Encoding');
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  const body = answer.body?.pipeThrough(new CompressionStream('gzip')) ?? null;
  return new Response(body, { status: answer.status, statusText: answer.statusText, headers });
}

/** Whether an `Accept-Encoding` allows gzip: `gzip;q=0` forbids it. */
export function acceptsGzip(accepts: string): boolean {
  const weights = new Map(
    accepts.split(',').map((part) => {
      const [name = '', ...rest] = part.split(';').map((text) => text.trim().toLowerCase());
      const q = rest.find((text) => text.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
