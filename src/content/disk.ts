// Reads the files of a course folder from the disk. What is not there, or cannot be read, becomes a fault.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** A course folder, with what went wrong in reading it. */
export class Disk {
  readonly faults: Fault[] = [];
  /** Files of which nothing is known. A folder that cannot be read stands here with a stroke at its end. */
  readonly unread = new Set<string>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  /** What stands in a folder, which may be left out. */
  names(folder: string): string[] {
    if (!this.has(folder)) return [];
    try {
      return readdirSync(join(this.#folder, folder)).toSorted();
    } catch (error) {
      this.unread.add(`${folder}/`);
      this.#cannot(folder, error);
      return [];
    }
  }

  /** The folders in a folder, which may be left out. */
  folders(folder: string): string[] {
    return this.names(folder).filter((name) =>
      statSync(join(this.#folder, folder, name)).isDirectory(),
    );
  }

  /** The text of a file that has to be there. */
  read(file: string): string | undefined {
    if (!this.has(file)) {
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
    try {
      return readFileSync(join(this.#folder, file), 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      this.unread.add(file);
      this.#cannot(file, error);
      return undefined;
    }
  }

  #cannot(file: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const { what, mend } = reasons[code] ?? {
      what: `it cannot be read: ${code === '' ? String(error) : code}`,
      mend: 'look at its name, and at who may read it',
    };
    this.faults.push({ file, line: 0, code: 'file-unreadable', what, mend });
  }
}

const reasons: Readonly<Record<string, Pick<Fault, 'what' | 'mend'>>> = {
  EISDIR: {
    what: 'this is a folder, expected a file',
    mend: 'move it away, and write the file in its place',
  },
  ENOTDIR: { what: 'this is a file, expected a folder', mend: 'move it away, or rename it' },
};
