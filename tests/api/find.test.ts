import { expect, it } from 'vitest';
import { finder } from '../../src/api/find.ts';
import { pages } from '../../src/api/page-access.ts';
import { routes } from '../../src/api/routes/all.ts';

const find = finder([
  { path: '/class/:class/' },
  { path: '/class/:class/work/:work/' },
  { path: '/class/:class/work/new/' },
  { path: '/class/done/' },
  { path: '/' },
]);
const found = (path: string) => {
  const one = find(path);
  return one && [one.row.path, one.params];
};

it('a path is found by its pattern, with what its names stand for', () => {
  expect(found('/class/a/work/b-1.2_c/')).toEqual([
    '/class/:class/work/:work/',
    { class: 'a', work: 'b-1.2_c' },
  ]);
  expect(found('/')).toEqual(['/', {}]);
});

it('a slash at the end says nothing', () => {
  expect(found('/class/a')).toEqual(found('/class/a/'));
});

it('a row without names goes before one with, wherever it stands', () => {
  expect(found('/class/done/')).toEqual(['/class/done/', {}]);
  expect(found('/class/a/work/new/')).toEqual(['/class/:class/work/new/', { class: 'a' }]);
});

it.each([
  '/class/',
  '/class/a/work/',
  '/class/a/b/c/',
  '/class//',
  '/class/a%20b/',
  '/class/<b>/',
  `/class/${'a'.repeat(101)}/`,
  '/Class/a/',
  'class/a/',
])('nothing is found under %j', (path) => {
  expect(found(path)).toBeUndefined();
});

it('every page and every route is found under its own pattern, with ids in the place of names', () => {
  for (const method of ['GET', 'POST'] as const) {
    const ours = routes.filter((route) => route.method === method);
    const at = finder(ours);
    for (const route of ours) expect(at(route.path.replaceAll(':', 'an-'))?.row).toBe(route);
  }
  const at = finder(pages);
  for (const page of pages) expect(at(page.path.replaceAll(':', 'an-'))?.row).toBe(page);
});
