// Answers with a page whose frame has been made already. Astro takes longer to make the frame again than all the rest takes
// together, and a class that hands in at the end of an hour asks for the same page at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'hono/utils/cookie';
import { bytesOf } from './compress.ts';
import { type Tokens, tokensFrom } from './cookies.ts';
import { filled, type Frame, type Frames } from './frame.ts';
import { guardPage, rowOf } from './page-guard.ts';
import type { Services } from './services.ts';

/** A frame, and the tokens of who asks for the page. */
interface Found {
  readonly frame: Frame;
  readonly tokens: Tokens;
}

/**
 * The frame for a request, if there is one. Whoever is also an instructor sees other links, and a note stands in the frame:
 * both are left to Astro, and so is every address with a query.
 */
export function frameFor(req: IncomingMessage, path: string, frames: Frames): Found | undefined {
  if (frames.size === 0 || req.method !== 'GET') return undefined;
  const frame = frames.get(rowOf(path)?.path ?? '');
  if (frame === undefined) return undefined;
  const cookies = parse(req.headers.cookie ?? '');
  const tokens = tokensFrom((name) => cookies[name], req.method);
  return tokens.instructor === undefined && tokens.note === undefined
    ? { frame, tokens }
    : undefined;
}

/** Answers with the page, and says whether it did: who may not see it, or sees that it is not there, is told so by Astro. */
export async function answerFromFrame(
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
  { frame, tokens }: Found,
  services: Services,
): Promise<boolean> {
  const may = await guardPage(services.classroom, path, tokens);
  if (!('params' in may)) return false;
  const fillings = await frame.fill({ services, viewer: may.viewer, params: may.params });
  if (fillings === undefined) return false;
  const page = filled(frame.pieces, fillings);
  const { body, encoding } = await bytesOf(req.headers['accept-encoding']?.toString(), page);
  res.writeHead(200, {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html;charset=utf-8',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding }),
    'Content-Length': body.length,
  });
  res.end(body);
  return true;
}
