// What the page of a decision exercise in class is given, and what it sends. Nothing here knows the world before it is shown.
import type { AssignmentId, AttemptId, ClassId, SeatId } from '../ids.ts';
import type { Advice, PlayRecord, Setup } from '../scenario/record.ts';
import type { Shown } from '../scenario/shown.ts';
import type { Receipt } from './views.ts';

/** Where reasons, beliefs and exit tickets of this play are kept. */
export type OpinionsKept = 'device' | 'instructors';

interface PlayFrame {
  readonly classId: ClassId;
  readonly classTitle: string;
  readonly zone: string;
  readonly assignmentId: AssignmentId;
  readonly attemptId: AttemptId;
  readonly seatId: SeatId;
  readonly title: string;
  readonly note: string;
  readonly number: number;
  readonly startedAt: number;
  /** The server's clock when this was made. */
  readonly now: number;
  readonly dueAt: number | null;
  readonly endsAt: number | null;
  readonly form: 'full' | 'short';
  readonly seed: 'own' | 'class';
  readonly opinions: OpinionsKept;
  /** SHA-256 of the seed, a colon and the salt, in 64 hexadecimal digits: what it stands for is shown afterwards. */
  readonly commitment: string;
}

/** A play as its learner works on it. */
export interface PlayView extends PlayFrame {
  /** How many steps the server has taken down; what is sent next says so. */
  readonly taken: number;
  /** Whether the set-up is still to be given; never where opinions stay on the device, for it is one. */
  readonly setUp: boolean;
  readonly shown: Shown;
  /** What was believed last, where the server keeps it. */
  readonly belief?: readonly number[];
  /** Present once the play is handed in. */
  readonly receipt?: Receipt;
}

/** What a learner says with a piece of advice; it is sent only where opinions do not stay on the device. */
export type SaidWith = Pick<Advice, 'reason' | 'expected' | 'confidence'>;

export type PlayStep =
  | { readonly type: 'setup'; readonly setup: Setup }
  | {
      readonly type: 'advice';
      readonly decision: string;
      readonly option: string;
      readonly said?: SaidWith;
    }
  | { readonly type: 'belief'; readonly belief: readonly number[] };

/** What a script sends to `/api/class/CLASS/attempts/ATTEMPT/steps`. */
export interface StepSent {
  /** Whose play it is; another learner's session refuses it. */
  readonly seat: SeatId;
  /** Made by the device; sent again with the same step it changes nothing. */
  readonly id: string;
  /** `taken` as the page knows it: a step that was meant for an earlier moment is refused. */
  readonly after: number;
  readonly step: PlayStep;
}

/** What a script sends to `/api/class/CLASS/attempts/ATTEMPT/notes`. */
export interface NoteSent {
  readonly seat: SeatId;
  readonly id: string;
  /** The prompt by its part and number, such as `exit-0`. */
  readonly name: string;
  readonly value: string;
}

/** A play after its hand-in. */
export interface PlayReview extends PlayFrame {
  readonly receipt: Receipt;
  readonly late: boolean;
  /** Whether it was played to its end. */
  readonly finished: boolean;
  /** The ending, which follows from what was seen alone; of a play that is over. */
  readonly ending?: string;
  /** Once the world may be seen. */
  readonly revealed?: Revealed;
}
export interface Revealed {
  readonly seed: string;
  readonly salt: string;
  /** Of a finished play. Its role is `unsaid` where the server keeps no reasons and beliefs. */
  readonly record?: PlayRecord;
  /** What was written in the debrief, by the name of the prompt. */
  readonly notes: Readonly<Record<string, string>>;
}
