// Fills in /progress/: the page holds the course, this holds what the learner did with it. No framework.
import type { Score } from '../quiz/attempt.ts';
import type { Log } from './log.ts';
import type { CourseOutline } from './outline.ts';
import { type Mastery, type Progress, progress } from './progress.ts';
import { StorageError, type Trouble } from './trouble.ts';

/** The words it needs; they come from the page. */
export interface ProgressWords {
  counts(read: number, lessons: number, answered: number, questions: number): string;
  readonly nobody: string;
  readonly lesson: { readonly read: string; readonly open: string };
  readonly quiz: {
    readonly open: string;
    readonly passed: string;
    underWay(answered: number, total: number): string;
    best(points: number, outOf: number): string;
    latest(points: number, outOf: number): string;
  };
  readonly states: Readonly<Record<Mastery, string>>;
  objective(points: number, outOf: number, answered: number): string;
  readonly saved: string;
  readonly memoryOnly: Readonly<Record<Trouble, string>>;
  readonly erase: { readonly done: string; readonly failed: string };
}

/**
 * Draws the learner's progress into the page and again whenever the log changes. Elements: `[data-counts]`,
 * `[data-lesson]`, `[data-quiz]` and `[data-objective]` (each with a `[data-state]` inside), `[data-storage]`
 * and the dialog `[data-erase-dialog]` with its buttons.
 */
export function startProgress(
  root: Document,
  outline: CourseOutline,
  log: Log,
  words: ProgressWords,
): void {
  const draw = async (): Promise<void> => {
    const events = await log.read('everything');
    show(root, outline, progress(outline, events), events.length === 0, words);
    const storage = log.storage();
    put(
      root.querySelector('[data-storage]'),
      storage.state === 'saved' ? words.saved : words.memoryOnly[storage.reason],
    );
  };
  log.watch(() => void draw());
  void draw();

  const dialog = root.querySelector<HTMLDialogElement>('[data-erase-dialog]');
  const said = root.querySelector<HTMLElement>('[data-erase-said]');
  root.querySelector('[data-erase]')?.addEventListener('click', () => {
    put(said, '');
    dialog?.showModal();
  });
  root.querySelector('[data-erase-cancel]')?.addEventListener('click', () => dialog?.close());
  root.querySelector('[data-erase-confirm]')?.addEventListener('click', async () => {
    try {
      await log.erase();
      put(said, words.erase.done);
    } catch (error) {
      put(said, words.erase.failed);
      if (!(error instanceof StorageError)) throw error;
    } finally {
      dialog?.close();
    }
  });
}

function show(
  root: Document,
  outline: CourseOutline,
  done: Progress,
  nothing: boolean,
  words: ProgressWords,
): void {
  put(
    root.querySelector('[data-counts]'),
    nothing
      ? words.nobody
      : words.counts(done.lessonsRead.size, outline.lessons.length, done.answered, done.questions),
  );
  for (const { id } of outline.lessons) {
    const read = done.lessonsRead.has(id);
    state(root, 'lesson', id, read ? 'read' : 'open', words.lesson[read ? 'read' : 'open']);
  }
  for (const { id, best, latest, passed, underWay } of done.quizzes) {
    const parts = [
      best && words.quiz.best(best.points, best.outOf),
      latest && words.quiz.latest(latest.points, latest.outOf),
      passed && words.quiz.passed,
      underWay && words.quiz.underWay(underWay.answered, underWay.outOf),
    ].filter(Boolean);
    state(
      root,
      'quiz',
      id,
      quizState(passed, best, underWay),
      parts.join(' · ') || words.quiz.open,
    );
  }
  for (const { id, points, outOf, answered, state: mastery } of done.objectives) {
    const row = state(root, 'objective', id, mastery, words.states[mastery]);
    put(row?.querySelector('[data-detail]'), words.objective(points, outOf, answered));
    const meter = row?.querySelector('progress');
    if (meter) Object.assign(meter, { max: outOf, value: points });
  }
}

function quizState(passed: boolean, best: Score | undefined, underWay: Score | undefined): string {
  if (passed) return 'passed';
  return best === undefined && underWay === undefined ? 'open' : 'under-way';
}

/** Sets the state of one row, as an attribute for the style and as text for the reader. */
function state(
  root: Document,
  what: string,
  id: string,
  value: string,
  text: string,
): Element | null {
  const row = root.querySelector(`[data-${what}="${CSS.escape(id)}"]`);
  row?.setAttribute('data-now', value);
  put(row?.querySelector('[data-state]'), text);
  return row;
}

/** Sets the text of an element, if there is one. */
export function put(element: Element | null | undefined, text: string): void {
  if (element) element.textContent = text;
}
