// Class work is in nothing that is built: no page, no data, no script of either course holds a word of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { readForClass } from '../../../src/content/for-class.ts';
import { mapAddress } from '../../../src/quiz/kinds/map/projection.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** All files of a built folder that have one of these words in them, small or capital, or in their names. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const text = `${relative(folder, path)}\n${readFileSync(path, 'utf8')}`.toLowerCase();
      return wanted.some((word) => text.includes(word));
    });
}

/** The longest piece of a text that stands in a page as it stands in the file: no quotes, no marks, no letters of its own. */
const plainPiece = (text: string): string =>
  text.split(/[^A-Za-z0-9 ,]/).toSorted((a, b) => b.length - a.length)[0] ?? '';

for (const [course, built] of [
  ['.', 'dist'],
  ['tests/course', '.test-course'],
] as const)
  test(`no file of ${built}/ holds a class quiz: its id, its title, its questions`, () => {
    const quizzes = readForClass(join(root, course)).quizzes;
    const folder = join(root, built);
    const texts = (use: string) =>
      quizzes
        .filter((quiz) => quiz.use === use)
        .flatMap(({ id, title, questions }) => [
          id,
          title,
          ...questions.flatMap((question) => [question.id, plainPiece(question.prompt)]),
        ]);
    const secret = texts('class');
    expect(secret.length).toBeGreaterThan(10);
    expect(filesWith(folder, secret)).toEqual([]);
    // The same search finds practice.
    expect(filesWith(folder, texts('practice').slice(0, 4)).length).toBeGreaterThan(2);
  });

test('nothing that is built holds a word of class work: not its prompts, not its keys, not a source that it alone cites', () => {
  expect(filesWith(join(root, '.test-course'), ['canary', 'only-in-class'])).toEqual([]);
});

test('a map that only class work asks about is there all the same', async ({ request }) => {
  const quizzes = readForClass(join(root, 'tests/course')).quizzes.filter(
    ({ use }) => use === 'class',
  );
  const areas = quizzes.flatMap(({ questions }) =>
    questions.flatMap((one) => (one.kind === 'map' ? [one.area] : [])),
  );
  expect(areas).toHaveLength(1);
  for (const area of areas) {
    const answer = await request.get(mapAddress(area));
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('id="land"');
  }
});

test('a class quiz has no page, and no page or data names it', async ({ request }) => {
  for (const id of ['class-knots', 'class-quiet'])
    expect((await request.get(`/quizzes/${id}/`)).status()).toBe(404);
  for (const address of [
    '/course/',
    '/progress/',
    '/for-teachers/',
    '/sources/',
    '/review/bank.json',
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(await answer.text(), address).not.toMatch(/class-knots|class-quiet|only-in-class/);
  }
});
