// What a question needs to be drawn in the browser: the drawing of its kind, and the looks of it.
import { useEffect, useState } from 'react';
import { drawingHere, loadDrawings } from '../quiz/draw.ts';
import type { Kind } from '../quiz/kinds.ts';
import { stylesOf } from './kind-styles.ts';
import { addSheet } from './sheets.ts';

/** Loads both for these questions. Throws when code does not come; looks that do not come are done without. */
export async function loadLooks(questions: readonly { readonly kind: Kind }[]): Promise<void> {
  const styles = stylesOf(questions.map(({ kind }) => kind));
  await Promise.all([loadDrawings(questions), ...styles.map(addSheet)]);
}

/**
 * Loads what later questions need once the page has nothing better to do, kind by kind, so that they can be answered when
 * the network has gone. What does not come is asked for again when its question is on the screen.
 */
export function loadLater(questions: readonly { readonly kind: Kind }[]): void {
  const soon = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  soon(() => {
    const next = questions.find(({ kind }) => drawingHere(kind) === undefined);
    if (next === undefined) return;
    const others = questions.filter(({ kind }) => kind !== next.kind);
    void loadLooks([next]).then(
      () => loadLater(others),
      () => loadLater(others),
    );
  });
}

export type Drawing = NonNullable<ReturnType<typeof drawingHere>>;

interface Drawn {
  /** Undefined while it is loaded, or when it did not come. */
  readonly Draw: Drawing | undefined;
  readonly failed: boolean;
  /** Asks for it again. */
  retry(): void;
}

/** The drawing of `kind`, asked for when it is not here. */
export function useDrawing(kind: Kind): Drawn {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const Draw = drawingHere(kind);
  useEffect(() => {
    if (drawingHere(kind) !== undefined) return;
    setFailed(false);
    loadLooks([{ kind }]).then(
      () => redraw((count) => count + 1),
      () => setFailed(true),
    );
  }, [kind, tries]);
  return { Draw, failed, retry: () => setTries((count) => count + 1) };
}
