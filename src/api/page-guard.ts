// Who opens a page of the classroom, and whether they may: what middleware.ts asks before a page is made.
import { Refusal, type RefusalCode } from '../classroom/refusal.ts';
import type { Room } from '../classroom/room.ts';
import { nobody, viewerOf, type Viewer } from '../classroom/viewer.ts';
import { allow, doorOf, paramsOf } from './access.ts';
import type { Tokens } from './cookies.ts';
import { takeNote, type Note } from './note.ts';
import { pages, type PageAccess } from './page-access.ts';

export type Guarded =
  | {
      readonly viewer: Viewer;
      readonly note?: Note | undefined;
      /** The path of its row in page-access.ts. */
      readonly row: string;
      readonly params: Readonly<Record<string, string>>;
    }
  /** Go there first. */
  | { readonly go: string }
  | { readonly status: 403 | 404; readonly viewer: Viewer };

/** Decides about the page at `path`, which comes with its query. */
export async function guardPage(room: Room, path: string, tokens: Tokens): Promise<Guarded> {
  const [pathname = ''] = path.split('?', 1);
  const found = rowOf(pathname);
  if (found === undefined) return { status: 404, viewer: nobody };
  const { who, params, path: row } = found;
  const viewer = await viewerOf(room, tokens);
  try {
    await allow(room, viewer, who, params['class']);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'not-signed-in') return { go: doorOf(who, path) };
    if (code === 'not-allowed') return { status: 403, viewer };
    if (code === 'not-found') return { status: 404, viewer };
    throw error;
  }
  return { viewer, note: await takeNote(room, tokens.note, path), row, params };
}

/**
 * The rows by how many parts their address has, which leaves a few to look at. One without names goes before one with: `new` is
 * no class.
 */
const byParts = Map.groupBy(
  pages.toSorted((a, b) => namesIn(a) - namesIn(b)),
  ({ path }) => partsIn(path),
);

function namesIn({ path }: PageAccess): number {
  return path.split('/:').length - 1;
}

function partsIn(path: string): number {
  return path.replace(/\/$/, '').split('/').length;
}

/** The row of the page at this address, and what the address names. */
export function rowOf(pathname: string) {
  for (const { path, who } of byParts.get(partsIn(pathname)) ?? []) {
    const params = paramsOf(path, pathname);
    if (params !== undefined) return { path, who, params };
  }
  return undefined;
}

/** Pages are built into a program of their own: what its store throws is known by its fields, not by its class. */
function codeOf(error: unknown): RefusalCode | undefined {
  if (error instanceof Refusal) return error.code;
  if (!(error instanceof Error) || error.name !== 'Refusal') return undefined;
  return 'code' in error ? (error.code as RefusalCode) : undefined;
}
