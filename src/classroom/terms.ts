// What holds for one learner in one assignment: its times and attempts with what the learner is given beyond the others.
import type { Accommodation, Attempt, Releasable, Settings } from './records.ts';

/** The terms of one learner. Times in milliseconds since 1970, null for none. */
export interface Terms {
  readonly opensAt: number | null;
  readonly dueAt: number | null;
  readonly closesAt: number | null;
  readonly attempts: number | null;
  /** The time for one attempt, in milliseconds. */
  readonly timeMs: number | null;
  /** Whether anything is other than for the class. */
  readonly accommodated: boolean;
}

/** Whether anything is limited: without that, accommodations change nothing. */
export function hasLimits({ dueAt, closesAt, attempts, minutes }: Settings): boolean {
  return dueAt !== null || closesAt !== null || attempts !== null || minutes !== null;
}

/** The terms that follow from the settings and a learner's accommodations: the most generous of each. */
export function termsOf(settings: Settings, given: readonly Accommodation[]): Terms {
  const latest = (own: number | null, all: readonly (number | null)[]) =>
    own === null ? null : Math.max(own, ...all.map((each) => each ?? 0));
  const extraAttempts = Math.max(0, ...given.map((each) => each.extraAttempts));
  const extraTime = Math.max(0, ...given.map((each) => each.extraTime));
  const later = given.map(({ dueAt }) => dueAt);
  const due = latest(settings.dueAt, later);
  // A later due date is of no use behind a closed door, not even when the class no longer has one.
  const closes = latest(settings.closesAt, [
    ...given.map(({ closesAt }) => closesAt),
    ...later,
    due,
  ]);
  const terms = {
    opensAt: settings.opensAt,
    dueAt: due,
    closesAt: closes,
    attempts: settings.attempts === null ? null : settings.attempts + extraAttempts,
    timeMs:
      settings.minutes === null
        ? null
        : Math.round(settings.minutes * 60_000 * (1 + extraTime / 100)),
  };
  const plain = settings.minutes === null ? null : settings.minutes * 60_000;
  return {
    ...terms,
    accommodated:
      due !== settings.dueAt ||
      closes !== latest(settings.closesAt, [settings.dueAt]) ||
      terms.attempts !== settings.attempts ||
      terms.timeMs !== plain,
  };
}

/**
 * What holds for an attempt that was begun by older settings: its time, order and questions of sureness as they were then,
 * and all that is about the assignment as it is now; of the dates the later one, so that an edit takes nothing away and more
 * time reaches everybody.
 */
export function carriedOver(own: Settings, now: Settings): Settings {
  const later = (a: number | null, b: number | null) =>
    a === null || b === null ? null : Math.max(a, b);
  return {
    ...now,
    minutes: own.minutes,
    order: own.order,
    confidence: own.confidence,
    exercise: own.exercise,
    dueAt: later(own.dueAt, now.dueAt),
    closesAt: later(own.closesAt, now.closesAt),
  };
}

/** When an attempt has to be in: its time and the closing, whichever comes first; null for never. */
export function endOf(
  terms: Terms,
  attempt: Pick<Attempt, 'startedAt' | 'reopenedUntil'>,
): number | null {
  if (attempt.reopenedUntil !== null) return attempt.reopenedUntil;
  const ends = [
    terms.timeMs === null ? null : attempt.startedAt + terms.timeMs,
    terms.closesAt,
  ].filter((each) => each !== null);
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Whether a learner may begin at `now`, or why not. */
export function mayBegin(
  terms: Terms,
  begun: number,
  now: number,
): 'yes' | 'not-open-yet' | 'closed' | 'no-attempts-left' {
  if (terms.opensAt !== null && now < terms.opensAt) return 'not-open-yet';
  if (terms.closesAt !== null && now >= terms.closesAt) return 'closed';
  return terms.attempts !== null && begun >= terms.attempts ? 'no-attempts-left' : 'yes';
}

/**
 * When nobody of the class can hand in any more, which is when "after it is due" begins; null while that is open. Keys
 * would otherwise reach those who have more time through those who have less.
 */
export function everybodysEnd(settings: Settings, given: readonly Accommodation[]): number | null {
  const { closesAt, dueAt } = termsOf(settings, given);
  return closesAt ?? dueAt;
}

/** Whether something is let out at `now` of an attempt that has been handed in. */
export function isReleased(
  what: Releasable,
  settings: Settings,
  released: Readonly<Record<Releasable, number | null>>,
  end: number | null,
  now: number,
): boolean {
  const by = released[what];
  if (by !== null && by <= now) return true;
  const rule = settings.release[what];
  return rule === 'immediate' || (rule === 'after-due' && end !== null && now >= end);
}
