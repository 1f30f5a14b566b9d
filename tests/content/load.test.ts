// Files as other machines and editors write them, in a copy of the course.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/content/check.ts';
import { CourseCopy, lesson } from './course-copy.ts';

let copy: CourseCopy;
beforeEach(() => {
  copy = new CourseCopy();
});
afterEach(() => copy.dispose());

function everyFile(): string[] {
  return readdirSync(copy.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(yaml|mdx|csv)$/.test(file),
  );
}

describe('the files of a course', () => {
  it('may have the line ends of Windows', () => {
    const before = checkCourse(copy.folder).course;
    for (const file of everyFile()) copy.write(file, copy.read(file).replaceAll('\n', '\r\n'));
    const { faults, course } = checkCourse(copy.folder);
    expect(faults).toEqual([]);
    expect(course?.quizzes).toEqual(before?.quizzes);
    expect(course?.tables).toEqual(before?.tables);
    expect(course?.lessons.map(({ headings }) => headings)).toEqual(
      before?.lessons.map(({ headings }) => headings),
    );
  });

  it('may begin with a byte order mark', () => {
    for (const file of everyFile()) copy.write(file, `\uFEFF${copy.read(file)}`);
    expect(checkCourse(copy.folder).faults).toEqual([]);
  });

  it('keep their lines with the line ends of Windows', () => {
    const line = copy.edit(lesson, /<Cite id="[^"]*"/, '<Cite id="nobody-2001"');
    copy.write(lesson, copy.read(lesson).replaceAll('\n', '\r\n'));
    expect(checkCourse(copy.folder).faults).toMatchObject([{ file: lesson, line }]);
  });

  it('may quote their keys and write their lists in braces', () => {
    copy.edit('course.yaml', /^title:/m, '"title":');
    copy.edit(
      'course.yaml',
      /^lessons:\n((?: *- .*\n)+)/m,
      `lessons: [${checkCourse(copy.folder)
        .course?.lessons.map(({ id }) => id)
        .join(', ')}]\n`,
    );
    expect(checkCourse(copy.folder).faults).toEqual([]);
  });

  it('may leave a list empty that nothing refers to', () => {
    for (const text of ['', '# no events yet\n', '[]\n']) {
      copy.write('library/timeline.yaml', text);
      const told = checkCourse(copy.folder).faults.filter(({ code }) => code !== 'source-uncited');
      expect(told).toEqual([]);
    }
  });

  it('are named when a folder stands in the place of a file, or a file in that of a folder', () => {
    const told = () => checkCourse(copy.folder).faults.map(({ file, what }) => `${file} ${what}`);
    copy.makeFolder('teaching/later.yaml');
    copy.makeFolder('lessons/later.mdx');
    copy.remove('library/loaded-words.yaml');
    copy.makeFolder('library/loaded-words.yaml');
    expect(told()).toEqual([
      'lessons/later.mdx this is a folder, expected a file',
      'library/loaded-words.yaml this is a folder, expected a file',
      'teaching/later.yaml this is a folder, expected a file',
    ]);
    copy.removeFolder('lessons/later.mdx');
    copy.removeFolder('library/loaded-words.yaml');
    copy.removeFolder('teaching');
    copy.write('teaching', '');
    expect(told()).toEqual(['teaching this is a file, expected a folder']);
  });

  it('are named when nothing reads them, with the name that was meant', () => {
    copy.write('teaching/later.yml', '');
    copy.write('lessons/later.md', '');
    copy.write('quizzes/notes.txt', '');
    copy.write('library/loaded-word.yaml', '');
    copy.write('library/data/nobody.csv', '');
    copy.makeFolder('lessons/old');
    for (const name of ['.hidden', 'README.md', 'the-csto.mdx~']) copy.write(`lessons/${name}`, '');
    const { faults } = checkCourse(copy.folder);
    expect(faults.map(({ file, mend }) => `${file} ${mend.split(', or')[0]}`)).toEqual([
      'lessons/later.md name it later.mdx',
      'lessons/old move it away: here stand files with names that end in .mdx',
      'library/data/nobody.csv add a table "nobody" to library/tables.yaml',
      'library/loaded-word.yaml did you mean "loaded-words.yaml"? otherwise move it away',
      'quizzes/notes.txt move it away: here stand files with names that end in .yaml',
      'teaching/later.yml name it later.yaml',
    ]);
  });

  it('are all named when the folder is empty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'multivector-empty-'));
    const { faults, course } = checkCourse(folder);
    rmSync(folder, { recursive: true });
    expect(faults.map(({ file }) => file)).toEqual([
      'course.yaml',
      'library/figures.yaml',
      'library/glossary.yaml',
      'library/misconceptions.yaml',
      'library/sources.yaml',
      'library/tables.yaml',
      'library/timeline.yaml',
    ]);
    expect(course).toBeUndefined();
  });
});
