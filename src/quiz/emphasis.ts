// Finds the *emphasis* in a text of a question, for those who draw it and those who cannot.

/** The text in pieces: what is plain and what is between two asterisks by turns, plain first. */
export function emphasisPieces(text: string): string[] {
  // A split at a group gives what is between and what is inside by turns.
  return text.split(/\*([^*\s](?:[^*]*[^*\s])?)\*/);
}

/** The text without its marks, for places that hold letters only, such as the choices of a select. */
export function withoutEmphasis(text: string): string {
  return emphasisPieces(text).join('');
}
