// Pages that are made when they are asked for: those of the classroom, by the program that Astro built for them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Frames } from './frame.ts';
import { answerFromFrame, frameFor } from './from-frame.ts';
import type { Part } from './preloaded.ts';
import type { Services } from './services.ts';
import { sendPlain, type OnDemand } from './static.ts';

/** Where such pages are; everything else is a file or is not there. */
export const partsOnDemand = ['class', 'teach', 'join'];

/** What a page finds as `Astro.locals`. */
export interface Locals {
  readonly services: Services;
  readonly parts: readonly Part[];
  /** The frames that have been made, for the server that keeps them and for the page that makes one. */
  readonly frames: Frames;
}

/** What @astrojs/node exports in its middleware mode; `next` is called when no page has this address. */
export type AstroHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: (error?: unknown) => void,
  locals: Locals,
) => void | Promise<void>;

/** Makes the answerer for pages on demand. */
export function serveOnDemand(
  astro: AstroHandler,
  { services, parts }: Omit<Locals, 'frames'>,
): OnDemand {
  const locals: Locals = { services, parts, frames: new Map() };
  return (req, res, { path, query, names, missing }) => {
    if (!partsOnDemand.includes(names[0] ?? '')) return false;
    const failed = (error: unknown): void => {
      services.onError(error instanceof Error ? error : new Error(String(error)), path);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    };
    if (!path.endsWith('/')) {
      res.setHeader('Location', `${path}/${query}`);
      sendPlain(res, 308, 'The address ends in a slash.');
      return true;
    }
    // These pages are about somebody: no browser and no proxy keeps them. The program says so too, and wins.
    res.setHeader('Cache-Control', 'no-store');
    const next = (error?: unknown) => (error === undefined ? missing() : failed(error));
    const byAstro = async (): Promise<void> => {
      // Looking for a file has changed it.
      req.url = path + query;
      // Each request has its own: middleware.ts puts into it who asks, and that is nobody else's business.
      await astro(req, res, next, { ...locals });
    };
    const found = frameFor(req, path + query, locals.frames);
    const answered =
      found === undefined
        ? byAstro()
        : answerFromFrame(req, res, path, found, services)
            // Astro meets the same fault, and shows and tells it.
            .catch(() => false)
            .then((done) => (done ? undefined : byAstro()));
    answered.catch(failed);
    return true;
  };
}
