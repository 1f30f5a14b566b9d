// The small script of every lesson page: what is read, and notes beside the text on wide screens.
import type { LessonId, QuestionId } from '../ids.ts';
import { now, pageLog, randomId } from './device.ts';
import { after, type LessonRead, type StudyEvent } from './events.ts';
import { isRead } from './read.ts';
import { isReadThrough, notBegun, readOn } from './reading.ts';
import { wakeChecks } from './wake.ts';

/**
 * Starts the script of a lesson page, or of another page that lists lessons. What it looks for in the page:
 * `[data-lesson]`: the lesson's id, with the ids of its checks in `data-checks`, spaces between.
 * `[data-check]`: checks, which come to life when they come near the screen.
 * `[data-lesson-id]`: entries of the course; get `data-read="true"` and, in their link, the hidden word from
 * `data-read-word` of an element around them.
 * `[data-lesson-end]`: an element after the last paragraph, with its height kept free, and in it the note
 * `[data-read-note]`, `hidden` at first, with the button `[data-read-undo]`.
 */
export function startLesson(root: Document): void {
  openNotes(root);
  wakeChecks(root);
  const page = root.querySelector<HTMLElement>('[data-lesson]');
  // On a page that is no lesson, such as the list of lessons, no lesson has this id, and the rest holds all the same.
  const lesson = (page?.dataset.lesson ?? '') as LessonId;
  const checks = (page?.dataset.checks ?? '').split(' ').filter(Boolean) as QuestionId[];
  const log = pageLog();
  let read = false;
  /** Here or in another tab: from then on this view of the page no longer speaks for having been read. */
  let takenBack = false;

  const mark = (value: boolean) =>
    log.commit(about, (known): readonly LessonRead[] =>
      isRead(lesson, [], known) === value
        ? []
        : [{ type: 'lesson-read', id: randomId(), lesson, read: value, at: after(now(), known) }],
    );
  const draw = async (): Promise<void> => {
    const events = await log.read(checks.length > 0 && !read ? 'everything' : about);
    const before = read;
    read = isRead(lesson, checks, events);
    takenBack ||= before && !read;
    markEntries(root, events, read ? lesson : undefined);
    root.querySelector('[data-read-note]')?.toggleAttribute('hidden', !read);
    // All checks answered: written down, so that other pages know it without knowing the checks.
    if (read && !before) await mark(true);
  };
  log.watch(() => void draw());
  void draw();

  const end = root.querySelector<HTMLElement>('[data-lesson-end]');
  root.querySelector('[data-read-undo]')?.addEventListener('click', async () => {
    await mark(false);
    // The button is gone with its note; whoever uses the keyboard goes on from the same place.
    if (end === null) return;
    end.tabIndex = -1;
    end.focus({ preventScroll: true });
  });
  if (end !== null) whenReached(root, end, () => void (read || takenBack || mark(true)));
}

const about = { type: 'lesson-read' } as const;

function markEntries(
  root: Document,
  events: readonly StudyEvent[],
  also: LessonId | undefined,
): void {
  for (const entry of root.querySelectorAll<HTMLElement>('[data-lesson-id]')) {
    const id = entry.dataset.lessonId as LessonId;
    const read = id === also || isRead(id, [], events);
    entry.querySelector('[data-word]')?.remove();
    delete entry.dataset.read;
    if (!read) continue;
    entry.dataset.read = 'true';
    const text = entry.closest<HTMLElement>('[data-read-word]')?.dataset.readWord;
    if (text === undefined) continue;
    const said = root.createElement('span');
    said.className = 'visually-hidden';
    said.dataset.word = '';
    said.textContent = ` (${text})`;
    entry.querySelector('a')?.append(said);
  }
}

/** Calls `reached` once, when the page was read to its end. */
function whenReached(root: Document, end: Element, reached: () => void): void {
  const step = 500;
  let onScreen = false;
  let reading = notBegun;
  const observer = new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? false;
  });
  observer.observe(end);
  const timer = setInterval(() => {
    if (root.visibilityState !== 'visible') return;
    reading = readOn(reading, step, onScreen);
    if (!isReadThrough(reading)) return;
    clearInterval(timer);
    observer.disconnect();
    reached();
  }, step);
}

/** Where a browser cannot show the inside of a closed <details> by style alone, wide screens get it opened. */
function openNotes(root: Document): void {
  if (CSS.supports('selector(::details-content)') || !matchMedia('(min-width: 80rem)').matches)
    return;
  for (const notes of root.querySelectorAll<HTMLDetailsElement>('.notes')) notes.open = true;
}
