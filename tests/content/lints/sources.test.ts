// Sources: questions that rest on weak ones, and sources read long ago.
import { describe, expect, it } from 'vitest';
import { staleSources, weakKeys } from '../../../src/content/lints/sources.ts';
import { choice, filesOf, smallCourse, told } from './small-course.ts';

const book = filesOf({})['library/sources.yaml'] ?? '';
const sources = (first: string, second: string) =>
  `${book}  ${first}\n${book.replace('id: book', 'id: web')}  ${second}\n`;
const asked = (ids: string) =>
  choice('one.q', 'What is it?', ['Small', 'Large'], 0).replace('[book]', `[${ids}]`);

describe('a question', () => {
  const course = (ids: string, first: string) =>
    smallCourse({
      questions: asked(ids),
      body: 'It is.<Cite id="web" />',
      library: { 'sources.yaml': sources(first, 'confidence: low') },
    });
  it('rests on more than sources of low confidence', () => {
    expect(told(weakKeys(course('web', 'confidence: low')))).toEqual([
      'quizzes/one.yaml:16 one.q rests on web alone, of low confidence; expected a source that can be relied on',
    ]);
    expect(told(weakKeys(course('book, web', 'confidence: low')))).toHaveLength(1);
  });
  it('may have a weak source beside a better one, or beside one of which nothing is said', () => {
    expect(weakKeys(course('book, web', 'confidence: medium'))).toEqual([]);
    expect(weakKeys(course('book, web', 'officials: true'))).toEqual([]);
  });
});

describe('a source', () => {
  const course = smallCourse({});
  it('is fresh for a year to the day, and told of from the next day on', () => {
    expect(staleSources(course, '2026-01-05')).toEqual([]);
    expect(staleSources(course, '2027-01-05')).toEqual([]);
    expect(staleSources(course, '2027-01-06')).toEqual([
      {
        file: 'library/sources.yaml',
        line: 9,
        code: 'stale-source',
        what: 'the source "book" was last read on 2026-01-05, more than a year ago',
        mend: 'read it again; if it still says so, write "checked: 2027-01-06"',
      },
    ]);
  });
  it('cannot have been read on a day that is still to come', () => {
    const slip = smallCourse({
      library: { 'sources.yaml': book.replace('2026-01-05', '2062-01-05') },
    });
    expect(staleSources(slip, '2026-07-03')).toMatchObject([
      {
        line: 9,
        what: 'the source "book" was last read on 2062-01-05, a day that is still to come',
      },
    ]);
  });
  it('read on a 29 February is fresh until the next 28 February', () => {
    const leap = smallCourse({
      library: { 'sources.yaml': book.replace('2026-01-05', '2024-02-29') },
    });
    expect(staleSources(leap, '2025-02-28')).toEqual([]);
    expect(staleSources(leap, '2025-03-01')).toHaveLength(1);
  });
});
