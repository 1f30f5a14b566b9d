// The body of a lesson as blocks for its page.
import { describe, expect, it } from 'vitest';
import type { LessonFile } from '../../../src/content/course.types.ts';
import type { Figure, Table } from '../../../src/content/figure.schema.ts';
import { parseLessonBody } from '../../../src/content/lesson-body.ts';
import { sourceSchema, termSchema } from '../../../src/content/library.schema.ts';
import { type Library, lessonText, type LessonText } from '../../../src/ui/lesson/blocks.ts';

const source = (id: string, more = {}) =>
  sourceSchema.parse({
    id,
    author: `Author of ${id}`,
    title: `Title of ${id}`,
    publisher: 'Press',
    date: '2022-01-05',
    url: `https://example.org/${id}`,
    kind: 'press',
    language: 'en',
    checked: '2026-01-01',
    ...more,
  });
const library: Library = {
  sources: [source('one'), source('two'), source('three', { officials: true, date: 'n.d.' })],
  terms: [termSchema.parse({ id: 'veto', term: 'Veto', meaning: 'A no that stops all.' })],
  figures: [{ id: 'fig', table: 'tab', kind: 'days', title: 'T', caption: 'C' } as Figure],
  tables: [
    {
      id: 'tab',
      title: 'T',
      columns: [
        { id: 'event', label: 'Event', type: 'text', optional: false },
        { id: 'source', label: 'Source', type: 'source', optional: true },
        { id: 'doubt', label: 'Doubt', type: 'source', optional: true },
      ],
      rows: [
        { event: 'a', source: undefined, doubt: undefined },
        { event: 'b', source: 'two', doubt: 'three' },
      ],
    } as unknown as Table,
  ],
  labels: { claim: 'They say', reply: 'Others say' },
};

function text(body: string): LessonText {
  const parsed = parseLessonBody(body, 'lessons/a.mdx');
  expect(parsed.faults).toEqual([]);
  return lessonText(parsed.body as unknown as LessonFile, library);
}
const htmlOf = ({ blocks }: LessonText) =>
  blocks.map((block) => (block.kind === 'html' ? block.html : `[${block.kind}]`)).join('\n');

describe('sources of a lesson', () => {
  it('are numbered in the order in which the text first names them', () => {
    const { sources } = text(
      'First.<Cite id="two" /> Then.<Cite id="one" /> Again.<Cite id="two" />',
    );
    expect(sources.map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('have one note each, after the paragraph that is the first to name them', () => {
    const html = htmlOf(text('First.<Cite id="two" />\n\nAgain.<Cite id="two" />'));
    expect(html.match(/id="note-1"/g)).toHaveLength(1);
    expect(html.match(/href="#note-1"/g)).toHaveLength(2);
    expect(html.indexOf('id="note-1"')).toBeLessThan(html.indexOf('Again.'));
  });

  it('include those of a figure, from all its source columns, and empty cells name none', () => {
    const { blocks, sources } = text('<Figure id="fig" alt="what it shows" />');
    expect(sources.map(({ id }) => id)).toEqual(['two', 'three']);
    expect(blocks[0]).toEqual({ kind: 'figure', id: 'fig', alt: 'what it shows' });
    expect(htmlOf({ blocks, sources })).toContain('<li id="note-1">Author of two');
  });

  it('have their note beside the sentence where the text names them too, not under the figure before it', () => {
    const html = htmlOf(text('<Figure id="fig" alt="x" />\n\nIt rests on this.<Cite id="two" />'));
    expect(html.indexOf('It rests on this')).toBeLessThan(html.indexOf('id="note-1"'));
    expect(html).toContain('<li id="note-2">Author of three');
  });

  it('say in their note when they only show what officials said, and lead to the full entry', () => {
    const html = htmlOf(text('So they said.<Cite id="three" at="p. 4" />'));
    expect(html).toContain('official source');
    expect(html).toContain('href="/sources/#three"');
    expect(html).toContain('no date');
    expect(html).toContain(', p. 4');
  });
});

describe('the text of a lesson', () => {
  it('has an anchor on every heading, the same as the check knows', () => {
    const html = htmlOf(text('## Who decides?\n\nText.\n\n## Who decides?\n\nText.'));
    expect(html).toContain('<h2 id="who-decides">');
    expect(html).toContain('<h2 id="who-decides-1">');
    expect(html).toContain('href="#who-decides"');
  });

  it('explains a term beside the paragraph that first uses it', () => {
    const html = htmlOf(text('A <Term id="veto">veto</Term> and a <Term id="veto">veto</Term>.'));
    expect(html.match(/A no that stops all\./g)).toHaveLength(1);
    expect(html).toContain('<a class="term" href="/glossary/#veto">veto</a>');
  });

  it('puts claim, reply and readings under the course’s own labels', () => {
    const html = htmlOf(
      text(
        '<Claim by="A" cite="one">\n\nSo it is.\n\n</Claim>\n\n<Reply by="B" cite="two">\n\nNot so.\n\n</Reply>\n\n<Contested title="What?">\n\n<Reading by="C" cite="one">\n\nThis.\n\n</Reading>\n\n<Reading by="D" cite="two">\n\nThat.\n\n</Reading>\n\n</Contested>',
      ),
    );
    expect(html).toContain('They say');
    expect(html).toContain('Others say');
    expect(html).toContain('<p class="contested-title">What?</p>');
    expect(html.match(/class="reading"/g)).toHaveLength(2);
  });

  it('keeps the places of checks and prequestions', () => {
    const { blocks } = text(
      '<Prequestions ids="a.one a.two" />\n\nText.\n\n<Check id="a.three" />',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['before', 'html', 'check']);
  });

  it('writes what authors wrote as text, never as HTML', () => {
    expect(htmlOf(text('Five \\< six & "seven".'))).toContain('Five &#x3C; six &#x26; “seven”.');
  });

  it('sets curly quotes across the pieces of a sentence', () => {
    const html = htmlOf(text('He said "*yes*", and it\'s "done".'));
    expect(html).toContain('He said “<em>yes</em>”, and it’s “done”.');
  });
});
