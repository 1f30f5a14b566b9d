// How a refusal leaves the server: as JSON for programs, as a plain page for somebody who sent a form without scripts.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusalWords as words } from './words.ts';

/** Thrown by a route or by what it calls: the sentence goes to whoever asked. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  constructor(status: ContentfulStatusCode, sentence: string) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** The policy of an answer that is data: shown as a page by mistake, it may load and run nothing. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Answers with a sentence: `{ error }` in JSON, or a page when a browser asked for one. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  sentence: string,
): Response | Promise<Response> {
  if (!wantsPage(c.req.header('Accept'))) return c.json({ error: sentence }, status);
  c.header('Content-Security-Policy', `${dataPolicy}; style-src 'self'`);
  return c.html(refusalPage(sentence), status);
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
        <h1>${words.title}</h1>
        <p>${sentence}</p>
        <p><a href="/">${words.back}</a></p>
      </body>
    </html> `;
}
