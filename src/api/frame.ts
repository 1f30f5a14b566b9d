// Pages whose frame is the same for every reader: what differs stands in holes, so that the frame is made once and kept.
import type { Viewer } from '../classroom/viewer.ts';
import type { Services } from './services.ts';

/** What goes into a hole: text, which is escaped, or HTML as it stands. */
export type Filling = string | { readonly html: string };
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

/** A frame without any reader: pieces of HTML, and between each two the name of a hole. */
export interface Frame {
  readonly pieces: readonly string[];
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

/** A page with holes, cut at them. */
export function cut(html: string): readonly string[] {
  return html.split(marked);
}

/** The page for one reader. What is filled in is not looked into: no words of a person can open another hole. */
export function filled(pieces: readonly string[], fillings: Fillings): string {
  let html = '';
  for (const [place, piece] of pieces.entries()) {
    if (place % 2 === 0) {
      html += piece;
      continue;
    }
    const filling = fillings[piece];
    if (filling === undefined) throw new Error(`nothing was said to go into the hole "${piece}"`);
    html += typeof filling === 'string' ? escaped(filling) : filling.html;
  }
  return html;
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
