// What is remarked on in the texts of a decision exercise, and what is counted of it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { faultLine } from '../../../src/content/fault.ts';
import { remarksOn } from '../../../src/content/lints/all.ts';
import { statsOf } from '../../../src/content/stats/course.ts';
import { statsText } from '../../../src/content/stats/text.ts';
import type { WrittenCourse } from '../../../src/content/written.ts';
import { CourseCopy } from '../course-copy.ts';

const north = 'scenarios/hawk-buzzard/decisions/north.yaml';
const endings = 'scenarios/hawk-buzzard/endings.yaml';

/** The word for what is still to be written; no file may hold it whole. */
const unwritten = ['TO', 'DO'].join('');

let copy: CourseCopy;
beforeEach(() => {
  copy = new CourseCopy();
});
afterEach(() => copy.dispose());

function writing(): WrittenCourse {
  const { faults, writing: read } = checkCourse(copy.folder);
  if (read === undefined) throw new Error(faults.map(faultLine).join('\n'));
  return read;
}

/** What is remarked on, as `file:line`, with the code and the words. */
function remarks() {
  return remarksOn(writing()).map(({ file, line, code, what }) => [`${file}:${line}`, code, what]);
}

it('L13: a text that is still to be written, and one that is too short', () => {
  const line = copy.edit(
    north,
    /text: Astana mostly[\s\S]*?(?=\n {2}sources)/,
    `text: ${unwritten}`,
  );
  const short = copy.edit(north, /text: Make no official[\s\S]*?(?=\n {4}strategies)/, 'text: No.');
  expect(remarks()).toEqual([
    [`${north}:${short}`, 'L13', 'the option has 3 characters, expected 60 to 420'],
    [
      `${north}:${line - (line > short ? 1 : 0)}`,
      'L13',
      expect.stringContaining('still to be written'),
    ],
  ]);
});

it('L13: a source that is still to be named is no unknown source', () => {
  const line = copy.edit(
    north,
    'sources: [tass-border-2025]',
    `sources: [tass-border-2025, ${unwritten}]`,
  );
  expect(remarks()).toEqual([[`${north}:${line}`, 'L13', 'a source is still to be named']]);
});

it('L19: a loaded word in a decision or an ending, and not one that is let stand', () => {
  const line = copy.edit(north, 'The embassy regrets', 'The regime regrets');
  const other = copy.edit(endings, 'The old doctrine', 'The old regime');
  expect(remarks().map(([place, code]) => [place, code])).toEqual([
    [`${north}:${line}`, 'loaded-word'],
    [`${endings}:${other}`, 'loaded-word'],
  ]);
  copy.append(north, 'allow: [{word: regime, why: The embassy says so.}]');
  copy.edit(endings, /^- id: thin$/m, '$&\n  allow: [{word: regime, why: As books have it.}]');
  expect(remarks()).toEqual([]);
});

it('L30: a decision above the reading level of the course, with its longest sentence', () => {
  copy.append('course.yaml', 'limits: { readingLevel: 7.9 }');
  const hard = 'institutional interdependencies notwithstanding considerations predominate '.repeat(
    9,
  );
  const line = copy.edit(north, /fiction: [\s\S]*?(?=\nquestion)/, `fiction: ${hard.trim()}.`);
  const level = remarks().filter(([, code]) => code === 'reading-level');
  expect(level).toEqual([
    [`${north}:${line}`, 'reading-level', expect.stringContaining('the decision reads at grade')],
  ]);
});

it('L24: a source that only a decision names is in use', () => {
  const sources = 'library/sources.yaml';
  const entry = copy.word(sources, /(^- id: [\s\S]*?)\n\n- id: /m);
  const line = copy.append(sources, entry.replace(/id: .*/, 'id: only-here'));
  const places = () =>
    checkCourse(copy.folder).faults.map((fault) => `${fault.file}:${fault.line}`);
  expect(places()).toEqual([`${sources}:${line}`]);
  copy.edit(north, ', laruelle-2018]', ', only-here]');
  expect(places()).toEqual([]);
});

it('L28: decisions without an option for a strategy are counted, and said by name', () => {
  copy.edit(north, 'strategies: {hedge: 3}', 'strategies: {neutral: 1}');
  const stats = statsOf(writing());
  expect(stats.scenarios).toMatchObject([{ scenario: 'hawk-buzzard', rounds: 9, decisions: 16 }]);
  const [hedge] = stats.scenarios[0]?.strategies ?? [];
  expect(hedge).toMatchObject({ strategy: 'hedge', without: ['north'] });
  expect(statsText(stats)).toContain('No option for hedge in: north');
});
