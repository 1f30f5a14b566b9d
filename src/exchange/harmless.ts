// Text that a spreadsheet would take for a formula, made harmless for CSV files and read back.

/* A spreadsheet runs what begins with one of these, also with the wide forms of East Asian keyboards. Tab and carriage return
   are there because some programs drop them and look at what follows. */
const risky = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const madeHarmless = /^''*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Text with an apostrophe before it when it begins with = + - @, a tab or a carriage return: a spreadsheet then shows it and
 * runs nothing. Text that had the apostrophe already gets another one, so that `asWritten` gives every text back. Numbers
 * are no text: they are written as they are.
 */
export function harmless(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again. */
export function asWritten(text: string): string {
  return madeHarmless.test(text) ? text.slice(1) : text;
}
