import { expect, test } from 'vitest';
import { preloaded } from '../../src/api/preloaded.ts';

const parts = [
  { file: '_astro/page.js', imports: ['_astro/shared.js'] },
  { file: '_astro/shared.js', imports: [] },
  {
    file: '_astro/Draw.a.js',
    source: 'src/quiz/kinds/order/Draw.tsx',
    imports: ['_astro/shared.js', '_astro/drag.js'],
  },
  { file: '_astro/drag.js', imports: [] },
];
const named = '<link rel="modulepreload" href="/src/quiz/kinds/order/Draw.tsx">';
const script = '<script type="module" src="/_astro/page.js"></script>';
const linkTo = (file: string) => `<link rel="modulepreload" href="/_astro/${file}">`;

test('a source that a page will load becomes links to its built file and to all that this stands on, each once', () => {
  expect(preloaded(`<p>${named}${script}`, parts)).toBe(
    `<p>${linkTo('shared.js')}${linkTo('Draw.a.js')}${linkTo('drag.js')}${script}`,
  );
});

test('a page that names no source stays as it is', () => {
  expect(preloaded(`<p>${script}`, parts)).toBe(`<p>${script}`);
});

test('a source that no script of the site loads is named', () => {
  expect(() => preloaded(named.replace('order', 'odrer'), parts)).toThrow(
    'src/quiz/kinds/odrer/Draw.tsx',
  );
});
