// Takes a text with gaps apart: `The treaty has {a1} members.`
import type { OptionId } from '../../../ids.ts';

/** The words around the gaps, one piece more than there are gaps, and the ids of the gaps in the order of the text. */
export function piecesOf(text: string): {
  readonly pieces: readonly string[];
  readonly ids: readonly OptionId[];
} {
  // A split at a group gives what is between and what is inside by turns.
  const all = text.split(/\{([a-z0-9]+)\}/);
  return {
    pieces: all.filter((_, index) => index % 2 === 0),
    ids: all.filter((_, index) => index % 2 === 1) as OptionId[],
  };
}
