// What pages and scripts are given about class work, and what scripts send. Types only: nothing here knows a key.
import type { AssignmentId, AttemptId, ClassId, QuestionId, SeatId } from '../ids.ts';
import type { AssignmentKind, Releasable } from './records.ts';
import type { Sureness } from '../quiz/events.ts';
import type { Completeness, Levels } from '../quiz/kind.ts';
import type { Answer, Feedback, View } from '../quiz/kinds.ts';
import type { Verdict } from '../quiz/mark.ts';

/** What a learner keeps of a hand-in. */
export interface Receipt {
  /** Letters and digits that can be read out. */
  readonly code: string;
  /** Milliseconds since 1970, as all times here. */
  readonly at: number;
  /** Questions with a complete answer, of all that were asked. */
  readonly answered: number;
  readonly of: number;
  readonly by: 'learner' | 'time';
}

/** One attempt as its learner works on it. */
export interface SittingView {
  readonly classId: ClassId;
  readonly classTitle: string;
  readonly zone: string;
  readonly assignmentId: AssignmentId;
  readonly attemptId: AttemptId;
  readonly seatId: SeatId;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly note: string;
  readonly number: number;
  readonly attempts: number | null;
  readonly startedAt: number;
  /** The server's clock when this was made. */
  readonly now: number;
  readonly dueAt: number | null;
  /** When it is handed in by itself. */
  readonly endsAt: number | null;
  /** How long after its time an answer given offline may arrive, in milliseconds. */
  readonly offlineMs: number;
  /** The place of the log's last entry when this was made: a plain form sends it back, so that an old page wipes out nothing newer. */
  readonly place: number;
  readonly confidence: boolean;
  readonly questions: readonly SittingQuestion[];
}
export interface SittingQuestion {
  readonly view: View;
  readonly answer?: Answer | undefined;
  readonly sure?: Sureness | undefined;
  readonly state: Completeness;
}

/** What a script sends to `/api/class/CLASS/attempts/ATTEMPT/events`: in the order in which it happened. */
export interface EventsSent {
  /** Whose work it is; another learner's session refuses it. */
  readonly seat: SeatId;
  /** The device's clock when this was sent. */
  readonly sentAt: number;
  readonly events: readonly SentEvent[];
}
export type SentEvent =
  | {
      readonly id: string;
      readonly type: 'answered';
      readonly question: QuestionId;
      /** Null when an answer was taken away. */
      readonly answer: Answer | null;
      readonly sure?: Sureness | undefined;
      /** The device's clock. */
      readonly at: number;
    }
  | { readonly id: string; readonly type: 'handed-in'; readonly at: number };

/** What became of each event; `refused` ones say why, in words for the learner. */
export interface EventsTaken {
  readonly now: number;
  readonly endsAt: number | null;
  readonly results: readonly {
    readonly id: string;
    /** `same`: it was there already. `late`: counts, and is marked as late. `too-late`: kept, and does not count. */
    readonly result: 'new' | 'same' | 'late' | 'too-late' | 'refused';
    readonly why?: string;
  }[];
  /** Present once the attempt is handed in. */
  readonly receipt?: Receipt;
}

/** What a route answers a script that it refuses. */
export interface Refused {
  readonly error: string;
  readonly code: string;
}

/** A learner's own attempt after its hand-in: no more than what has been let out. */
export interface ReviewView {
  readonly classId: ClassId;
  readonly classTitle: string;
  readonly zone: string;
  readonly assignmentId: AssignmentId;
  readonly attemptId: AttemptId;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly number: number;
  readonly startedAt: number;
  readonly receipt: Receipt;
  /** Whether it came in after it was due. */
  readonly late: boolean;
  readonly out: Readonly<Record<Releasable, boolean>>;
  /** When the rest is let out by itself; null when an instructor does it by hand. */
  readonly outAt: Readonly<Record<Releasable, number | null>>;
  /** Present once marks are out and every question that can be marked is. */
  readonly score?: { readonly points: number; readonly outOf: number; readonly toJudge: number };
  /** With marks: words about the whole attempt. */
  readonly comment?: string;
  readonly questions: readonly ReviewQuestion[];
}
export interface ReviewQuestion {
  readonly view: View;
  readonly answer?: Answer | undefined;
  readonly sure?: Sureness | undefined;
  readonly state: Completeness;
  /** Whether an answer to it arrived after its time, and whether it counts. */
  readonly counted: 'yes' | 'late' | 'too-late';
  /** With marks: points out of 1, that everybody has them, that it does not count, or that it is still to be judged. */
  readonly mark?:
    | { readonly state: 'marked'; readonly points: number; readonly verdict: Verdict }
    | { readonly state: 'credited' | 'dropped' | 'to-judge' | 'not-answered' | 'not-ready' };
  /** What was corrected in it since it was given out, the earliest first; absent when nothing was. It tells nothing of a key. */
  readonly corrected?: readonly CorrectionNote[];
  /** With marks: the last correction would have lowered the mark, and was not made here. */
  readonly spared?: boolean;
  /** With marks: the levels that a written answer was given, with their points. */
  readonly given?: { readonly levels: Levels; readonly points: number; readonly outOf: number };
  /** With marks: words of an instructor. */
  readonly comment?: string;
  /** With keys: the right answer in words, by the keys as they hold now. */
  readonly right?: readonly string[];
  /** With keys and explanations: what is to be said of each part, the explanation, where to read. */
  readonly told?: {
    readonly feedback: Feedback;
    readonly explanation: string;
    readonly passage?: { readonly href: string; readonly title: string };
    readonly sources: readonly { readonly href: string; readonly title: string }[];
  };
}

/** What a learner is told of a correction. */
export interface CorrectionNote {
  readonly at: number;
  readonly how: 'accept' | 'key' | 'drop' | 'credit';
  /** The instructor's words. */
  readonly note: string;
}

/** As soon as it is handed in, when an instructor does it, or by itself at a time. */
export type LetOut = 'at-hand-in' | 'by-hand' | number;

/** A learner's list of what is to be done. */
export interface HomeView {
  readonly classId: ClassId;
  readonly classTitle: string;
  readonly zone: string;
  readonly learner: string;
  readonly now: number;
  readonly assignments: readonly HomeAssignment[];
}
export interface HomeAssignment {
  readonly id: AssignmentId;
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly note: string;
  readonly ref: string;
  readonly opensAt: number | null;
  readonly dueAt: number | null;
  readonly closesAt: number | null;
  readonly minutes: number | null;
  /** Attempts allowed; null for any number. */
  readonly attempts: number | null;
  /** Said to the learner who is given more than the others. */
  readonly accommodated: boolean;
  readonly questions: number;
  /** Whether the key of these questions is public, as in practice. */
  readonly practice: boolean;
  /** When each is let out. */
  readonly release: Readonly<Record<Releasable, LetOut>>;
  /** Whose world a decision exercise has. */
  readonly world?: 'own' | 'class';
  /** Whether an attempt can be begun now, or why not. */
  readonly begin: 'yes' | 'not-open-yet' | 'closed' | 'no-attempts-left';
  readonly tries: readonly {
    readonly id: AttemptId;
    readonly number: number;
    readonly startedAt: number;
    readonly endsAt: number | null;
    readonly receipt?: Receipt;
    readonly late: boolean;
    /** Once marks are out. */
    readonly score?: { readonly points: number; readonly outOf: number; readonly toJudge: number };
  }[];
}
