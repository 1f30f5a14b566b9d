// Names, sizes and words in the code.
import { describe, expect, it } from 'vitest';
import { sourceFiles, type FileMap } from './source-files.ts';
import {
  dodges,
  emptyNames,
  firstLines,
  inlineStyles,
  leftovers,
  machinePaths,
  secureContexts,
  sizes,
  topicExceptions,
  topicNames,
} from './text-rules.ts';

const src = sourceFiles('src');
const code = sourceFiles('src', 'scripts', 'server.ts', 'astro.config.ts');
/** The tests too, but for the rules of the house, which name what they forbid. */
const all = new Map(
  [...sourceFiles('tests', 'docs', 'README.md', 'CONTRIBUTING.md', 'package.json'), ...code].filter(
    ([path]) => !path.startsWith('tests/house/'),
  ),
);

type Rule = (files: FileMap) => string[];
const rules: readonly [string, Rule, FileMap, readonly [string, string][]][] = [
  [
    'names its files after what is inside',
    emptyNames,
    src,
    [
      ['src/quiz/util.ts', ''],
      ['src/quiz/string-utils.ts', ''],
      ['src/helpers/a.ts', ''],
      ['src/common/a.ts', ''],
      ['src/quiz/index.ts', ''],
      ['src/quiz/misc.tsx', ''],
    ],
  ],
  [
    'has no file longer than one can read',
    sizes,
    src,
    [
      ['src/a.ts', 'x\n'.repeat(401)],
      ['src/a.css', 'x\n'.repeat(401)],
      ['src/pages/a.astro', 'x\n'.repeat(201)],
      ['src/pages/b.astro', `---\n${'x\n'.repeat(61)}---\n`],
    ],
  ],
  [
    'says in the first line of each file what it is for',
    firstLines,
    src,
    [
      ['src/a.ts', "import { b } from './b.ts';"],
      ['src/b.ts', '// short'],
      ['src/a.astro', "---\nimport A from './A.astro';\n---"],
      ['src/c.astro', '<p>no front matter</p>'],
      ['src/a.css', '.a { color: red }'],
    ],
  ],
  [
    'names nothing of the topic',
    topicNames,
    src,
    [
      ['src/a.ts', "const state = 'Kazakhstan';"],
      ['src/a.astro', '<p>Between Moscow</p>'],
      ['src/ui/words/en.ts', "const of = 'Russia';"],
      ['src/a.css', '.csto { color: red }'],
      ['src/quiz/question.schema.ts', "'Kazakh'"],
    ],
  ],
  [
    'styles nothing in an attribute',
    inlineStyles,
    src,
    [
      ['src/a.astro', '<p style="color: red">'],
      ['src/a.tsx', '<p style={{ color: 1 }}>'],
    ],
  ],
  [
    'goes around neither the compiler nor the tests',
    dodges,
    all,
    [
      ['src/a.ts', 'x as any'],
      ['src/a.ts', '// @ts-ignore'],
      ['tests/a.test.ts', "it.only('x')"],
      ['tests/a.test.ts', "describe.skip('x')"],
    ],
  ],
  ['leaves nothing to be done', leftovers, all, [['src/a.ts', '// TODO later']]],
  [
    'names no path of one machine',
    machinePaths,
    all,
    [
      ['src/a.ts', "'/tmp/x'"],
      ['docs/a.md', 'see /home/me/x'],
      ['scripts/a.mjs', '`/root/x`'],
    ],
  ],
  [
    'asks browsers for nothing that they have over https alone',
    secureContexts,
    src,
    [
      ['src/a.ts', 'const id = crypto.randomUUID();'],
      ['src/a.ts', 'await crypto.subtle.digest("SHA-256", bytes)'],
      ['src/a.tsx', 'navigator.serviceWorker.register("/worker.js")'],
      ['src/a.tsx', 'await navigator.clipboard.writeText(code)'],
      ['src/a.ts', 'navigator.locks.request("a", work)'],
    ],
  ],
];

describe.each(rules)('the code %s', (_, rule, files, violations) => {
  it('everywhere', () => {
    expect(files.size).toBeGreaterThan(50);
    expect(rule(files)).toEqual([]);
  });

  it.each(violations)('and would not pass with %s: %j', (path, text) => {
    const told = rule(new Map([[path, text]]));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(path);
  });
});

it('makes no exception that nobody needs', () => {
  for (const exception of topicExceptions) {
    const texts = [...src].filter(([path]) => exception.in.test(path)).map(([, text]) => text);
    const words = texts.flatMap((text) => text.split(/[^\w]+/));
    expect(
      words.some((word) => exception.words.test(word)),
      exception.because,
    ).toBe(true);
  }
});

it('takes names of languages for what they are, in the words of the interface only', () => {
  const text = "const kk = 'Kazakh';";
  expect(topicNames(new Map([['src/ui/words/en.ts', text]]))).toEqual([]);
  expect(topicNames(new Map([['src/ui/Page.astro', text]]))).toHaveLength(1);
});
