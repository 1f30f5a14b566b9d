// Serves the built pages: compressed, with the right headers, and never anything outside their folder.
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import type { OnFault } from './services.ts';

/** Answers one request for a page or a file. */
export type Files = (req: IncomingMessage, res: ServerResponse) => void;

/** Answers a request for which there is no file, if it knows the path; says whether it does. `missing` shows the page for 404. */
export type OnDemand = (
  req: IncomingMessage,
  res: ServerResponse,
  asked: { path: string; query: string; names: readonly string[]; missing: () => void },
) => boolean;

/** Headers of every answer, pages and API alike. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  /* Other sites learn nothing of where a reader came from. `no-referrer` would also take the origin from the forms
     of this site, by which it knows them as its own. */
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** Sets the headers that every answer carries. */
export function secure(res: ServerResponse): void {
  for (const [name, value] of Object.entries(everywhere)) res.setHeader(name, value);
}

/** Makes the answerer for the folder of files that a build wrote; what is no file is left to `onDemand`. */
export function serveFiles(dist: string, onFault: OnFault, onDemand: OnDemand): Files {
  const files = sirv(dist, {
    /* Looks at the disk for each request and not once at the start: a build that runs beside the server would
       otherwise leave it with lengths and names that are no longer true. */
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    // Otherwise `/404` and `/course` would be pages too, beside `/404.html` and `/course/`.
    extensions: [],
  });

  return (req, res) => {
    const { path, query } = split(req.url ?? '/');
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      return sendPlain(res, 405, 'Pages can only be read.');
    }
    const names = readPath(path);
    if (names === 'malformed') return sendPlain(res, 400, 'This address cannot be read.');
    if (names === 'forbidden') return sendMissing(dist, req, res);

    const folder = join(dist, ...names);
    if (!path.endsWith('/') && existsSync(join(folder, 'index.html'))) {
      res.setHeader('Location', `${path}/${query}`);
      return sendPlain(res, 308, 'The address ends in a slash.');
    }

    const file = path.endsWith('/') ? `${path}index.html` : path;
    const missing = (): void => sendMissing(dist, req, res);
    if (file === '/404.html') return missing();
    if (file.endsWith('.html')) asPage(res);
    res.setHeader('Cache-Control', cacheRule(file));
    res.setHeader('Vary', 'Accept-Encoding');
    req.url = file;
    // Half a file is of no use here, and sirv trusts the numbers in this header.
    delete req.headers.range;
    guard(res, (error) => onFault(error, path));
    files(req, res, () => {
      if (!onDemand(req, res, { path, query, names, missing })) missing();
    });
  };
}

function split(url: string): { path: string; query: string } {
  const at = url.search(/[?#]/);
  return at === -1 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at) };
}

/** The names of a path's folders and file, or why it is refused. */
function readPath(path: string): string[] | 'malformed' | 'forbidden' {
  if (!path.startsWith('/')) return 'malformed';
  // An encoded slash is part of a name to some programs and a slash to others: no file here needs one.
  if (/%2f/i.test(path)) return 'malformed';
  let text: string;
  try {
    text = decodeURIComponent(path);
  } catch {
    return 'malformed';
  }
  // No file of a build has such a character, and systems differ in what they make of it.
  if (/[\0\\]/.test(text)) return 'malformed';
  const names = text.replace(/\/$/, '').split('/').slice(1);
  /* An empty name also keeps `//host/path` from becoming an address elsewhere when it is redirected. Names with a
     dot in front are notes of the build, and `..`. */
  const refused = names.some(
    (name) => name === '' || (name.startsWith('.') && name !== '.well-known'),
  );
  return refused ? 'forbidden' : names;
}

function asPage(res: ServerResponse): void {
  // The rest of the policy stands in each page; this part only works as a header.
  res.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
}

/** Files under /_astro have a hash in their name and never change; all others are asked for again. */
function cacheRule(file: string): string {
  return file.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** sirv pipes a file and leaves it: a reader who goes away would keep it open, a file that vanishes end the server. */
function guard(res: ServerResponse, onFault: (error: Error) => void): void {
  res.once('pipe', (source: Readable) => {
    source.once('error', (error) => {
      onFault(error);
      res.destroy();
    });
    res.once('close', () => source.destroy());
  });
}

function sendMissing(dist: string, req: IncomingMessage, res: ServerResponse): void {
  const page = join(dist, '404.html');
  if (!existsSync(page)) return sendPlain(res, 404, 'There is no such page.');
  const body = readFileSync(page);
  asPage(res);
  res.writeHead(404, {
    'Cache-Control': 'no-cache',
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': body.length,
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Answers with a line of text. */
export function sendPlain(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, {
    'Content-Type': 'text/plain;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  res.end(`${text}\n`);
}
