// Clock, chance, network and storage stay at the edges.
import { expect, it } from 'vitest';
import { edges, touched } from './edges.ts';
import { sourceFiles } from './source-files.ts';

it('are touched only where they may be', () => {
  expect(touched(sourceFiles('src'), edges)).toEqual([]);
});

it.each([
  ['the clock', 'src/quiz/a.ts', 'const t = Date.now();'],
  ['the day', 'src/quiz/a.ts', 'const t = new Date();'],
  ['chance', 'src/quiz/kinds/choice/logic.ts', 'const x = Math.random();'],
  ['chance in ids', 'src/study/a.ts', 'const x = crypto.randomUUID();'],
  ['the network', 'src/quiz/a.ts', "await fetch('/x');"],
  [
    'the network in a page piece',
    'src/ui/A.astro',
    "---\n// x\n---\n<script>\nfetch('/x');\n</script>",
  ],
  [
    'the network in a page',
    'src/pages/a.astro',
    "---\n// x\n---\n<script>\nfetch('/x');\n</script>",
  ],
  ['the network through the global object', 'src/ui/a.ts', "globalThis.fetch('/x');"],
  ['the clock through the global object', 'src/quiz/a.ts', 'const t = globalThis.Date.now();'],
  ['storage', 'src/study/Player.tsx', "localStorage.setItem('a', 'b');"],
  ['a database', 'src/study/a.ts', "indexedDB.open('x');"],
  ['the console', 'src/quiz/a.ts', "console.log('x');"],
])('would be found out: %s', (_, path, text) => {
  const [told, ...more] = new Set(touched(new Map([[path, `// x\n\n${text}`]]), edges));
  expect(told).toMatch(/^src\/\S+:\d+ touches \S.*: .{20}/);
  expect(more.length).toBeLessThan(2);
});

it('leaves alone what only looks like it', () => {
  const text = `const at = new Date(0); type A = { fetch: string }; const b = { crypto: 1 }; b.crypto; x.document;`;
  expect(touched(new Map([['src/quiz/a.ts', text]]), edges)).toEqual([]);
});
