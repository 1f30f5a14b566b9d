// Tells the words of the writer from those that the writer quotes.

/** A quotation with no other in it. Single marks do not count, because an apostrophe looks like one of them. */
const quotation = /“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]/g;

/** The text with every quotation in double quotation marks blanked out, each sign by a space, so that places stay. */
export function withoutQuotations(text: string): string {
  const rest = text.replaceAll(quotation, (quoted) => ' '.repeat(quoted.length));
  return rest === text ? text : withoutQuotations(rest);
}
