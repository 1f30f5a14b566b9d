// Pieces of pages that are drawn once for the same content.
import { LRUCache } from 'lru-cache';

/** Characters of keys and bytes of pieces that are kept: the questions of some ten quizzes with most of their answers. */
const most = 4_000_000;

/**
 * Makes a memory of pieces of HTML, kept as they are sent. A key holds all that the piece is drawn from and nothing of who
 * asks: whoever is shown a piece from here would have had the same drawn. What has not been asked for longest goes first.
 */
export function drawnBefore(room = most): (key: string, draw: () => string) => Uint8Array {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: room,
    sizeCalculation: (piece, key) => key.length + piece.length,
  });
  return (key, draw) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const piece = Buffer.from(draw());
    kept.set(key, piece);
    return piece;
  };
}
