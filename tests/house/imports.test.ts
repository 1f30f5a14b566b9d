// Who may import whom, and what the browser is never sent.
import { describe, expect, it } from 'vitest';
import { circles, forbiddenImports, reachesBrowser } from './import-rules.ts';
import { exceptions, neverInBrowser, table } from './import-table.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles('src', 'server.ts');
const browserStarts = /^src\/(study\/.*\.tsx?|ui\/site\/.*\.ts)$/;

function tree(texts: Record<string, string>) {
  return new Map(Object.entries(texts));
}

describe('the import table', () => {
  it('holds for every file', () => {
    expect(forbiddenImports(files, table, exceptions)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['zod in marking', 'src/quiz/mark.ts', "import { z } from 'zod';"],
    [
      'a program of Node in the quiz',
      'src/quiz/mark.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['React in a store', 'src/study/player.ts', "import { useState } from 'react';"],
    ['React as a type in marking', 'src/quiz/mark.ts', "import type { FC } from 'react';"],
    ['a form as a value in marking', 'src/quiz/mark.ts', "import { s } from './schema.ts';"],
    [
      'a store in a drawing',
      'src/quiz/kinds/choice/Draw.tsx',
      "import { a } from '../../../study/a.ts';",
    ],
    [
      'a store in ui',
      'src/ui/figures/A.astro',
      "---\n// x\nimport { a } from '../../study/a.ts';\n---\n<p />",
    ],
    ['a page from content', 'src/content/a.ts', "export * from '../pages/a.ts';"],
    ['course files in a store', 'src/study/a2.ts', "import { c } from '../content/c.ts';"],
    ['SQL in a use case', 'src/classroom/a.ts', "import { sql } from 'kysely';"],
    ['a page from the database', 'src/db/a.ts', "export * from '../pages/a.ts';"],
    ['a dynamic import', 'src/quiz/mark.ts', "const x = await import('../study/a.ts');"],
    ['an import for its effect', 'src/quiz/mark.ts', "import '../study/a.ts';"],
    ['anything in the ids', 'src/ids.ts', "import type { C } from './content/c.ts';"],
    ['a path that needs guessing', 'src/quiz/mark.ts', "import { k } from './kinds';"],
    [
      'a script in a page that is lost',
      'src/pages/a.astro',
      "---\n// x\n---\n<script>\nimport '../no.ts';\n</script>",
    ],
  ])('stops %s', (_, path, text) => {
    const small = tree({
      'src/quiz/schema.ts': '',
      'src/quiz/kinds.ts': '',
      'src/study/a.ts': '',
      'src/content/c.ts': '',
      'src/pages/a.ts': '',
      [path]: text,
    });
    const told = forbiddenImports(small, table, []);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${path}:\\d+ imports .+: .{20}`));
  });

  it('lets a type through where only types may pass', () => {
    const small = tree({
      'src/content/c.ts': '',
      'src/study/a.ts': "import type { C } from '../content/c.ts';",
    });
    expect(forbiddenImports(small, table, [])).toEqual([]);
  });

  it('knows every folder', () => {
    const told = forbiddenImports(tree({ 'src/elsewhere/a.ts': '' }), table, []);
    expect(told.join()).toContain('stands in no row');
  });

  it('has no exception that nobody needs', () => {
    const told = forbiddenImports(tree({ 'src/ids.ts': '' }), table, [
      { from: 'ids.ts', to: 'zod', because: 'it once did' },
    ]);
    expect(told.join()).toContain('not needed any more');
  });

  it('gives a reason in every row', () => {
    for (const { because } of [...table, ...exceptions]) expect(because.length).toBeGreaterThan(20);
  });
});

describe('imports', () => {
  it('run in no circle', () => {
    expect(circles(files)).toEqual([]);
  });

  it('are a circle when three files import each other, and none when one imports a type', () => {
    const small = (last: string) =>
      tree({
        'src/a.ts': "import { b } from './b.ts';",
        'src/b.ts': "import { c } from './c.ts';",
        'src/c.ts': last,
      });
    expect(circles(small("import { a } from './a.ts';"))).toEqual([
      'src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts',
    ]);
    expect(circles(small("import type { A } from './a.ts';"))).toEqual([]);
  });
});

describe('the browser', () => {
  it('is sent no library that reads the files of a course', () => {
    expect(reachesBrowser(files, browserStarts, neverInBrowser)).toEqual([]);
  });

  it('starts from files that exist', () => {
    expect([...files.keys()].filter((path) => browserStarts.test(path)).length).toBeGreaterThan(5);
  });

  it.each([
    ["import { a } from '../quiz/a.ts';", 'src/study/x.tsx -> src/quiz/a.ts -> zod'],
    ["const a = import('../quiz/a.ts');", 'src/study/x.tsx -> src/quiz/a.ts -> zod'],
    ["import type { A } from '../quiz/a.ts';", undefined],
  ])('would be found out: %s', (text, trail) => {
    const small = tree({ 'src/study/x.tsx': text, 'src/quiz/a.ts': "import { z } from 'zod';" });
    expect(reachesBrowser(small, browserStarts, neverInBrowser)).toEqual(
      trail === undefined ? [] : [trail],
    );
  });

  it('would be found out in a script of a page', () => {
    const small = tree({
      'src/pages/a.astro':
        "---\n// x\n---\n<script>\nimport { parse } from 'csv-parse/sync';\n</script>",
    });
    expect(reachesBrowser(small, browserStarts, neverInBrowser)).toEqual([
      'src/pages/a.astro -> csv-parse/sync',
    ]);
  });
});
