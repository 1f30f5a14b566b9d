// When a page was looked at for long enough, and to its end, to count as read.

/** The end has to stay on the screen this long, and the page to be looked at this long, in milliseconds. */
const endVisibleMs = 2000;
const pageVisibleMs = 20_000;

/** Milliseconds that a page was looked at in one view, and that its end has been on the screen without a break. */
export type Reading = readonly [looked: number, atEnd: number];
export const notBegun: Reading = [0, 0];

/** Counts `ms` more in which the page was looked at, with its end on the screen or not. */
export function readOn([looked, atEnd]: Reading, ms: number, endOnScreen: boolean): Reading {
  return [looked + ms, endOnScreen ? atEnd + ms : 0];
}

/** Says whether that is enough. */
export function isReadThrough([looked, atEnd]: Reading): boolean {
  return looked >= pageVisibleMs && atEnd >= endVisibleMs;
}
