// How each kind is drawn. A new kind is a line here; the compiler lists what is missing.
import type { ComponentType } from 'react';
import type { DrawProps } from './kind.ts';
import {
  type Answer,
  type Feedback,
  type Kind,
  type Kinds,
  loadKinds,
  type View,
} from './kinds.ts';

type DrawingOf<K extends Kind> = ComponentType<
  DrawProps<Kinds[K]['view'], Kinds[K]['answer'], Kinds[K]['feedback']>
>;
type Drawing = ComponentType<DrawProps<View, Answer, Feedback>>;

/** Where the drawing of each kind is: imported only for a page that asks a question of that kind. */
const sources: { readonly [K in Kind]: () => Promise<{ readonly Draw: DrawingOf<K> }> } = {
  choice: () => import('./kinds/choice/Draw.tsx'),
  choices: () => import('./kinds/choices/Draw.tsx'),
  sort: () => import('./kinds/sort/Draw.tsx'),
  match: () => import('./kinds/match/Draw.tsx'),
  order: () => import('./kinds/order/Draw.tsx'),
  number: () => import('./kinds/number/Draw.tsx'),
  map: () => import('./kinds/map/Draw.tsx'),
  evidence: () => import('./kinds/evidence/Draw.tsx'),
  judgement: () => import('./kinds/judgement/Draw.tsx'),
  text: () => import('./kinds/text/Draw.tsx'),
  gaps: () => import('./kinds/gaps/Draw.tsx'),
};

const loaded = new Map<Kind, Drawing>();

/**
 * Loads the drawings of the kinds of these questions with their logic, each once. It has to be done before any of them is
 * drawn on the server or taken over in the browser: the first question stands in the page as HTML, so its drawing cannot
 * wait for its code while it is drawn.
 */
export async function loadDrawings(questions: readonly { readonly kind: Kind }[]): Promise<void> {
  const wanted = new Set(questions.map(({ kind }) => kind));
  await Promise.all([
    loadKinds(wanted),
    ...[...wanted].map(async (kind) => {
      // Asking for a module again costs a server more than drawing a question.
      if (loaded.has(kind)) return;
      // The compiler cannot see that a view's kind and its table entry agree; kinds.ts stops it when they do not.
      loaded.set(kind, (await sources[kind]()).Draw as Drawing);
    }),
  ]);
}

/** The drawing of a kind, for views and answers of that kind; undefined as long as `loadDrawings` has not loaded it. */
export function drawingHere(kind: Kind): Drawing | undefined {
  return loaded.get(kind);
}

/** The drawing of a kind that has been loaded. Throws when it has not. */
export function drawingOf(kind: Kind): Drawing {
  const drawing = loaded.get(kind);
  if (drawing === undefined)
    throw new Error(`the drawing of "${kind}" is not here yet: call loadDrawings before drawing`);
  return drawing;
}
