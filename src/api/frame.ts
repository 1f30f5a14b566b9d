// Pages whose frame is the same for every reader: what differs stands in holes, so that the frame is made once and kept.
import type { Viewer } from '../classroom/viewer.ts';
import type { Services } from './services.ts';

/** What goes into a hole: text, which is escaped, or HTML as it stands, in UTF-8 where it has been kept. */
export type Filling = string | { readonly html: string | readonly Uint8Array[] };
export type Fillings = Readonly<Record<string, Filling>>;

/** Somebody who may see a page, and what its address names. */
export interface Asked {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly params: Readonly<Record<string, string>>;
}

/** Reads what goes into the holes for whoever asks; undefined where there is no such page, and Astro has to say so. */
export type Fill = (asked: Asked) => Promise<Fillings | undefined>;

/** What a page with holes leaves in its locals. `fill` belongs to the program, not to the request: it is kept with the frame. */
export interface Holes {
  readonly fillings: Fillings;
  readonly fill: Fill;
}

/** A page cut at its holes: pieces of HTML as they are sent, and between each two the name of a hole. */
export interface Pieces {
  readonly html: readonly Uint8Array[];
  readonly holes: readonly string[];
}

/** A frame without any reader. */
export interface Frame {
  readonly pieces: Pieces;
  readonly fill: Fill;
}

/** The frames of one server, by the page's row in page-access.ts. */
export type Frames = Map<string, Frame>;

/* Between characters for private use: no words of a page have them. */
const marked = /\uE000(\w+)\uE001/;

/** Stands in a page where something goes that differs from one reader to the next. */
export function hole(name: string): string {
  return `\uE000${name}\uE001`;
}

/** Cuts a page at its holes. */
export function cut(html: string): Pieces {
  const all = html.split(marked);
  return {
    html: all.filter((_, place) => place % 2 === 0).map((piece) => Buffer.from(piece)),
    holes: all.filter((_, place) => place % 2 === 1),
  };
}

/** The page for one reader. What is filled in is not looked into: no words of a person can open another hole. */
export function filled({ html, holes }: Pieces, fillings: Fillings): Buffer<ArrayBuffer> {
  return Buffer.concat(
    html.flatMap((piece, place) => {
      const name = holes[place];
      return name === undefined ? piece : [piece, ...bytesIn(name, fillings[name])];
    }),
  );
}

function bytesIn(name: string, filling: Filling | undefined): readonly Uint8Array[] {
  if (filling === undefined) throw new Error(`nothing was said to go into the hole "${name}"`);
  if (typeof filling === 'string') return [Buffer.from(escaped(filling))];
  return typeof filling.html === 'string' ? [Buffer.from(filling.html)] : filling.html;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
