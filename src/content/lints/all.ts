// All that is judged of the writing of a course: remarks, which want mending, and notices, which time brings by itself.
import { type Fault, tidy } from '../fault.ts';
import type { WrittenCourse } from '../written.ts';
import { coverage } from './coverage.ts';
import { keyLength } from './key-length.ts';
import { keyPositions } from './key-positions.ts';
import { loadedWords } from './loaded-words.ts';
import { optionLengths, phrases } from './options.ts';
import { readingLevel } from './reading-level.ts';
import { scenarioTexts } from './scenario-texts.ts';
import { staleSources, weakKeys } from './sources.ts';
import { negativeStems, repeatedStems } from './stems.ts';
import { unsourcedNumbers } from './unsourced-numbers.ts';

const lints = [
  coverage,
  keyLength,
  keyPositions,
  loadedWords,
  negativeStems,
  optionLengths,
  phrases,
  readingLevel,
  repeatedStems,
  scenarioTexts,
  unsourcedNumbers,
  weakKeys,
];

/** What should be mended in the writing of a course. */
export function remarksOn(course: WrittenCourse): Fault[] {
  return tidy(lints.flatMap((lint) => lint(course)));
}

/** What has grown old by the day, written 2026-07-03. */
export function noticesOn(course: WrittenCourse, today: string): Fault[] {
  return tidy(staleSources(course, today));
}
