// What every page on demand has in common: not kept by anybody, compressed, and a sentence when it fails.
import { packed } from './compress.ts';
import { cut, filled, type Frames, type Holes } from './frame.ts';
import { preloaded, type Part } from './preloaded.ts';
import { pagePolicy, refusalPage } from './refusal.ts';
import type { Viewer } from '../classroom/viewer.ts';
import type { OnFault } from './services.ts';
import { failedWords } from './words.ts';

/** What of a page's locals is needed here; `parts` are the scripts of the site. The page itself adds to them. */
interface Needed {
  readonly services: { readonly onError: OnFault };
  readonly parts?: readonly Part[];
  readonly frames?: Frames;
  readonly viewer?: Pick<Viewer, 'instructor'>;
  readonly note?: unknown;
  readonly row?: string;
  readonly holes?: Holes;
}

/** Makes a page and gives it as it leaves the server. One that answers 404 has no body then: Astro shows the page for that. */
export async function finishPage(
  make: () => Promise<Response>,
  request: Request,
  locals: Needed,
): Promise<Response> {
  try {
    const answer = await make();
    if (answer.status === 404) return new Response(null, { status: 404 });
    if (answer.body === null) return notKept(answer);
    // Only when all of a page is there is it known that nothing failed.
    const page = withHolesFilled(preloaded(await answer.text(), locals.parts ?? []), locals);
    if (request.method === 'HEAD') return notKept(new Response(page, answer));
    const { status, statusText } = answer;
    const headers = asPage(new Headers(answer.headers));
    const accepts = request.headers.get('Accept-Encoding');
    return await packed(accepts, page, { status, statusText, headers });
  } catch (error) {
    const { pathname } = new URL(request.url);
    locals.services.onError(error instanceof Error ? error : new Error(String(error)), pathname);
    const failed = new Response(String(refusalPage(failedWords)), { status: 500 });
    failed.headers.set('Content-Security-Policy', pagePolicy);
    return notKept(failed);
  }
}

/**
 * A page as it is sent, the holes filled that it has left; keeps its frame for the next reader. What an instructor sees has
 * other links, and a note stands in the frame itself: neither is kept.
 */
export function withHolesFilled(
  html: string,
  { holes, frames, viewer, note, row }: Omit<Needed, 'services'>,
): Buffer<ArrayBuffer> {
  if (holes === undefined) return Buffer.from(html);
  const pieces = cut(html);
  if (row !== undefined && viewer?.instructor === undefined && note === undefined)
    frames?.set(row, { pieces, fill: holes.fill });
  return filled(pieces, holes.fillings);
}

/** A page about somebody: neither the browser nor a proxy keeps it. */
function notKept(page: Response): Response {
  if (page.body === null) page.headers.set('Cache-Control', 'no-store');
  else asPage(page.headers);
  return page;
}

function asPage(headers: Headers): Headers {
  headers.set('Cache-Control', 'no-store');
  headers.set('Content-Type', 'text/html;charset=utf-8');
  return headers;
}
