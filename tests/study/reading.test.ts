// When looking at a lesson becomes having read it.
import { expect, it } from 'vitest';
import { isReadThrough, notBegun, readOn, type Reading } from '../../src/study/reading.ts';

/** Looks at a page for some seconds in steps of half a second, with its end on the screen or not. */
function look(reading: Reading, seconds: number, atEnd: boolean): Reading {
  let now = reading;
  for (let i = 0; i < seconds * 2; i += 1) now = readOn(now, 500, atEnd);
  return now;
}

it('takes twenty seconds with the page and two with its end', () => {
  expect(isReadThrough(notBegun)).toBe(false);
  const almost = look(look(notBegun, 18, false), 1.5, true);
  expect(isReadThrough(almost)).toBe(false);
  expect(isReadThrough(readOn(almost, 500, true))).toBe(true);
});
it('is not done by somebody who jumps to the end at once', () => {
  expect(isReadThrough(look(notBegun, 19.5, true))).toBe(false);
  expect(isReadThrough(look(notBegun, 20, true))).toBe(true);
});
it('is not done by scrolling past the end, however often', () => {
  let reading = look(notBegun, 60, false);
  for (let i = 0; i < 9; i += 1) reading = look(look(reading, 1.5, true), 0.5, false);
  expect(isReadThrough(reading)).toBe(false);
  expect(isReadThrough(look(reading, 2, true))).toBe(true);
});
