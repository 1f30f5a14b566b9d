// How numbers of a table are written in a drawing, and how words are broken beside it.

const form = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number with its unit where the unit is a sign; a unit of words stands once, above the drawing. */
export function valueWords(value: number, unit: string): string {
  const number = form.format(value).replace('-', '−');
  return unit === '%' ? `${number}%` : number;
}

/** The unit as it stands above a drawing; none where each number carries it. */
export function unitWords(unit: string): string | undefined {
  return unit === '%' ? undefined : unit;
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
export function broken(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Tenths are as exact as a screen can draw. */
export function tenths(n: number): number {
  return Math.round(n * 10) / 10;
}
