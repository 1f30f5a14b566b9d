// Reads a number as people write it: with a decimal point or comma, with spaces, with its unit.

/** Spaces between groups of digits, also those that do not break, and the apostrophes that some countries use. */
const gaps = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(?!\d))/g;

/**
 * The number in a text, or undefined when there is none or it could be two. `64,8`, `64.8`, `64.8 Mt`, `1 234,5`,
 * `1,234.5` and `−3` are read. One comma before exactly three digits (`1,234`) may be a thousand or a decimal part, so it
 * is not read: the learner is asked to write it without. `0,125` and `1,234,567` leave no doubt.
 */
export function readNumber(text: string, units: readonly string[]): number | undefined {
  // 10³ is a thousand and no hundred and three: what is raised or lowered is not read.
  if (/[\u00b2\u00b3\u00b9\u2070-\u209c]/.test(text)) return undefined;
  const seen = text
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .trim();
  const plain = withoutUnit(seen.replace(/(?<=\p{L})\.$/u, ''), units)
    .replaceAll(gaps, '')
    .replace(/^[−–]/, '-')
    .replace(/^([+-]) /, '$1');
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return undefined;
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) && !/^[+-]?0,/.test(plain);
  const number = grouped ? plain.replaceAll(',', '') : plain.replace(',', '.');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(number)) return undefined;
  return Number(number);
}

/** The longest unit at the end is taken off; upper and lower case are alike. */
function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase();
  const found = units
    .map((unit) => unit.normalize('NFKC').toLowerCase())
    .filter((unit) => lower.endsWith(unit) && lower.length > unit.length)
    .toSorted((a, b) => b.length - a.length)[0];
  return found === undefined ? text : text.slice(0, text.length - found.length).trim();
}
