// A copy of this repository's own course in a temporary folder, and exact edits of its text.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parts = ['course.yaml', 'lessons', 'quizzes', 'library', 'teaching', 'scenarios'];

/** The lesson and the quiz in which most faults are planted, and a table of each of two kinds. */
export const lesson = 'lessons/the-csto.mdx';
export const quiz = 'quizzes/the-csto.yaml';

/** A place in a file's text: the first match of `find`, or the first one below the first match of `below`. */
export interface Spot {
  readonly find: string | RegExp;
  readonly below?: string | RegExp;
}

type Where = string | RegExp | Spot;

export class CourseCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'multivector-course-'));

  constructor() {
    for (const part of parts) cpSync(part, join(this.folder, part), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  /** Removes a file that exists. */
  remove(file: string): void {
    if (!this.has(file)) throw new Error(`there is no ${file} to remove`);
    rmSync(join(this.folder, file));
  }

  makeFolder(folder: string): void {
    mkdirSync(join(this.folder, folder));
  }

  removeFolder(folder: string): void {
    rmSync(join(this.folder, folder), { recursive: true });
  }

  /** Puts text in the place of what is found (`$1` as in String.replace); gives the line on which it begins. */
  edit(file: string, spot: Where, put: string): number {
    const text = this.read(file);
    const { find, from, at } = locate(text, spot, file);
    const rest = text.slice(from);
    const now = typeof find === 'string' ? rest.replace(find, () => put) : rest.replace(find, put);
    if (now === rest) throw new Error(`the edit of ${file} changes nothing at ${String(find)}`);
    this.write(file, text.slice(0, from) + now);
    return lineAt(text, at);
  }

  /** The line on which something stands now. */
  lineOf(file: string, spot: Where): number {
    const text = this.read(file);
    return lineAt(text, locate(text, spot, file).at);
  }

  /** The first group of the first match. */
  word(file: string, pattern: RegExp): string {
    const word = pattern.exec(this.read(file))?.[1];
    if (word === undefined) throw new Error(`${file} holds no ${String(pattern)}`);
    return word;
  }

  /** Adds lines at the end; gives the line of the first of them. */
  append(file: string, lines: string): number {
    const text = this.read(file).trimEnd();
    this.write(file, `${text}\n\n${lines}\n`);
    return text.split('\n').length + 2;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Found {
  readonly find: string | RegExp;
  /** Where the search began, and where it met what it looked for. */
  readonly from: number;
  readonly at: number;
}

function locate(text: string, spot: Where, file: string): Found {
  const { find, below } =
    typeof spot === 'string' || spot instanceof RegExp ? { find: spot, below: undefined } : spot;
  const from = below === undefined ? 0 : first(text, below, 0, file).end;
  return { find, from, at: first(text, find, from, file).at };
}

function first(text: string, find: string | RegExp, from: number, file: string) {
  const rest = text.slice(from);
  const match = typeof find === 'string' ? undefined : find.exec(rest);
  const at = typeof find === 'string' ? rest.indexOf(find) : (match?.index ?? -1);
  if (at < 0)
    throw new Error(`${file} no longer holds ${String(find)}: plant this fault in another way`);
  const { length } = typeof find === 'string' ? find : (match?.[0] ?? '');
  return { at: from + at, end: from + at + length };
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
