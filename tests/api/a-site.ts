// Routes over a room in memory, asked as a browser would: it keeps cookies and can be told to follow.
import { Hono } from 'hono';
import { mountRoutes } from '../../src/api/http.ts';
import { takeNote, type Note } from '../../src/api/note.ts';
import type { Route } from '../../src/api/route.ts';
import type { Room } from '../../src/classroom/room.ts';
import { createStreams } from '../../src/api/streams.ts';

export interface Visit {
  readonly status: number;
  readonly to: string | null;
  readonly headers: Headers;
  readonly text: string;
  readonly json: () => unknown;
}

/** A browser with cookies of its own, for `routes` over `room`. */
export function aBrowser(
  room: Room,
  routes: readonly Route[],
  { secure = false }: { readonly secure?: boolean } = {},
) {
  const faults: { readonly error: Error; readonly path: string }[] = [];
  const app = new Hono();
  mountRoutes(app, room, routes, {
    streams: createStreams(),
    secure,
    onError: (error, path) => void faults.push({ error, path }),
  });
  const cookies = new Map<string, string>();

  const ask = async (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ) => {
    const headers = {
      Host: 'localhost',
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...init.headers,
    };
    const answer = await app.request(`http://localhost/api${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await answer.text();
    const json = () => JSON.parse(text) as unknown;
    return {
      status: answer.status,
      to: answer.headers.get('Location'),
      headers: answer.headers,
      text,
      json,
    } satisfies Visit;
  };

  return {
    cookies,
    faults,
    ask,
    /** Sends a form, as a page without scripts does. */
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Accept: 'text/html' },
      }),
    /** Sends JSON, as a script does. */
    send: (path: string, body: unknown) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      }),
    get: (path: string, accept = 'text/html') =>
      ask(path, { method: 'GET', headers: { Accept: accept } }),
    /** What the page at `path` is told; it takes the note away. */
    note: (path: string): Promise<Note | undefined> => takeNote(room, cookies.get('mv_note'), path),
  };
}
