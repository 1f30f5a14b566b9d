import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { overweight, weigh } from '../../scripts/budgets.ts';

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** A folder of built pages. */
function built(files: Readonly<Record<string, string>>): string {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const size = (text: string) => gzipSync(text, { level: 9 }).length;
/** Text that does not compress: every number once. */
const dense = (n: number) =>
  Array.from({ length: n }, (_, i) => Math.sin(i + 1).toString(36)).join('');

describe('the weight of a page', () => {
  it('counts its HTML, its styles, and its scripts with what they import at once, each file once', () => {
    const files: Record<string, string> = {
      '/_astro/a.css': 'a{color:red}',
      '/_astro/a.js': 'import{b}from"./b.js";import("./late.js");b()',
      '/_astro/b.js': 'export const b=()=>1',
      '/_astro/late.js': dense(500),
    };
    const html =
      '<html data-page="lesson"><link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script>';
    const of = (name: string) => size(files[name] ?? '');
    expect(weigh(html, (address) => files[address])).toEqual({
      all: size(html) + of('/_astro/a.css') + of('/_astro/a.js') + of('/_astro/b.js'),
      scripts: of('/_astro/a.js') + of('/_astro/b.js'),
      missing: [],
    });
  });

  it('counts the shapes of a map, which the page draws from a file, once', () => {
    const files: Record<string, string> = { '/maps/roads.svg': dense(300) };
    const html =
      '<svg><use class="fig-land" href="/maps/roads.svg#land" fill="none"/><use href="/maps/roads.svg#borders"/></svg>';
    expect(weigh(html, (address) => files[address])).toEqual({
      all: size(html) + size(dense(300)),
      scripts: 0,
      missing: [],
    });
    expect(weigh(html, () => undefined).missing).toEqual(['/maps/roads.svg']);
  });

  it('counts scripts inside the HTML as scripts, but not the data of an application', () => {
    const html = '<script>let a = 1</script><script type="application/json">{"b":2}</script>';
    expect(weigh(html, () => undefined).scripts).toBe(size('let a = 1'));
  });
});

describe('the budgets of a build', () => {
  it('names a lesson that is too heavy, and one with too many scripts', () => {
    const dist = built({
      'lessons/heavy/index.html': `<html data-page="lesson"><link rel="stylesheet" href="/x.css">${dense(4000)}`,
      'lessons/busy/index.html':
        '<html data-page="lesson"><link rel="stylesheet" href="/x.css"><script src="/x.js"></script>',
      'lessons/light/index.html': '<html data-page="lesson"><link rel="stylesheet" href="/x.css">',
      'x.css': 'a{}',
      'x.js': dense(900),
    });
    const { faults } = overweight(dist);
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch(/heavy.*at most 30000 for a lesson page/);
    expect(faults.join('\n')).toMatch(/busy.*at most 6000/);
  });

  it('allow a lesson that draws a map 45 kB, its shapes included, and no other page more for a map', () => {
    const map = '<svg><use href="/maps/roads.svg#land"/></svg>';
    const page = (kind: string, text: string) =>
      `<html data-page="${kind}"><link rel="stylesheet" href="/x.css">${map}${text}`;
    const shapes = dense(2000);
    const text = (bytes: number) => {
      let n = 0;
      while (size(dense(n)) < bytes) n += 50;
      return dense(n);
    };
    const within = text(44_000 - size(shapes));
    const dist = built({
      'lessons/within/index.html': page('lesson', within),
      'lessons/over/index.html': page('lesson', text(46_000 - size(shapes))),
      'home/index.html': page('home', within),
      'maps/roads.svg': shapes,
      'x.css': 'a{}',
    });
    const { faults, heaviest } = overweight(dist);
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch(/over.*at most 45000 for a lesson-with-map page/);
    expect(faults.join('\n')).toMatch(/home.*at most 20000 for a home page/);
    expect(heaviest.get('lesson')).toBeUndefined();
  });

  it('names what a page asks for and is not there, and a page without a stylesheet', () => {
    const dist = built({
      'index.html': '<html data-page="home"><script src="/gone.js"></script>',
    });
    expect(overweight(dist).faults).toEqual([
      'index.html  asks for /gone.js, which is not there',
      'index.html  has no stylesheet that can be weighed',
    ]);
  });
});
