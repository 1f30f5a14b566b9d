// How a refusal leaves the server: as JSON for programs, as a plain page for somebody who sent a form without scripts.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { RefusalCode } from '../classroom/refusal.ts';
import { edgeWords as words, sayRefusal, statusOf } from './words.ts';

/** The policy of an answer that is data: shown as a page by mistake, it may load and run nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
/** The policy of the page that `refusalPage` gives. */
export const pagePolicy = `${dataPolicy}; style-src 'self'`;

/** Why something was refused: a code by which scripts know it, its status, and a sentence. */
export interface Reason {
  readonly code: string;
  readonly status: ContentfulStatusCode;
  readonly error: string;
}

/** One of the reasons of the classroom, in words. */
export const reason = (
  code: RefusalCode,
  params: Readonly<Record<string, string | number>> = {},
): Reason => ({ code, status: statusOf(code), error: sayRefusal(code, params) });

/** Answers with a sentence: `{ error, code }` in JSON, or a page when a browser asked for one. */
export function refuse(c: Context, { code, status, error }: Reason): Response | Promise<Response> {
  if (!wantsPage(c.req.header('Accept'))) return c.json({ error, code }, status);
  c.header('Content-Security-Policy', pagePolicy);
  return c.html(refusalPage(error), status);
}

/** A browser that follows a link or sends a form names HTML first; `fetch` and programs say anything, or JSON. */
export function wantsPage(accept: string | undefined): boolean {
  return /^\s*text\/html\b/i.test(accept ?? '');
}

/** A page with one sentence. It needs no script and no part of the site but one small file of styles. */
export function refusalPage(sentence: string) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p>${sentence}</p>
          <p><a href="/">${words.back}</a></p>
        </main>
      </body>
    </html> `;
}
