// Pieces of pages that are drawn once for the same content.

/** Characters of keys and bytes of pieces that are kept: the questions of some ten quizzes with most of their answers. */
const most = 4_000_000;

/**
 * Makes a memory of pieces of HTML, kept as they are sent. A key holds all that the piece is drawn from and nothing of who
 * asks: whoever is shown a piece from here would have had the same drawn. What has not been asked for longest goes first.
 */
export function drawnBefore(room = most): (key: string, draw: () => string) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  let taken = 0;
  return (key, draw) => {
    const known = kept.get(key);
    const piece = known ?? Buffer.from(draw());
    if (known === undefined) taken += key.length + piece.length;
    // Anew, so that it is the last to go.
    else kept.delete(key);
    kept.set(key, piece);
    for (const [old, dropped] of kept) {
      if (taken <= room) break;
      kept.delete(old);
      taken -= old.length + dropped.length;
    }
    return piece;
  };
}
