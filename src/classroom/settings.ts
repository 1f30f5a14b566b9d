// The settings of an assignment: what is usual, what holds together, and what an instructor should know before giving it out.
import type { ClassId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { AssignmentKind, Releasable, Release, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import type { CourseContent } from './room.ts';
import { judgementsOf } from './snapshot.ts';

/** What numbers an instructor may set. */
export const settingLimits = {
  title: 120,
  note: 2000,
  attempts: { least: 1, most: 50 },
  minutes: { least: 1, most: 600 },
} as const;

/** Which settings mean something for a kind; the others are kept as they usually are. */
export const settable: Readonly<
  Record<AssignmentKind, Readonly<Record<'minutes' | 'order' | 'confidence' | 'form', boolean>>>
> = {
  quiz: { minutes: true, order: true, confidence: true, form: false },
  lesson: { minutes: false, order: false, confidence: true, form: false },
  judgement: { minutes: true, order: false, confidence: false, form: false },
  exercise: { minutes: false, order: false, confidence: false, form: true },
};

/**
 * What is let out when, where nobody says otherwise: marks at the hand-in; keys and explanations once it is due, and by hand
 * where it never is. Keys that come at once would reach those who can still begin.
 */
export function usualRelease({
  dueAt,
  closesAt,
}: Pick<Settings, 'dueAt' | 'closesAt'>): Settings['release'] {
  const later = dueAt === null && closesAt === null ? 'manual' : 'after-due';
  return { marks: 'immediate', keys: later, explanations: later };
}

/** A title from what is given out: a question is cut at a word, for it is longer than a line of a list. */
export function usualTitle(of: string): string {
  const most = 80;
  if (of.length <= most) return of;
  return `${of.slice(0, of.lastIndexOf(' ', most - 1)).replace(/[,;:.?!]$/, '')} …`;
}

/** The settings that a form starts with. */
export function usualSettings(title: string): Settings {
  return {
    title,
    note: '',
    to: { whom: 'class' },
    opensAt: null,
    dueAt: null,
    closesAt: null,
    attempts: 1,
    counts: 'best',
    minutes: null,
    order: 'fixed',
    confidence: false,
    release: usualRelease({ dueAt: null, closesAt: null }),
  };
}

const ranks: readonly Release[] = ['immediate', 'after-due', 'manual'];

/** Explanations tell what is right, so they come no earlier than the keys: they are lifted to the keys' time. */
export function withKeysFirst(
  release: Readonly<Record<Releasable, Release>>,
): Readonly<Record<Releasable, Release>> {
  const early = ranks.indexOf(release.explanations) < ranks.indexOf(release.keys);
  return early ? { ...release, explanations: release.keys } : release;
}

/**
 * The settings as they are kept: trimmed, what means nothing for the kind as usual, explanations no earlier than keys. Refuses
 * with title-missing, note-long, times-out-of-order, number-unreadable, release-without-date or nobody-chosen.
 */
export async function checkedSettings(
  ports: Pick<Ports, 'seats'>,
  classId: ClassId,
  kind: AssignmentKind,
  settings: Settings,
): Promise<Settings> {
  const title = settings.title.trim().replaceAll(/\s+/g, ' ');
  if (title === '' || title.length > settingLimits.title)
    throw new Refusal('title-missing', { most: settingLimits.title });
  if (settings.note.length > settingLimits.note)
    throw new Refusal('note-long', { most: settingLimits.note });
  inOrder(settings);
  within(settings.attempts, settingLimits.attempts);
  within(settings.minutes, settingLimits.minutes);
  const { dueAt, closesAt, release } = settings;
  if (dueAt === null && closesAt === null && Object.values(release).includes('after-due'))
    throw new Refusal('release-without-date');
  await somebody(ports, classId, settings.to);
  const can = settable[kind];
  return {
    ...settings,
    title,
    note: settings.note.trim(),
    minutes: can.minutes ? settings.minutes : null,
    order: can.order ? settings.order : 'fixed',
    confidence: can.confidence && settings.confidence,
    release: withKeysFirst(release),
    exercise: can.form ? (settings.exercise ?? { form: 'full', seed: 'own' }) : undefined,
  };
}

function inOrder({ opensAt, dueAt, closesAt }: Settings): void {
  const last = Math.min(dueAt ?? Infinity, closesAt ?? Infinity);
  const wrong =
    (opensAt !== null && opensAt >= last) ||
    (dueAt !== null && closesAt !== null && closesAt < dueAt);
  if (wrong) throw new Refusal('times-out-of-order');
}

function within(value: number | null, { least, most }: { least: number; most: number }): void {
  if (value !== null && !(Number.isInteger(value) && value >= least && value <= most))
    throw new Refusal('number-unreadable', { least, most });
}

/** Refuses when it is for nobody, or for somebody who is not of this class. */
async function somebody(
  { seats }: Pick<Ports, 'seats'>,
  classId: ClassId,
  to: Settings['to'],
): Promise<void> {
  if (to.whom === 'class') return;
  const known =
    to.whom === 'group'
      ? (await seats.groups(classId)).map(({ id }) => id as string)
      : (await seats.all(classId)).map(({ id }) => id as string);
  const named: readonly string[] = to.whom === 'group' ? [to.group] : to.seats;
  if (named.length === 0 || named.some((id) => !known.includes(id)))
    throw new Refusal('nobody-chosen');
}

/** What an instructor should know of these settings. None of it is forbidden. */
export type Warning = 'practice' | 'keys-at-once' | 'keys-before-closing' | 'marks-at-once';

/** The warnings about settings; `practice` says that the key of what is asked is public. */
export function warningsOf(settings: Settings, practice: boolean): readonly Warning[] {
  const { release, attempts, dueAt, closesAt } = settings;
  const found: Warning[] = [];
  if (practice) found.push('practice');
  if (release.keys === 'immediate') found.push('keys-at-once');
  if (release.keys === 'after-due' && dueAt !== null && closesAt === null)
    found.push('keys-before-closing');
  if (release.marks === 'immediate' && release.keys !== 'immediate' && attempts !== 1)
    found.push('marks-at-once');
  return found;
}

/** Whether the key of what is asked is public, as it is in practice. An exercise has no key. */
export function isPractice(course: CourseContent, kind: AssignmentKind, ref: string): boolean {
  switch (kind) {
    case 'lesson':
      return true;
    case 'quiz':
      return course.quizzes.some(({ id, use }) => id === ref && use === 'practice');
    case 'judgement':
      return judgementsOf(course).some(({ question, practice }) => question.id === ref && practice);
    case 'exercise':
      return false;
  }
}
