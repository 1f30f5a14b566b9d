// What a player shows, and what its buttons are called.
import type { ReadableAtom } from 'nanostores';
import type { AttemptId, QuestionId } from '../ids.ts';
import type { FormFields } from '../quiz/kind.ts';
import type { Answer } from '../quiz/kinds.ts';
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
  /** `gone`: the attempt on the screen was erased, here or in another tab. */
  readonly notice: 'nothing-chosen' | 'not-ready' | 'gone' | undefined;
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
  draft(question: QuestionId, answer: Answer | undefined): void;
  answer(): Promise<void>;
  next(): void;
  back(): void;
  /** Shows the question with this index; the number of questions shows the summary. */
  goTo(position: number): void;
  again(): Promise<void>;
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
    notice: undefined,
    tooLate: false,
    saved: 'nothing',
    moves: 0,
    justAnswered: false,
  };
}

/** What is chosen and not answered yet, by question. */
type Drafts = Readonly<Record<string, Answer>>;

/** The drafts with another one for this question, or with none. */
export function drafted(drafts: Drafts, question: QuestionId, answer: Answer | undefined): Drafts {
  const { [question]: _, ...others } = drafts;
  return answer === undefined ? others : { ...others, [question]: answer };
}
