// Reads a course folder from the disk. It never throws for what an author wrote: that becomes faults.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { questionSchema, quizSchema } from '../quiz/schema.ts';
import { courseSchema } from './course.schema.ts';
import type { Fault } from './fault.ts';
import { figureSchema, tableSchema } from './figure.schema.ts';
import type { CourseFiles, Entry, LessonEntry, QuizEntry, TableEntry } from './files.ts';
import { inForm } from './form.ts';
import { lessonSchema } from './lesson.schema.ts';
import { parseLessonBody } from './lesson-body.ts';
import {
  eventSchema,
  loadedWordSchema,
  misconceptionSchema,
  sourceSchema,
  termSchema,
} from './library.schema.ts';
import { readRows } from './rows.ts';
import { pathSchema, type Plan, planSchema } from './teaching.schema.ts';
import { idOf, valueAt } from './value.ts';
import { parseYaml, type Path, type Yaml } from './yaml.ts';

const paths = 'teaching/paths.yaml';

/** Reads all files of the course in the folder. */
export function loadFiles(folder: string): CourseFiles {
  const reader = new Reader(folder);
  return {
    course: reader.single('course.yaml', courseSchema),
    lessons: reader.names('lessons', '.mdx').map((name) => reader.lesson(`lessons/${name}`)),
    quizzes: reader.names('quizzes', '.yaml').map((name) => reader.quiz(`quizzes/${name}`)),
    sources: reader.list('library/sources.yaml', sourceSchema),
    terms: reader.list('library/glossary.yaml', termSchema),
    misconceptions: reader.list('library/misconceptions.yaml', misconceptionSchema),
    events: reader.list('library/timeline.yaml', eventSchema),
    loadedWords: reader.listIfThere('library/loaded-words.yaml', loadedWordSchema),
    figures: reader.list('library/figures.yaml', figureSchema),
    tables: reader.tables('library/tables.yaml'),
    plans: reader.plans(),
    paths: reader.has(paths) ? reader.list(paths, pathSchema) : [],
    unread: reader.unread,
    faults: reader.faults,
  };
}

class Reader {
  readonly faults: Fault[] = [];
  readonly unread = new Set<string>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  names(folder: string, end: string): string[] {
    const path = join(this.#folder, folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.endsWith(end))
          .toSorted()
      : [];
  }

  /** Whether there is such a file. */
  has(file: string): boolean {
    return existsSync(join(this.#folder, file));
  }

  /** The plans for teachers, each named like its lesson. */
  plans(): Entry<Plan>[] {
    return this.names('teaching', '.yaml')
      .filter((name) => `teaching/${name}` !== paths)
      .map((name) => ({
        ...this.single(`teaching/${name}`, planSchema),
        id: name.slice(0, -'.yaml'.length),
      }));
  }

  single<Schema extends z.ZodType>(file: string, schema: Schema): Entry<z.output<Schema>> {
    return this.#entry(file, schema, this.#yaml(file), []);
  }

  list<Schema extends z.ZodType>(file: string, schema: Schema): Entry<z.output<Schema>>[] {
    const yaml = this.#yaml(file);
    return this.#items(file, yaml, []).map((i) => this.#entry(file, schema, yaml, [i]));
  }

  /** A list that a course may do without. */
  listIfThere<Schema extends z.ZodType>(file: string, schema: Schema): Entry<z.output<Schema>>[] {
    return existsSync(join(this.#folder, file)) ? this.list(file, schema) : [];
  }

  quiz(file: string): QuizEntry {
    const yaml = this.#yaml(file);
    const head = quizSchema
      .omit({ questions: true })
      .extend({ questions: z.array(z.unknown()).min(1, 'a quiz needs at least one question') });
    return {
      ...this.#entry(file, head, yaml, []),
      questions: this.#items(file, yaml, ['questions']).map((i) =>
        this.#entry(file, questionSchema, yaml, ['questions', i]),
      ),
    };
  }

  lesson(file: string): LessonEntry {
    const text = this.#read(file) ?? '';
    const id = file.slice('lessons/'.length, -'.mdx'.length);
    const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
    if (match === null || match.index !== 0) {
      this.faults.push({
        file,
        line: 1,
        code: 'lesson-front-matter',
        what: 'the lesson has no front matter',
        mend: 'begin the file with a line "---", the title and the other keys, and a second line "---"',
      });
      this.unread.add(file);
      return {
        id,
        raw: undefined,
        value: undefined,
        at: () => ({ file, line: 1 }),
        body: undefined,
      };
    }
    const yaml = parseYaml(match[1] ?? '', file, 1);
    this.#syntax(file, yaml);
    const blank = match[0].replaceAll(/[^\n]/g, '');
    const { body, faults } = parseLessonBody(blank + text.slice(match[0].length), file);
    this.faults.push(...faults);
    return { ...this.#entry(file, lessonSchema, yaml, []), id, body };
  }

  tables(file: string): TableEntry[] {
    return this.list(file, tableSchema).map((entry) => {
      const data = `library/data/${entry.id}.csv`;
      const text = existsSync(join(this.#folder, data)) ? this.#read(data) : undefined;
      const rows =
        text === undefined || entry.value === undefined
          ? undefined
          : readRows(text, data, entry.value);
      this.faults.push(...(rows?.faults ?? []));
      return { ...entry, file: data, rows };
    });
  }

  #read(file: string): string | undefined {
    const path = join(this.#folder, file);
    if (existsSync(path)) return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    this.unread.add(file);
    this.faults.push({
      file,
      line: 0,
      code: 'file-missing',
      what: 'the file is missing',
      mend: 'create it; docs/formats.md shows its form',
    });
    return undefined;
  }

  #yaml(file: string): Yaml {
    const text = this.#read(file);
    if (text === undefined) return { value: undefined, lineOf: () => 1, faults: [] };
    const yaml = parseYaml(text, file);
    this.#syntax(file, yaml);
    return yaml;
  }

  #syntax(file: string, { faults }: Yaml): void {
    this.faults.push(...faults);
    if (faults.length > 0) this.unread.add(file);
  }

  /** The indexes of the list at a path; a fault when something else stands there. */
  #items(file: string, yaml: Yaml, path: Path): number[] {
    const value = valueAt(yaml.value, path);
    if (Array.isArray(value)) return value.map((_, i) => i);
    if (path.length > 0) this.unread.add(file);
    else if (value !== undefined && value !== null) {
      this.unread.add(file);
      this.faults.push({
        file,
        line: 1,
        code: 'form-list',
        what: 'the file is not a list',
        mend: 'begin every entry with "- id: ..."',
      });
    }
    return [];
  }

  #entry<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    yaml: Yaml,
    path: Path,
  ): Entry<z.output<Schema>> {
    const raw = valueAt(yaml.value, path);
    const at = (inner: Path = []) => ({ file, line: yaml.lineOf([...path, ...inner]) });
    const id = idOf(raw) ?? '';
    if (raw === undefined) return { id, raw, at, value: undefined };
    const formed = inForm(schema, raw, { file, lineOf: yaml.lineOf, path });
    if ('value' in formed) return { id, raw, at, value: formed.value };
    this.faults.push(...formed.faults);
    return { id, raw, at, value: undefined };
  }
}
