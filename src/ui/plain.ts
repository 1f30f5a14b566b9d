// Text of a course in which *stars* mark a word for emphasis.

/** The text without its marks, where nothing can be emphasised. */
export function plain(text: string): string {
  return text.replaceAll(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '$1');
}

/** The text in pieces, each emphasised or not. */
export function pieces(text: string): { readonly text: string; readonly strong: boolean }[] {
  return text
    .split(/\*([^*\s](?:[^*]*[^*\s])?)\*/)
    .map((piece, i) => ({ text: piece, strong: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
