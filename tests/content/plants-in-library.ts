// Faults in course.yaml, in the library and in its data tables.
import { lesson, type CourseCopy } from './course-copy.ts';
import type { Expected, Plants } from './plant.ts';

const course = 'course.yaml';
const sources = 'library/sources.yaml';
const figures = 'library/figures.yaml';
const tables = 'library/tables.yaml';
const spans = 'library/data/csto-members.csv';
const claims = 'library/data/article-claims.csv';

/** Repeats the first entry of a list at its end: its id is used twice. */
function again(copy: CourseCopy, file: string, kind: string): Expected {
  const entry = copy.word(file, /(^- id: [\s\S]*?)\n\n- id: /m);
  const id = copy.word(file, /^- id: (.*)$/m);
  const first = copy.lineOf(file, /^- id: /m);
  const line = copy.append(file, entry);
  return { file, line, what: `the ${kind} id "${id}" is used twice`, mend: `${file}:${first}` };
}

export const coursePlants: Plants = {
  'a course without description': (copy) => {
    const first = copy.lineOf(course, /^[a-z]/m);
    copy.edit(course, /^description: .*\n(?: .*\n)*/m, '');
    return { file: course, line: first, what: '"description" is missing' };
  },
  'an unknown key in course.yaml, with the nearest known one': (copy) => {
    const line = copy.edit(course, /^licence:/m, 'licens:');
    return { file: course, line, what: 'unknown key "licens"', mend: '"licence"' };
  },
  'a lesson that does not exist': (copy) => {
    const line = copy.edit(course, /^ *- the-csto$/m, '$&o');
    return { file: course, line, what: 'there is no lesson "the-cstoo"', mend: '"the-csto"' };
  },
  'a lesson that is not in the course': (copy) => {
    copy.edit(course, /^ *- the-csto\n/m, '');
    return { file: lesson, line: 1, what: 'the lesson "the-csto" is not in the course' };
  },
  'a lesson listed twice': (copy) => {
    const line = copy.edit(course, /^ *- the-csto$/m, '$&\n$&');
    return { file: course, line: line + 1, what: 'the lesson id "the-csto" is used twice' };
  },
  'a group of keys that is left empty': (copy) => {
    const line = copy.append(course, 'limits:');
    return { file: course, line, what: '"limits" is empty', mend: 'write a group of keys' };
  },
  'a vector without its colour': (copy) => {
    const line = copy.edit(course, /colour: v1/, 'colour: red');
    return { file: course, line, what: '"colour" is "red", expected one of: v1' };
  },
  'an empty course.yaml': (copy) => {
    copy.write(course, '# nothing yet\n');
    return { file: course, line: 1, what: 'the file is empty' };
  },
  'a missing file': (copy) => {
    copy.remove('library/timeline.yaml');
    return {
      file: 'library/timeline.yaml',
      line: 0,
      what: 'the file is missing',
      mend: 'create it',
    };
  },
  'a missing bibliography, without naming every citation': (copy) => {
    copy.remove(sources);
    return { file: sources, line: 0, what: 'the file is missing' };
  },
};

export const libraryPlants: Plants = {
  'a source that is never cited': (copy) => {
    const entry = copy.word(sources, /(^- id: [\s\S]*?)\n\n- id: /m);
    const line = copy.append(sources, entry.replace(/id: .*/, 'id: a-book-nobody-needs'));
    return { file: sources, line, what: 'the source "a-book-nobody-needs" is never cited' };
  },
  'a source id used twice': (copy) => again(copy, sources, 'source'),
  'a term id used twice': (copy) => again(copy, 'library/glossary.yaml', 'term'),
  'a misconception id used twice': (copy) =>
    again(copy, 'library/misconceptions.yaml', 'misconception'),
  'an event id used twice': (copy) => again(copy, 'library/timeline.yaml', 'event'),
  'a figure id used twice': (copy) => again(copy, figures, 'figure'),
  'a table id used twice': (copy) => again(copy, tables, 'table'),
  'an address that is none': (copy) => {
    const line = copy.edit(sources, /^ {2}url: .*$/m, '  url: www.example.org');
    return { file: sources, line, what: '"url" is "www.example.org"', mend: 'https://' };
  },
  'a year that YAML takes for a number': (copy) => {
    const line = copy.edit(sources, /^ {2}date: .*$/m, '  date: 2022');
    return { file: sources, line, what: '"date" is a number, expected text', mend: 'in quotes' };
  },
  'an id with capitals and spaces': (copy) => {
    const line = copy.append(
      'library/glossary.yaml',
      '- {id: The Rule, term: Rule, meaning: A rule.}',
    );
    return { file: 'library/glossary.yaml', line, what: '"id" is "The Rule"', mend: 'lower-case' };
  },
  'a list that is none': (copy) => {
    copy.write('library/glossary.yaml', 'terms: none\n');
    return {
      file: 'library/glossary.yaml',
      line: 1,
      what: 'the file is not a list',
      mend: '- id:',
    };
  },
  'an event of a missing lesson': (copy) => {
    const line = copy.edit('library/timeline.yaml', /^ {2}lesson: .*$/m, '  lesson: elsewhere');
    return { file: 'library/timeline.yaml', line, what: 'there is no lesson "elsewhere"' };
  },
  'a term with a missing source': (copy) => {
    const line = copy.edit('library/glossary.yaml', / {4}- [a-z0-9-]+$/m, '$&\n    - nobody-2001');
    return {
      file: 'library/glossary.yaml',
      line: line + 1,
      what: 'there is no source "nobody-2001"',
    };
  },
  'a misconception put right in a passage that does not exist': (copy) => {
    const line = copy.edit(
      'library/misconceptions.yaml',
      /passage: .*$/m,
      'passage: the-csto#nowhere-at-all',
    );
    return {
      file: 'library/misconceptions.yaml',
      line,
      what: 'there is no passage "the-csto#nowhere-at-all"',
    };
  },
  'a figure of a missing table': (copy) => {
    const line = copy.edit(figures, /^ {2}table: (.*)$/m, '  table: $1x');
    const id = copy.word(figures, /^ {2}table: (.*)x$/m);
    return {
      file: figures,
      line,
      what: `there is no table "${id}x"`,
      mend: `did you mean "${id}"?`,
    };
  },
  'an unknown kind of figure': (copy) => {
    const line = copy.edit(figures, /^ {2}kind: spans$/m, '  kind: span');
    return { file: figures, line, what: '"kind" is "span"', mend: 'did you mean "spans"?' };
  },
  'a figure that stands in no lesson': (copy) => {
    const entry = copy.word(figures, /(^- id: [\s\S]*?)\n\n- id: /m);
    const line = copy.append(figures, entry.replace(/id: .*/, 'id: never-drawn-anywhere'));
    return { file: figures, line, what: 'the figure "never-drawn-anywhere" stands in no lesson' };
  },
  'a table that no figure draws, and that has no rows': (copy) => {
    const entry = copy.word(tables, /(^- id: [\s\S]*?)\n\n- id: /m);
    const line = copy.append(tables, entry.replace(/id: .*/, 'id: never-drawn-anywhere'));
    const what = [
      'no figure draws the table "never-drawn',
      'the table "never-drawn-anywhere" has no rows',
    ];
    return what.map((words) => ({ file: tables, line, what: words }));
  },
  'a figure whose table lacks a column': (copy) => {
    const line = copy.edit(figures, /^ {2}kind: answers$/m, '  kind: days');
    return {
      file: figures,
      line: line + 1,
      what: 'needs the column "event"',
      mend: 'add the column',
    };
  },
  'a column of another type than its figure needs': (copy) => {
    const line = copy.edit(
      tables,
      { find: / {6}type: date/, below: /- id: from/ },
      '      type: text',
    );
    return { file: tables, line, what: 'the column "from" is of type "text"', mend: 'type: date' };
  },
  'a column named twice': (copy) => {
    const line = copy.edit(tables, / {4}- id: source\n(?: {6}.*\n)*/, '$&$&');
    return { file: tables, line: line + 3, what: 'the column id "source" is used twice' };
  },
  'a table without a column for its sources': (copy) => {
    const line = copy.lineOf(tables, /^ {2}columns:/m);
    copy.edit(tables, / {4}- id: source\n(?: {6}.*\n)*/, '');
    return { file: tables, line, what: 'every table has the column', mend: 'type: source' };
  },
};

export const rowPlants: Plants = {
  'text where a number belongs': (copy) => {
    const line = copy.edit(claims, /^2,/m, 'two,');
    return { file: claims, line, what: 'column "n" holds "two", expected a number' };
  },
  'a number with a comma': (copy) => {
    const line = copy.edit(claims, /^2,/m, '"2,0",');
    return { file: claims, line, what: 'column "n" holds "2,0"', mend: 'with a point' };
  },
  'a date that does not exist': (copy) => {
    const line = copy.edit(spans, /,(\d{4}-\d{2}-\d{2}),/, ',2023-02-30,');
    return { file: spans, line, what: 'column "from" holds "2023-02-30", expected a date' };
  },
  'a column missing from the rows': (copy) => {
    copy.edit(spans, /^label,/, 'lable,');
    return [
      { file: spans, line: 1, what: 'column "label" is missing' },
      { file: spans, line: 1, what: 'column "lable" is not in tables.yaml', mend: '"label"' },
    ];
  },
  'a row with too many cells': (copy) => {
    const line = copy.edit(spans, /^Armenia,.*$/m, '$&,more');
    return { file: spans, line, what: 'the row has 7 cells, expected 6', mend: 'quotes' };
  },
  'a row with too few cells': (copy) => {
    const line = copy.edit(spans, /^(Armenia,.*),[^,]*$/m, '$1');
    return { file: spans, line, what: 'the row has 5 cells, expected 6' };
  },
  'a quote that is never closed': (copy) => {
    const line = copy.edit(spans, /^Belarus,/m, '"Belarus,');
    return { file: spans, line, what: 'the table cannot be read', mend: 'close every quote' };
  },
  'a word that the figure cannot draw': (copy) => {
    const line = copy.edit(spans, /,full,/, ',whole,');
    return { file: spans, line, what: 'column "state" holds "whole"', mend: 'one of these words' };
  },
  'a row with a missing source': (copy) => {
    const line = copy.edit(spans, /^(Armenia,.*)$/m, '$1 nobody-2001');
    return { file: spans, line, what: 'there is no source "nobody-2001"' };
  },
  'an empty cell that must be filled': (copy) => {
    const line = copy.edit(spans, /^Armenia,/m, ',');
    return { file: spans, line, what: 'column "label" is empty', mend: 'optional: true' };
  },
  'a table whose rows are missing': (copy) => {
    copy.remove(spans);
    const line = copy.lineOf(tables, '- id: csto-members');
    return { file: tables, line, what: `${spans} is missing`, mend: `create ${spans}` };
  },
};
