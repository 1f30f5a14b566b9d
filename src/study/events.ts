// What is written down on the learner's device: events that are only ever added, and one place an attempt.
import type { AttemptId, LessonId, PlayId, QuestionId, QuizId } from '../ids.ts';
import type { AttemptEvent, Sureness } from '../quiz/events.ts';
import type { Answer } from '../quiz/kinds.ts';
import type { PlayHead, Step } from '../scenario/record.ts';

/** A lesson was read, or (`read: false`) the learner took that back. The latest one holds. */
export interface LessonRead {
  readonly type: 'lesson-read';
  readonly id: string;
  readonly lesson: LessonId;
  readonly read: boolean;
  readonly at: number;
}
/** Something the learner set: the day of an exam ('YYYY-MM-DD', or '' for none), keys for answers ('on' or 'off'). */
export interface Preference {
  readonly type: 'preference';
  readonly id: string;
  readonly name: 'exam' | 'shortcuts';
  /** The latest value of a name holds. */
  readonly value: string;
  readonly at: number;
}
/** A play of a decision exercise was set up. Its id is that of the play. */
export interface PlayBegun {
  readonly type: 'play-begun';
  readonly id: string;
  readonly play: PlayId;
  readonly scenario: string;
  readonly head: PlayHead;
  readonly digest: string;
  /** The play that this one repeats in another world. */
  readonly follows?: PlayId;
  readonly at: number;
}
/**
 * A step of a play. Its id is that of the play, its number and what the play came to before it: so no two tabs take the same
 * step differently, and what two devices did after one step is kept apart.
 */
export interface PlayStep {
  readonly type: 'play-step';
  readonly id: string;
  readonly play: PlayId;
  readonly scenario: string;
  /** From 1. */
  readonly number: number;
  /** The digest before it. */
  readonly after: string;
  readonly step: Step;
  readonly at: number;
}
/** Something written about a play in its debrief; the latest value of a name holds. */
export interface PlayNote {
  readonly type: 'play-note';
  readonly id: string;
  readonly play: PlayId;
  readonly scenario: string;
  /** The part and the number of the prompt, such as `exit-0`. */
  readonly name: string;
  readonly value: string;
  readonly at: number;
}
export type PlayEvent = PlayBegun | PlayStep | PlayNote;
export type StudyEvent = AttemptEvent | LessonRead | Preference | PlayEvent;

/** Where the learner is in an attempt, with what is chosen but not yet answered. Overwritten, never a result. */
export interface Place {
  readonly attempt: AttemptId;
  readonly where: QuestionId | 'summary';
  /** Null where an answer that stands was taken away again. */
  readonly drafts: Readonly<Record<string, Answer | null>>;
  /** How sure the learner is of what is chosen, by question. */
  readonly sure?: Readonly<Record<string, Sureness>>;
}

/** Which events are meant: those of one quiz, those of one type, or all. */
export type About =
  | { readonly quiz: QuizId }
  | {
      readonly type:
        | 'lesson-read'
        | 'started'
        | 'answered'
        | 'handed-in'
        | 'preference'
        | 'play-begun'
        | 'play-step'
        | 'play-note';
    }
  | 'everything';

/** Says whether an event belongs to what is asked for. */
export function isAbout(event: StudyEvent, about: About): boolean {
  if (about === 'everything') return true;
  if ('quiz' in about) return 'quiz' in event && event.quiz === about.quiz;
  return event.type === about.type;
}

/** Two events with one id and different contents: somebody's program is wrong, so nothing is written. */
export class ConflictError extends Error {
  constructor(id: string) {
    super(`event "${id}" is in the log already, with other contents`);
    this.name = 'ConflictError';
  }
}

/** Says whether two events are the same in every field, whatever the order of their fields. */
export function sameBody(a: StudyEvent, b: StudyEvent): boolean {
  return inKeyOrder(a) === inKeyOrder(b);
}

function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null
      ? Object.fromEntries(Object.entries(inner).toSorted())
      : inner,
  );
}

/** A time for a new event: now, but after every event it follows, even when the device's clock was set back. */
export function after(now: number, events: readonly StudyEvent[]): number {
  return events.reduce((latest, event) => Math.max(latest, event.at + 1), now);
}
