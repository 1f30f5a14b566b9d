// What a player shows, and what its buttons are called.
import type { ReadableAtom } from 'nanostores';
import type { AttemptId, QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { FormFields } from '../quiz/kind.ts';
import type { Answer } from '../quiz/kinds.ts';
import type { Drafts } from './drafts.ts';
import type { Rules } from '../quiz/rules.ts';
import type { Log } from './log.ts';
import { type Run, type Step, stepsOf } from './run.ts';

export interface Screen {
  /** False until the log has been read; the first question is on the screen all the same. */
  readonly ready: boolean;
  readonly attempt: AttemptId | undefined;
  readonly seed: string;
  readonly steps: readonly Step[];
  /** Index of the question shown; the number of questions means the summary. */
  readonly position: number;
  readonly drafts: Drafts;
  /** How sure the learner is of what is chosen, by question. */
  readonly sure: Readonly<Record<string, Sureness>>;
  readonly rules: Rules;
  /** Whether what is missed comes back in the review. */
  readonly comesBack: boolean;
  /** Whether this attempt asks only what was missed in the one before. */
  readonly part: 'missed' | undefined;
  /** `gone`: the attempt on the screen was erased, here or in another tab. */
  readonly notice:
    'nothing-chosen' | 'not-ready' | 'not-sure' | 'not-judged' | 'same' | 'gone' | undefined;
  /** What was chosen before the scripts came was for a question that has its answer, so it was not taken. */
  readonly tooLate: boolean;
  /** `failed` is a mistake of the program; a device that keeps nothing is said by the log's `storage`. */
  readonly saved: 'nothing' | 'saving' | 'saved' | 'failed';
  /** Counts what the learner did that moves the focus; loading and other tabs never move it. */
  readonly moves: number;
  /** The feedback on the screen is the answer just given, not one looked up again. */
  readonly justAnswered: boolean;
}

export interface Player {
  readonly screen: ReadableAtom<Screen>;
  /** Reads the log and follows it; gives the way to stop. */
  start(): () => void;
  /** Takes what was chosen in the plain form before the scripts came. */
  adopt(fields: FormFields): void;
  /** Takes what is chosen for a question now; undefined when nothing is. */
  draft(question: QuestionId, answer: Answer | undefined): void;
  /** Says how sure the learner is of what is chosen for a question. */
  feel(question: QuestionId, sure: Sureness): void;
  /** Answers, or, when the answer stands and waits for its levels, judges it. */
  answer(): Promise<void>;
  /** Opens the next hint of the question on the screen. */
  hint(): Promise<void>;
  /** Lets a missed first answer stand, so that the reasons are shown. */
  settle(): Promise<void>;
  handIn(): Promise<void>;
  next(): void;
  back(): void;
  /** Shows the question with this index; the number of questions shows the summary. */
  goTo(position: number): void;
  again(): Promise<void>;
  /** Begins again with those questions alone that were missed. */
  againMissed(): Promise<void>;
  /** Ends when all that was done so far is in the log. */
  settled(): Promise<void>;
}

export interface Edge {
  readonly log: Log;
  now(): number;
  randomId(): string;
}

/** The screen before anything is known: the one that was drawn when the site was built. */
export function firstScreen(run: Run): Screen {
  return {
    ready: false,
    attempt: undefined,
    seed: run.firstSeed,
    steps: stepsOf(run, undefined),
    position: 0,
    drafts: {},
    sure: {},
    rules: run.rules,
    comesBack: run.comesBack ?? true,
    part: undefined,
    notice: undefined,
    tooLate: false,
    saved: 'nothing',
    moves: 0,
    justAnswered: false,
  };
}

/** The name of the form field that says how sure an answer is. */
export function sureField(question: QuestionId): string {
  return `sure-${question}`;
}

/** How sure the plain form says an answer is; undefined when it says nothing. */
export function readSure(question: QuestionId, fields: FormFields): Sureness | undefined {
  const said = fields.get(sureField(question))?.[0];
  return ([1, 2, 3] as const).find((level) => String(level) === said);
}
