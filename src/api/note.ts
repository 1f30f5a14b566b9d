// A note from a route to the page that comes next: what was done, or why it was not and what had been typed. Read once.
import type { Room } from '../classroom/room.ts';
import { newToken, tokenHash } from '../classroom/secrets.ts';

export interface Note {
  /** A key of the page's words, or `refused`: then `error` has the words. */
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tone: 'done' | 'trouble';
  /** What is shown once and kept nowhere else, such as a new pass. */
  readonly once?: unknown;
  /** What was typed into a form that was refused, but for its secret fields. */
  readonly typed?: Readonly<Record<string, readonly string[]>>;
  /** Why it was refused, in words. */
  readonly error?: string;
}

/** A note and the page that it is for; without one, for whatever page comes next. */
interface Kept {
  readonly note: Note;
  readonly at?: string | undefined;
  readonly until: number;
  /** One for a certain page, which waited when this one came. */
  readonly waiting?: Kept | undefined;
}

/** Seconds for which a note waits: long enough for somebody who has to sign in again first. */
export const noteKeepS = 30 * 60;

/**
 * Keeps a note and gives the token by which the next page finds it. `at` is a path with its query: a note with one
 * waits until that page is opened, so that what was typed outlasts signing in again, and the words for that. `before` is the
 * token that this one takes the place of.
 */
export async function putNote(
  room: Room,
  note: Note,
  at?: string,
  before?: string,
): Promise<string> {
  const token = newToken(room);
  const until = room.now() + noteKeepS * 1000;
  const waiting = await waitingUnder(room, before);
  const kept: Kept = { note, at, until, ...(waiting?.at !== at && { waiting }) };
  // Whoever leaves a note also clears away those that nobody fetched.
  await room.store.notes.dropExpired(room.now());
  await keep(room, token, kept);
  return token;
}

/** The note of a token for the page at `path`, once. */
export async function takeNote(
  room: Room,
  token: string | undefined,
  path: string,
): Promise<Note | undefined> {
  const kept = await take(room, token);
  if (token === undefined || kept === undefined) return undefined;
  const { waiting, ...own } = kept;
  const isFor = (each: Kept | undefined) =>
    each !== undefined && (each.at === undefined || each.at === path);
  if (isFor(own)) {
    if (waiting !== undefined) await keep(room, token, waiting);
    return own.note;
  }
  if (isFor(waiting)) {
    await keep(room, token, own);
    return waiting?.note;
  }
  await keep(room, token, kept);
  return undefined;
}

async function take(room: Room, token: string | undefined): Promise<Kept | undefined> {
  if (token === undefined || token === '') return undefined;
  const body = await room.store.notes.take(tokenHash(token));
  const kept = body === undefined ? undefined : (JSON.parse(body) as Kept);
  return kept !== undefined && kept.until > room.now() ? kept : undefined;
}

function keep(room: Room, token: string, kept: Kept): Promise<void> {
  return room.store.notes.put(tokenHash(token), JSON.stringify(kept), kept.until);
}

/** What still waits for a certain page under a token that is replaced. */
async function waitingUnder(room: Room, token: string | undefined): Promise<Kept | undefined> {
  const kept = await take(room, token);
  if (kept === undefined) return undefined;
  const { waiting, ...own } = kept;
  return own.at === undefined ? waiting : own;
}
