// How much goes into one file.

/** A workbook is held as a whole while it is made, and spreadsheets take no more than a million rows. */
export const mostInWorkbook = 50_000;
