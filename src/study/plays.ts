// Plays of a decision exercise in the log: which there are, and the record of each.
import type { PlayId } from '../ids.ts';
import type { PlayRecord } from '../scenario/record.ts';
import type { PlayBegun, PlayEvent, PlayNote, PlayStep, StudyEvent } from './events.ts';

export interface KeptPlay {
  readonly id: PlayId;
  readonly record: PlayRecord;
  readonly follows: PlayId | undefined;
  /** When it was begun. */
  readonly at: number;
  /** What was written in the debrief, by the name of the prompt. */
  readonly notes: Readonly<Record<string, string>>;
}

function isPlayEvent(event: StudyEvent): event is PlayEvent {
  return event.type === 'play-begun' || event.type === 'play-step' || event.type === 'play-note';
}

/** All plays of an exercise among these events, the latest first. Steps that follow from none of the others are left out. */
export function playsOf(events: readonly StudyEvent[], scenario: string): KeptPlay[] {
  const mine = events.filter(isPlayEvent).filter((event) => event.scenario === scenario);
  const steps = Map.groupBy(
    mine.filter((event): event is PlayStep => event.type === 'play-step'),
    ({ play }) => play,
  );
  return mine
    .filter((event): event is PlayBegun => event.type === 'play-begun')
    .map(({ play, head, digest, follows, at }) => ({
      id: play,
      record: { ...head, digest, steps: chained(digest, steps.get(play) ?? []) },
      follows,
      at,
      notes: notesOn(mine, play),
    }))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function notesOn(events: readonly PlayEvent[], play: PlayId): Record<string, string> {
  return Object.fromEntries(
    events
      .filter((event): event is PlayNote => event.type === 'play-note' && event.play === play)
      .toSorted((a, b) => a.at - b.at)
      .map(({ name, value }) => [name, value]),
  );
}

/** The steps that follow from each other, from the digest of the head on. */
function chained(digest: string, steps: readonly PlayStep[]): PlayRecord['steps'] {
  const after = new Map(steps.map((each) => [each.after, each.step]));
  const chain: PlayRecord['steps'][number][] = [];
  for (let next = after.get(digest); next !== undefined; next = after.get(next.digest)) {
    // A forged log could bite its own tail.
    if (chain.length > steps.length) return [];
    chain.push(next);
  }
  return chain;
}

/** The event for the next step of a play. */
export function stepEvent(play: PlayId, record: PlayRecord): PlayStep | undefined {
  const number = record.steps.length;
  const step = record.steps.at(-1);
  const after = record.steps.at(-2)?.digest ?? record.digest;
  return (
    step && {
      type: 'play-step',
      id: `${play}/${number}/${after}`,
      play,
      scenario: record.scenario,
      number,
      after,
      step,
      at: step.at,
    }
  );
}
