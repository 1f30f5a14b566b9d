// Tables for a terminal: columns that line up, words to the left and numbers to the right.

/** A table as lines of text; in the first row are the heads. Every column but the first is set to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...body.map(line)].join(
    '\n',
  );
}

/** Words one after another in lines of at most 100 signs. */
export function paragraph(items: readonly string[], none = 'none'): string {
  const lines: string[] = [];
  for (const item of items.length === 0 ? [none] : items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length < 95)
      lines[lines.length - 1] = `${last}, ${item}`;
    else {
      if (last !== undefined) lines[lines.length - 1] = `${last},`;
      lines.push(item);
    }
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
