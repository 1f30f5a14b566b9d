// A small course in a temporary folder, clean but for what a test writes into it, to be judged by the lints.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCourse } from '../../../src/content/check.ts';
import { type Fault, faultLine } from '../../../src/content/fault.ts';
import type { WrittenCourse } from '../../../src/content/written.ts';

/** What a test puts into the course. Lines are those of the files, so each text says on which line it begins. */
export interface Parts {
  /** The body of the only lesson, from line 12 on, below the heading "It is". */
  readonly body?: string;
  /** More lines of its front matter, from line 10 on; the body moves down. */
  readonly front?: string;
  /** The questions of its quiz, from line 6 on. */
  readonly questions?: string;
  /** The questions of a test before the course, from line 6 on. */
  readonly before?: string;
  /** More lines of course.yaml, from line 12 on. */
  readonly course?: string;
  /** library/ files by their name; sources.yaml has the source "book" in its first eight lines. */
  readonly library?: Readonly<Record<string, string>>;
  /** teaching/ files by their name. */
  readonly teaching?: Readonly<Record<string, string>>;
}

/** Files of the library with a figure "f", for a lesson that places it. */
export const drawn: NonNullable<Parts['library']> = {
  'figures.yaml': '- { id: f, kind: days, table: t, title: A, caption: So it is. }\n',
  'tables.yaml': `- id: t
  title: A
  columns:
    - { id: date, label: When, type: date }
    - { id: event, label: What, type: text }
    - { id: who, label: Who, type: text }
    - { id: source, label: Source, type: source }
`,
  'data/t.csv': 'date,event,who,source\n1999,It is small,A,book\n',
};

const libraryFiles = ['glossary', 'misconceptions', 'timeline', 'figures', 'tables'];

/** The files of the course by their path. */
export function filesOf(parts: Parts): Record<string, string> {
  return {
    'course.yaml': `id: small
title: A small course
question: What is small?
lead: It is.
description: It is small.
languages: [en]
lessons: [one]
labels: { claim: Some say, reply: Others say }
cards: []
vectors: [{ id: a, label: A, colour: v1, bearing: 0, length: 1 }, { id: b, label: B, colour: v2, bearing: 9, length: 1 }]
licence: Free.
${parts.course ?? ''}`,
    'lessons/one.mdx': `---
title: One
summary: A lesson.
objectives:
  - { id: one.know, text: know it }
minutes: 5
checked: "2026-01-05"
quiz: one
reading: [{ source: book, why: It is short. }]
${parts.front ?? ''}---
## It is
${parts.body ?? ''}`,
    'quizzes/one.yaml': `id: one
title: One
use: practice
lesson: one
questions:
${parts.questions ?? choice('one.any', 'What is it?', ['Small', 'Large'], 0)}`,
    ...(parts.before === undefined
      ? {}
      : {
          'quizzes/before.yaml': `id: before
title: Before
use: practice
course: before
questions:
${parts.before}`,
        }),
    'library/sources.yaml': `- id: book
  author: A Writer
  title: A Book
  publisher: A House
  date: "1999"
  url: https://example.org/book
  kind: scholarly
  language: en
  checked: "2026-01-05"
`,
    ...Object.fromEntries(libraryFiles.map((name) => [`library/${name}.yaml`, '[]\n'])),
    ...inThe('library', parts.library),
    ...inThe('teaching', parts.teaching),
  };
}

function inThe(folder: string, files: Parts['library'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

/** Writes the course, does something with its folder, and removes it. */
export function inFolder<Result>(parts: Parts, work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-small-'));
  try {
    for (const [path, text] of Object.entries(filesOf(parts))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The course as the lints read it. Throws when it has faults, which no test of a lint means. */
export function smallCourse(parts: Parts): WrittenCourse {
  const { writing, faults } = inFolder(parts, checkCourse);
  if (writing === undefined) throw new Error(faults.map(faultLine).join('\n'));
  return writing;
}

/** Where and what was found: `lessons/one.mdx:13 what`. */
export function told(faults: readonly Fault[]): string[] {
  return faults.map(({ file, line, what }) => `${file}:${line} ${what}`);
}

/** A question with these options, eight lines and one for each option; the prompt is on its fifth line. */
export function choice(
  id: string,
  prompt: string,
  options: readonly string[],
  key: number,
  more = '',
): string {
  const lines = options.map(
    (text, i) =>
      `      - { id: o${i}, text: ${JSON.stringify(text)}, why: So it is.${i === key ? ', correct: true' : ''} }\n`,
  );
  return `  - id: ${id}
    kind: choice
    objective: one.know
    level: understand
    prompt: ${JSON.stringify(prompt)}
    options:
${lines.join('')}    explanation: So it is.
    passage: "one#it-is"
    sources: [book]
${more}`;
}
