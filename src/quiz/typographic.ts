// Turns the straight quotes and dots that an author types into those that a reader should see.

/** The text with curly quotes, apostrophes and an ellipsis. Pieces of a sentence may come one by one. */
export function typographic(text: string): string {
  return text
    .replaceAll('...', '…')
    .replaceAll(/(^|[\s([{—–/“‘-])"(?=$|[\p{L}\p{N}*‘'([{…])/gu, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s([{—–/“-])'(?=[\p{L}\p{N}*“([{…])/gu, '$1‘')
    .replaceAll("'", '’');
}
