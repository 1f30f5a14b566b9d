// Between HTTP and the routes: requests become calls; replies and refusals become answers, to forms and to scripts.
import type { Context, Hono } from 'hono';
import { Refusal } from '../classroom/refusal.ts';
import type { Room } from '../classroom/room.ts';
import { nobody, type Viewer, viewerOf } from '../classroom/viewer.ts';
import { allow, doorOf, isId } from './access.ts';
import { smallest } from './compress.ts';
import { setToken, tokensOf } from './cookies.ts';
import { type Listening, openEvents } from './event-stream.ts';
import { noteKeepS, putNote, type Note } from './note.ts';
import { reason, refuse, type Reason } from './refusal.ts';
import type { Reply, Route } from './route.ts';
import { isJson, nothingSent, readSent, type Sent } from './sent.ts';
import type { Streams } from './streams.ts';
import { pathOfReferer, sitePath } from './site-path.ts';
import { streamed } from './streamed.ts';
import { everyAnswer, markWhole } from './whole.ts';
import { failedWords } from './words.ts';

export interface Mounting {
  /** Whether browsers reach the site by https only, so that cookies may be kept to it. */
  readonly secure: boolean;
  /** Told of every failure that nobody expected; the path comes without its query. */
  readonly onError: (error: Error, path: string) => void;
  readonly streams: Streams;
}

/** Puts the routes below /api of `app`. */
export function mountRoutes(
  app: Hono,
  room: Room,
  routes: readonly Route[],
  mounting: Mounting,
): void {
  for (const route of routes) {
    app.on(route.method, `/api${route.path}`, async (c) => {
      const exchange: Exchange = { c, room, route, mounting, viewer: nobody, script: wantsJson(c) };
      // It is read first, so that whatever refuses afterwards can hand back what was typed.
      let sent: Sent = nothingSent;
      let allowed = false;
      try {
        const viewer = await viewerOf(room, tokensOf(c));
        sent = await readSent(c);
        const params = c.req.param() as Record<string, string>;
        if (!Object.values(params).every(isId)) throw new Refusal('not-found');
        await allow(room, viewer, route.who, params['class']);
        allowed = true;
        if (sent.unreadable === true) throw new Refusal('file-unreadable');
        const query = queryOf(c.req.url);
        const { form, json } = sent;
        const reply = await route.run({ room, viewer, params, query, form, json });
        return await answer({ ...exchange, viewer }, reply);
      } catch (error) {
        return await answerFailure(exchange, sent, allowed, error);
      }
    });
  }
}

interface Exchange {
  readonly c: Context;
  readonly room: Room;
  readonly route: Route;
  readonly mounting: Mounting;
  readonly viewer: Viewer;
  /** Whether a script asks, and not a form or a link. */
  readonly script: boolean;
}

function wantsJson(c: Context): boolean {
  return isJson(c) || /\bapplication\/json\b/i.test(c.req.header('Accept') ?? '');
}

async function answer(exchange: Exchange, reply: Reply): Promise<Response> {
  const { c, mounting, script } = exchange;
  const { signIn, file, events, go, said, data = {}, status = 200 } = reply;
  if (signIn !== undefined)
    setToken(c, signIn.as, signIn.token, { secure: mounting.secure, keepS: signIn.keepS });
  if (events !== undefined) return openEvents(c, listening(exchange), events);
  if (file !== undefined) {
    c.header('Content-Type', file.type);
    c.header('Content-Disposition', attachment(file.name));
    const { body } = file;
    if (typeof body === 'string') return c.body(body);
    if (body instanceof Uint8Array) return c.body(new Uint8Array(body));
    return c.body(streamed(body, (error) => mounting.onError(error, c.req.path)));
  }
  if (script || go === undefined) return asJson(c, data, status, signIn === undefined);
  if (said === undefined) return seeOther(exchange, go);
  const { key, params = {}, tone = 'done', once } = said;
  return seeOther(exchange, go, {
    note: { key, params, tone, ...(once !== undefined && { once }) },
    // What somebody who goes had typed is nothing to whoever sits down next.
    leaving: signIn?.token === null,
  });
}

/** An open answer ends when whoever asked has signed out meanwhile, or may no longer see it. */
function listening({ c, room, route, viewer, mounting }: Exchange): Listening {
  const session = viewer.sessions.instructor ?? viewer.sessions.learner ?? '';
  return {
    streams: mounting.streams,
    onError: (error) => mounting.onError(error, c.req.path),
    async mayListen() {
      if ((await room.store.sessions.get(session)) === undefined) return false;
      await allow(room, viewer, route.who, c.req.param('class'));
      return true;
    },
  };
}

/**
 * Says its length, so that nobody has to look into it for that. What is short and `alone`, without headers that were set before,
 * is whole already, and is marked so: nobody has to make objects of its headers to complete them.
 */
function asJson(
  c: Context,
  data: unknown,
  status: NonNullable<Reply['status']>,
  alone: boolean,
): Response {
  const text = JSON.stringify(data);
  const length = Buffer.byteLength(text);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(length) };
  if (!alone || length > smallest) return c.body(text, status, headers);
  const answer = new Response(text, { status, headers: { ...headers, ...everyAnswer } });
  markWhole(c);
  return answer;
}

function queryOf(url: string): URLSearchParams {
  const at = url.indexOf('?');
  return at === -1 ? new URLSearchParams() : new URL(url).searchParams;
}

async function answerFailure(
  exchange: Exchange,
  sent: Sent,
  allowed: boolean,
  error: unknown,
): Promise<Response> {
  const { c, mounting, route, script } = exchange;
  const refusal = error instanceof Refusal ? error : undefined;
  if (refusal === undefined)
    mounting.onError(error instanceof Error ? error : new Error(String(error)), c.req.path);
  const why = refusal === undefined ? failed : reason(refusal.code, refusal.params);
  const wait = refusal?.params['seconds'];
  if (refusal?.code === 'wait' && wait !== undefined) c.header('Retry-After', String(wait));
  if (script) return c.json({ error: why.error, code: why.code }, why.status);

  const back =
    sitePath(sent.form.get('back')?.[0]) ??
    pathOfReferer(c.req.header('Referer'), c.req.header('Host'));
  const note: Note = {
    key: 'refused',
    params: {},
    tone: 'trouble',
    error: why.error,
    typed: typedIn(sent, route.secret ?? [], mostTyped(route, refusal)),
  };
  if (refusal?.code === 'not-signed-in') {
    const door = doorOf(route.who, back);
    // A form that comes back filled in is worth more than a word at the door, which says by itself what it wants.
    return back !== undefined && sent.form.size > 0
      ? seeOther(exchange, door, { note, at: back })
      : seeOther(exchange, door);
  }
  // Whoever may not use the route may not open its page either: there is nothing to go back to.
  if (!allowed && refusal !== undefined) return refuse(c, why);
  try {
    return await seeOther(exchange, back ?? homeOf(route), { note });
  } catch {
    // The database that keeps notes is what failed.
    return refuse(c, failed);
  }
}

const failed: Reason = { code: 'failed', status: 500, error: failedWords };

/** Where a form goes on that says not where it came from. */
function homeOf(route: Route): string {
  return route.path.startsWith('/teach') ? '/teach/' : '/join/';
}

/** How many characters of a refused form are kept: what strangers send may not fill the database. */
function mostTyped({ who }: Route, refusal: Refusal | undefined): number {
  if (who === 'anyone') return 4000;
  return refusal?.code === 'not-signed-in' ? 60_000 : Infinity;
}

function typedIn(
  { form, files }: Sent,
  secret: readonly string[],
  most: number,
): Readonly<Record<string, readonly string[]>> {
  const kept = [...form].filter(
    // A browser never lets a page fill in a file.
    ([name]) => name !== 'back' && !secret.includes(name) && !files.has(name),
  );
  const length = kept.reduce((sum, [name, all]) => sum + name.length + all.join('').length, 0);
  return length > most ? {} : Object.fromEntries(kept);
}

async function seeOther(
  { c, room, mounting }: Exchange,
  to: string,
  left?: { readonly note: Note; readonly at?: string; readonly leaving?: boolean },
): Promise<Response> {
  const path = sitePath(to);
  if (path === undefined) throw new Error('a route goes on to what is no page of this site');
  if (left !== undefined) {
    const token = await putNote(
      room,
      left.note,
      left.at,
      left.leaving ? undefined : tokensOf(c).note,
    );
    setToken(c, 'note', token, { secure: mounting.secure, keepS: noteKeepS });
  }
  return c.redirect(path, 303);
}

/** A file to be kept, under its name in any script; old browsers get a name without what they cannot read. */
function attachment(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
