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

/** All plays of an exercise among these events, the latest first. Steps after a gap are left out: they follow from nothing. */
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
      record: { ...head, digest, steps: unbroken(steps.get(play) ?? []) },
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

function unbroken(steps: readonly PlayStep[]): PlayRecord['steps'] {
  const sorted = steps.toSorted((a, b) => a.number - b.number);
  return sorted.filter(({ number }, i) => number === i + 1).map(({ step }) => step);
}

/** The event for the next step of a play. */
export function stepEvent(play: PlayId, record: PlayRecord): PlayStep | undefined {
  const number = record.steps.length;
  const step = record.steps.at(-1);
  return (
    step && {
      type: 'play-step',
      id: `${play}/${number}`,
      play,
      scenario: record.scenario,
      number,
      step,
      at: step.at,
    }
  );
}
