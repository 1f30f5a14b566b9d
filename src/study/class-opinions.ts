// What a learner thinks in a decision exercise, in classes that leave it on the device: set-up, reasons, beliefs, exit ticket.
import type { AttemptId, SeatId } from '../ids.ts';
import type { Advice, Belief, Setup } from '../scenario/record.ts';

/** The opinions of one play, as this device has them. */
export interface Opinions {
  readonly setup?: Setup;
  /** What was given, in its order; a belief needs no server, advice stands here once the server has taken it. */
  readonly entries: readonly (Advice | Belief)[];
  /** Advice that was sent and of which it is not known yet whether it was taken. */
  readonly sent?: Advice;
  /** What was written in the debrief, by the name of the prompt. */
  readonly notes: Readonly<Record<string, string>>;
}

export const noOpinions: Opinions = { entries: [], notes: {} };

/** Keeps the opinions of a play; throws nothing: where the browser keeps nothing, `keep` says so. */
export interface OpinionsKeeper {
  read(): Opinions;
  /** Whether they are kept beyond this page. */
  keep(opinions: Opinions): boolean;
}

const prefix = (seat: SeatId) => `class-exercise:${seat}:`;

/** The key under which a tab keeps what is typed in a play. */
export function playKey(seat: SeatId, attempt: AttemptId): string {
  return `${prefix(seat)}${attempt}`;
}

/** The keeper of a play on this device. */
export function opinionsOnDevice(seat: SeatId, attempt: AttemptId): OpinionsKeeper {
  const key = playKey(seat, attempt);
  let here: Opinions | undefined;
  return {
    read: () => {
      try {
        const text = localStorage.getItem(key);
        // What this page could not write down is known to it alone.
        return text === null ? (here ?? noOpinions) : (JSON.parse(text) as Opinions);
      } catch {
        return here ?? noOpinions;
      }
    },
    keep: (opinions) => {
      here = opinions;
      try {
        localStorage.setItem(key, JSON.stringify(opinions));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Takes away all that this device keeps of a learner's plays, as when a shared computer is left. */
export function forgetPlays(seat: SeatId): void {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      const kept = storage();
      for (const key of Object.keys(kept)) if (key.startsWith(prefix(seat))) kept.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
