// Events from elsewhere beside those that are here: what comes in, and how much that is.
import { sameBody, type StudyEvent } from './events.ts';

/** How much came in and how much did not. A lesson counts once, however often it was marked. */
export interface MergeCounts {
  readonly answers: number;
  readonly lessons: number;
  /** Plays of the exercise of which anything is new. */
  readonly plays: number;
  /** New events that are neither answers nor about lessons or plays: attempts begun, hints taken, settings. */
  readonly others: number;
  /** Answers and lessons of which all was here before. */
  readonly known: number;
  /** Events that are here with other contents; what is here stays. */
  readonly conflicts: number;
}
export interface Merge {
  readonly added: readonly StudyEvent[];
  readonly counts: MergeCounts;
}

/** What to add to the events that are known so that nothing of either side is lost or overwritten. */
export function merge(known: readonly StudyEvent[], incoming: readonly StudyEvent[]): Merge {
  const here = new Map(known.map((event) => [event.id, event]));
  const added: StudyEvent[] = [];
  const old: StudyEvent[] = [];
  let conflicts = 0;
  for (const event of incoming) {
    const there = here.get(event.id);
    if (there === undefined) {
      here.set(event.id, event);
      added.push(event);
    } else if (sameBody(there, event)) old.push(event);
    else conflicts += 1;
  }
  const fresh = contentsOf(added);
  const before = contentsOf(old);
  return {
    added,
    counts: {
      answers: fresh.answers,
      lessons: fresh.lessons.size,
      plays: fresh.plays.size,
      others: fresh.others,
      known:
        before.answers + [...before.lessons].filter((lesson) => !fresh.lessons.has(lesson)).length,
      conflicts,
    },
  };
}

/** How many answers, which lessons and which plays are among these events, and how many others there are. */
export function contentsOf(events: readonly StudyEvent[]): {
  readonly answers: number;
  readonly lessons: ReadonlySet<string>;
  readonly plays: ReadonlySet<string>;
  readonly others: number;
} {
  const lessons = new Set<string>();
  const plays = new Set<string>();
  let answers = 0;
  let others = 0;
  for (const event of events) {
    if (event.type === 'answered') answers += 1;
    else if (event.type === 'lesson-read') lessons.add(event.lesson);
    else if ('play' in event) plays.add(event.play);
    else others += 1;
  }
  return { answers, lessons, plays, others };
}
