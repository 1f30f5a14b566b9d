// A frame that is kept for every reader holds nothing of any of them.
import { expect, it } from 'vitest';
import { cut, filled, type Frames, hole } from '../../src/api/frame.ts';
import { withHolesFilled } from '../../src/api/finish-page.ts';

const page = `<title>${hole('title')}</title><p data-id="${hole('id')}">${hole('name')}</p>`;
const fillings = { title: 'Knots', id: 'a', name: { html: '<b>Olga</b>' } };
const holes = { fillings, fill: async () => fillings };

it('is filled with text, which is escaped, and with HTML as it stands', () => {
  const text = filled(cut(page), { ...fillings, title: `<b> & "it's"` });
  expect(text.toString()).toBe(
    '<title>&lt;b&gt; &amp; &quot;it&#39;s&quot;</title><p data-id="a"><b>Olga</b></p>',
  );
});

it('opens no hole that somebody has typed', () => {
  const typed = hole('id');
  expect(filled(cut(hole('title')), { ...fillings, title: typed }).toString()).toBe(typed);
});

it('is not sent with a hole left open', () => {
  expect(() => filled(cut(hole('who')), fillings)).toThrow('"who"');
});

it('is kept without anything that was filled in', () => {
  const frames: Frames = new Map();
  const made = withHolesFilled(page, { holes, frames, row: '/a/', viewer: {} });
  expect(made.toString()).toContain('Olga');
  expect([...frames.keys()]).toEqual(['/a/']);
  const [kept] = frames.values();
  expect(kept?.pieces.html.map(String)).toEqual(['<title>', '</title><p data-id="', '">', '</p>']);
  expect(kept?.pieces.holes).toEqual(['title', 'id', 'name']);
});

it.each([
  ['for an instructor, who sees other links', { viewer: { instructor: {} as never } }],
  ['with a note in it', { viewer: {}, note: { key: 'done' } }],
])('is not kept %s', (_, who) => {
  const frames: Frames = new Map();
  withHolesFilled(page, { holes, frames, row: '/a/', ...who });
  expect(frames.size).toBe(0);
});
