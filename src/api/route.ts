// What a route is: an address, who may use it, and what it does. http.ts turns requests into calls and answers into HTTP.
import type { Viewer } from '../classroom/viewer.ts';
import type { Room } from '../classroom/room.ts';

/**
 * Who may: anybody; a learner of the class in the address; any instructor; an instructor with at least that role in the
 * class in the address. The class in the address is `:class`.
 */
export type Who = 'anyone' | 'learner' | 'instructor' | 'assistant' | 'teacher' | 'owner';

/** A request, read. */
export interface Call {
  readonly room: Room;
  readonly viewer: Viewer;
  /** The parts of the address by the names that the route gives them. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The fields of a posted form; empty when JSON was sent. Uploaded files stand in it as their text. */
  readonly form: ReadonlyMap<string, readonly string[]>;
  /** What was sent as JSON; undefined when a form was. */
  readonly json: unknown;
}

/** Words for the next page, by a key of the page's words; `params` fill them. */
export interface Said {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly tone?: 'done' | 'trouble';
  /** What has to be shown once and is kept nowhere, such as a new pass. */
  readonly once?: unknown;
}

/** An open answer of server-sent events. */
export interface EventStream {
  /** Sends `data` as JSON under a name. Resolves when it is on its way, also when nobody listens any more. */
  send(event: string, data: unknown): Promise<void>;
  /** Aborted when whoever asked has gone, may no longer listen, or the server stops. */
  readonly closed: AbortSignal;
}

/** What a route answers. */
export interface Reply {
  /** Where a form goes on, a path of this site. */
  readonly go?: string;
  readonly said?: Said;
  /** What a script gets. */
  readonly data?: unknown;
  readonly status?: 200 | 201 | 409;
  /** Cookies to set: a token for who signed in, null to sign out. */
  readonly signIn?: {
    readonly as: 'instructor' | 'learner';
    readonly token: string | null;
    /** Kept when the browser is closed, in seconds; absent: it ends with the browser. */
    readonly keepS?: number;
  };
  readonly file?: {
    readonly name: string;
    readonly type: string;
    /** Text or bytes; or pieces of text, which are made while they are sent. */
    readonly body: string | Uint8Array | AsyncIterable<string>;
  };
  /** An answer that stays open: `run` sends events until `closed` says that nobody listens any more. */
  readonly events?: (stream: EventStream) => Promise<void>;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As Hono writes it, below /api: `/class/:class/attempts/:attempt/save`. */
  readonly path: string;
  readonly who: Who;
  /** Form fields that are never handed back to the page when the form is refused. */
  readonly secret?: readonly string[];
  /** Throws a Refusal for what it does not do. */
  readonly run: (call: Call) => Promise<Reply>;
}
