// Text of a course in which *stars* mark a word for emphasis.

/** The text without its marks, where nothing can be emphasised. */
export function plain(text: string): string {
  return text.replaceAll(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '$1');
}
