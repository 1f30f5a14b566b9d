// Reads a course folder from the disk. It never throws for what an author wrote: that becomes faults.
import { z } from 'zod';
import { questionSchema, quizSchema } from '../quiz/schema.ts';
import { decisionSchema } from '../scenario/decision.schema.ts';
import { endingSchema, rulesLockSchema, scenarioFileSchema } from '../scenario/scenario.schema.ts';
import { courseSchema } from './course.schema.ts';
import { Disk } from './disk.ts';
import { figureSchema, tableSchema } from './figure.schema.ts';
import {
  type CourseFiles,
  type Entry,
  type LessonEntry,
  type QuizEntry,
  quizFolders,
  type ScenarioEntry,
  type TableEntry,
} from './files.ts';
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
import { libraryFiles, scenarioFiles, strays } from './strays.ts';
import { pathSchema, type Plan, planSchema } from './teaching.schema.ts';
import { idOf, valueAt } from './value.ts';
import { parseYaml, type Path, type Yaml } from './yaml.ts';

const paths = 'teaching/paths.yaml';
const library = (name: keyof typeof libraryFiles) => `library/${libraryFiles[name]}`;

/** Reads all files of the course in the folder. */
export function loadFiles(folder: string): CourseFiles {
  const disk = new Disk(folder);
  const reader = new Reader(disk);
  const files = {
    course: reader.single('course.yaml', courseSchema),
    lessons: reader.names('lessons', '.mdx').map((name) => reader.lesson(`lessons/${name}`)),
    quizzes: quizFolders.flatMap((place) =>
      reader.names(place, '.yaml').map((name) => reader.quiz(`${place}/${name}`)),
    ),
    sources: reader.list(library('sources'), sourceSchema),
    terms: reader.list(library('terms'), termSchema),
    misconceptions: reader.list(library('misconceptions'), misconceptionSchema),
    events: reader.list(library('events'), eventSchema),
    loadedWords: reader.listIfThere(library('loadedWords'), loadedWordSchema),
    figures: reader.list(library('figures'), figureSchema),
    tables: reader.tables(library('tables')),
    plans: reader.plans(),
    paths: reader.listIfThere(paths, pathSchema),
    scenarios: disk.folders('scenarios').map((id) => reader.scenario(id)),
  };
  const unused = strays(
    disk,
    files.tables.map(({ id }) => id),
  );
  return { ...files, unread: disk.unread, faults: [...disk.faults, ...unused] };
}

class Reader {
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  names(folder: string, end: string): string[] {
    return this.#disk.names(folder).filter((name) => name.endsWith(end));
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

  /** A decision exercise: its rules, its endings, and a file for every decision. */
  scenario(id: string): ScenarioEntry {
    const folder = `scenarios/${id}`;
    const lock = `${folder}/${scenarioFiles.lock}`;
    return {
      id,
      file: this.single(`${folder}/${scenarioFiles.file}`, scenarioFileSchema),
      decisions: this.names(`${folder}/decisions`, '.yaml').map((name) =>
        this.single(`${folder}/decisions/${name}`, decisionSchema),
      ),
      endings: this.list(`${folder}/${scenarioFiles.endings}`, endingSchema),
      lock: this.#disk.has(lock)
        ? this.single(lock, rulesLockSchema)
        : { id: '', raw: undefined, value: undefined, at: () => ({ file: lock, line: 0 }) },
    };
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
    return this.#disk.has(file) ? this.list(file, schema) : [];
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
    const text = this.#disk.read(file);
    const id = file.slice('lessons/'.length, -'.mdx'.length);
    const unknown = { id, raw: undefined, value: undefined, at: () => ({ file, line: 1 }) };
    if (text === undefined) return { ...unknown, body: undefined };
    const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
    if (match === null || match.index !== 0) {
      this.#disk.faults.push({
        file,
        line: 1,
        code: 'lesson-front-matter',
        what: 'the lesson has no front matter',
        mend: 'begin the file with a line "---", the title and the other keys, and a second line "---"',
      });
      this.#disk.unread.add(file);
      return { ...unknown, body: undefined };
    }
    const yaml = parseYaml(match[1] ?? '', file, 1);
    this.#syntax(file, yaml);
    const blank = match[0].replaceAll(/[^\n]/g, '');
    const { body, faults } = parseLessonBody(blank + text.slice(match[0].length), file);
    this.#disk.faults.push(...faults);
    return { ...this.#entry(file, lessonSchema, yaml, []), id, body };
  }

  tables(file: string): TableEntry[] {
    return this.list(file, tableSchema).map((entry) => {
      const data = `library/data/${entry.id}.csv`;
      const text = this.#disk.has(data) ? this.#disk.read(data) : undefined;
      const rows =
        text === undefined || entry.value === undefined
          ? undefined
          : readRows(text, data, entry.value);
      this.#disk.faults.push(...(rows?.faults ?? []));
      return { ...entry, file: data, rows };
    });
  }

  #yaml(file: string): Yaml {
    const text = this.#disk.read(file);
    if (text === undefined) return { value: undefined, lineOf: () => 1, faults: [] };
    const yaml = parseYaml(text, file);
    this.#syntax(file, yaml);
    return yaml;
  }

  #syntax(file: string, { faults }: Yaml): void {
    this.#disk.faults.push(...faults);
    if (faults.length > 0) this.#disk.unread.add(file);
  }

  /** The indexes of the list at a path; a fault when something else stands there. */
  #items(file: string, yaml: Yaml, path: Path): number[] {
    const value = valueAt(yaml.value, path);
    if (Array.isArray(value)) return value.map((_, i) => i);
    if (path.length > 0) this.#disk.unread.add(file);
    else if (value !== undefined && value !== null) {
      this.#disk.unread.add(file);
      this.#disk.faults.push({
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
    this.#disk.faults.push(...formed.faults);
    return { id, raw, at, value: undefined };
  }
}
