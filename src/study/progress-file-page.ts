// The part of /progress/ that saves the learner's progress as a file and takes one in.
import type { Question } from '../quiz/kinds.ts';
import type { Log } from './log.ts';
import { contentsOf, merge, type MergeCounts } from './merge.ts';
import {
  type FileFault,
  fileName,
  type FileRead,
  mostBytes,
  readProgress,
  writeProgress,
} from './progress-file.ts';
import { saveFile } from './save-file.ts';

/** The words it needs; they come from the page. */
export interface FileWords {
  readonly reading: string;
  readonly nothing: string;
  saved(name: string, answers: number, lessons: number, plays: number): string;
  came(counts: MergeCounts): string;
  fault(found: FileFault): string;
  readonly unreadable: string;
  readonly failed: string;
  readonly memoryOnly: { readonly saved: string; readonly came: string };
}

/**
 * Starts `[data-file]`, whose value is the id of the course, with the button `[data-file-save]` and the file input
 * `[data-file-open]`. What comes of them is said in `[data-file-said]`, a live region, which gets `data-fault` when
 * nothing was done. `now` is the device's clock; a file is
 * read only when the marking of the kinds of question has been `loaded`.
 */
export function startProgressFile(
  root: Document,
  questions: readonly Question[],
  log: Log,
  now: () => number,
  words: FileWords,
  loaded: Promise<unknown> = Promise.resolve(),
): void {
  const section = root.querySelector<HTMLElement>('[data-file]');
  const said = section?.querySelector('[data-file-said]');
  if (section === null || !said) return;
  const course = section.dataset.file ?? '';
  const say = (text: string, fault = false) => {
    said.toggleAttribute('data-fault', fault);
    said.textContent = text;
  };
  /** What must be said beside when the device keeps nothing. */
  const unlessKept = (text: string) => (log.storage().state === 'saved' ? '' : ` ${text}`);

  const save = async () => {
    const events = await log.read('everything');
    if (events.length === 0) return say(words.nothing);
    const at = now();
    const name = fileName(course, at);
    saveFile(name, writeProgress(events, course, at));
    const { answers, lessons, plays } = contentsOf(events);
    say(words.saved(name, answers, lessons.size, plays.size) + unlessKept(words.memoryOnly.saved));
  };
  const open = async (file: File) => {
    say(words.reading);
    await loaded;
    const read = await readFile(file, course, questions);
    if (read === 'unreadable') return say(words.unreadable, true);
    if (read.state === 'fault') return say(words.fault(read.fault), true);
    let counts: MergeCounts | undefined;
    await log.commit('everything', (known) => {
      // Asked again when the disk fails: what it said last is what was done.
      const merged = merge(known, read.events);
      counts = merged.counts;
      return merged.added;
    });
    if (counts) say(words.came(counts) + unlessKept(words.memoryOnly.came));
  };

  // One after another, in the order of the clicks.
  let last = Promise.resolve();
  const then = (work: () => Promise<void>) => {
    last = last.then(work).catch((error: unknown) => {
      // A mistake of the program: said where the learner looks, and not hidden from the console.
      say(words.failed, true);
      reportError(error);
    });
  };
  section.querySelector('[data-file-save]')?.addEventListener('click', () => then(save));
  const input = section.querySelector<HTMLInputElement>('[data-file-open]');
  input?.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    then(() => open(file));
    // Choosing the same file once more is a change too.
    input.value = '';
  });
}

async function readFile(
  file: File,
  course: string,
  questions: readonly Question[],
): Promise<FileRead | 'unreadable'> {
  // Not even opened: it could be a film.
  if (file.size > mostBytes) return { state: 'fault', fault: { what: 'too-large' } };
  // It was moved or changed after it was chosen, or may not be read.
  const text = await file.text().catch(() => undefined);
  return text === undefined ? 'unreadable' : readProgress(text, course, questions);
}
