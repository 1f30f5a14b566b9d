// A decision exercise as class work: the world stays here, each step is played here, and the page is told what may be seen.
import type { AttemptId } from '../ids.ts';
import { endingOf } from '../scenario/score.ts';
import { shownOf } from '../scenario/shown.ts';
import { due, type Entry } from '../scenario/record.ts';
import { begin as beginPlay, goOn } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { StepError } from '../scenario/turn.ts';
import { ownSitting } from './assigned.ts';
import { handIn, receiptOf, settled } from './hand-in.ts';
import { stepEntries, textEntry } from './play-log.ts';
import type { NoteSent, PlayReview, PlayStep, PlayView, StepSent } from './play-views.ts';
import { headOf, type Playing, playingOf } from './playing.ts';
import type { Ports } from './ports.ts';
import type { LogEntry, Seat } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { readSettled } from './sitting.ts';
import type { Receipt } from './views.ts';

/** What one prompt of the debrief may hold, in characters, and how often the answers may be changed. */
const limits = { text: 2000, notes: 400 };

/** A play as its learner works on it. Refuses with not-found what is not this learner's. */
export async function playView(room: Room, seat: Seat, id: AttemptId): Promise<PlayView> {
  return (await playPage(room, seat, id)).view;
}

/** The same, with the exercise: its texts and rules are public, only the world of the play is not. */
export async function playPage(
  room: Room,
  seat: Seat,
  id: AttemptId,
): Promise<{ readonly view: PlayView; readonly scenario: Scenario }> {
  const playing = await playingOf(room.store, await readSettled(room, seat, id));
  return { view: viewOf(playing, room.now()), scenario: playing.scenario };
}

/**
 * Takes a step, once: the same step under the same id changes nothing. Refuses what the rules do not allow (step-illegal), a
 * step meant for an earlier moment (play-went-on), another step under a known id (other-body), an opinion in a class that
 * keeps them on the devices (opinions-stay), and everything once the play is handed in or closed.
 */
export function takeStep(
  room: Room,
  seat: Seat,
  id: AttemptId,
  { seat: whose, id: stepId, after, step }: StepSent,
): Promise<PlayView> {
  if (whose !== seat.id) throw new Refusal('not-this-learner');
  return room.store.together(async (ports) => {
    const now = room.now();
    const playing = await playingNow(room, ports, seat, id);
    const entries = stepEntries(stepId, step);
    if (isKnown(playing, entries)) return viewOf(playing, now);
    mayStillChange(playing);
    if (after !== playing.kept.taken) throw new Refusal('play-went-on');
    const said = step.type !== 'advice' || step.said !== undefined;
    if (said && playing.opinions === 'device') throw new Refusal('opinions-stay');
    if (!said && playing.opinions === 'instructors') throw new Refusal('malformed');
    checkStep(playing, step, now);
    await write(ports, playing, entries, now);
    return viewOf(await playingOf(ports, playing.sitting), now);
  });
}

/**
 * Keeps what a learner writes in the debrief. Refuses before the hand-in, for a prompt that the exercise has not, and in a
 * class that keeps opinions on the devices or has deleted them.
 */
export function addNote(room: Room, seat: Seat, id: AttemptId, sent: NoteSent): Promise<void> {
  if (sent.seat !== seat.id) throw new Refusal('not-this-learner');
  return room.store.together(async (ports) => {
    const playing = await playingNow(room, ports, seat, id);
    const { klass, sitting, game, log, kept, opinions } = playing;
    const entries = [textEntry(sent.id, sent.name, sent.value)];
    if (isKnown(playing, entries)) return;
    if (sitting.attempt.handedInAt === null) throw new Refusal('not-released');
    if (klass.opinionsErasedAt !== null) throw new Refusal('closed');
    if (opinions === 'device') throw new Refusal('opinions-stay');
    const prompts = Object.entries(game.scenario.reflection).flatMap(([part, all]) =>
      all.map((_, i) => `${part}-${i}`),
    );
    if (!prompts.includes(sent.name)) throw new Refusal('question-unknown');
    if (sent.value.length > limits.text || log.length > kept.taken * 2 + limits.notes)
      throw new Refusal('too-large');
    await write(ports, playing, entries, room.now());
  });
}

/** Hands in a play that is over; one that is handed in gives its receipt again. Refuses with play-unfinished before that. */
export function finishPlay(room: Room, seat: Seat, id: AttemptId): Promise<Receipt> {
  return room.store.together(async (ports) => {
    const playing = await playingNow(room, ports, seat, id);
    const { sitting, game, play } = playing;
    const before = receiptOf(sitting.attempt);
    if (before !== undefined && sitting.attempt.handedInAt !== null) return before;
    if (due(game.scenario, play.state, play.record) !== 'nothing')
      throw new Refusal('play-unfinished');
    const receipt = receiptOf(await handIn(ports, room, sitting, room.now(), 'learner'));
    if (receipt === undefined) throw new Error('a hand-in gives a receipt');
    return receipt;
  });
}

/**
 * A play after its hand-in, with the world once it may be seen: one of its own when it was played to its end, that of a class
 * when an instructor has closed it. Refuses with not-released what is still played.
 */
export async function playReview(room: Room, seat: Seat, id: AttemptId): Promise<PlayReview> {
  return (await reviewPage(room, seat, id)).review;
}

/** The same, with the exercise. */
export async function reviewPage(
  room: Room,
  seat: Seat,
  id: AttemptId,
): Promise<{ readonly review: PlayReview; readonly scenario: Scenario }> {
  const playing = await playingOf(room.store, await readSettled(room, seat, id));
  const { sitting, game, play, seed, kept } = playing;
  const { attempt, assignment, terms } = sitting;
  const receipt = receiptOf(attempt);
  if (receipt === undefined || attempt.handedInAt === null) throw new Refusal('not-released');
  const finished = due(game.scenario, play.state, play.record) === 'nothing';
  const open = assignment.released.keys !== null || (seed.of === 'own' && finished);
  const review = {
    ...frameOf(playing, room.now()),
    receipt,
    late: terms.dueAt !== null && receipt.at > terms.dueAt,
    finished,
    ...(finished && { ending: endingOf(game, play.state) }),
    ...(open && {
      revealed: {
        seed: seed.seed,
        salt: seed.salt,
        ...(finished && { record: play.record }),
        notes: kept.texts,
      },
    }),
  };
  return { review, scenario: playing.scenario };
}

async function playingNow(room: Room, ports: Ports, seat: Seat, id: AttemptId): Promise<Playing> {
  const sitting = await settled(ports, room, await ownSitting(ports, seat, id), room.now());
  return playingOf(ports, sitting);
}

/** Whether all of this is written down already. Refuses when something else is, under one of its ids. */
function isKnown({ log }: Playing, entries: readonly Pick<LogEntry, 'id' | 'type' | 'body'>[]) {
  const known = entries.flatMap((entry) => log.filter(({ id }) => id === entry.id));
  if (known.length === 0) return false;
  const same = entries.every(({ id, type, body }) =>
    known.some((each) => each.id === id && each.type === type && each.body === body),
  );
  if (!same) throw new Refusal('other-body');
  return true;
}

function mayStillChange({ sitting: { attempt, assignment } }: Playing): void {
  if (attempt.handedInAt !== null)
    throw new Refusal(attempt.handedInBy === 'time' ? 'time-over' : 'handed-in');
  if (assignment.released.keys !== null) throw new Refusal('closed');
}

/** Refuses a step that the rules do not allow where the play stands. */
function checkStep(playing: Playing, step: PlayStep, at: number): void {
  const { game, play, kept, opinions } = playing;
  try {
    if (step.type === 'setup') {
      if (kept.taken > 0) throw new StepError('the play has been set up already');
      beginPlay(game, headOf(playing, step.setup));
      return;
    }
    if (opinions === 'instructors' && kept.setup === undefined)
      throw new StepError('the play has to be set up first');
    goOn(game, play, entryOf(step, at));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    throw new Refusal('step-illegal', { why: error.message });
  }
}

function entryOf(step: Exclude<PlayStep, { type: 'setup' }>, at: number): Entry {
  if (step.type === 'belief') return { ...step, at };
  const { type, decision, option, said } = step;
  return { type, decision, option, ...(said ?? { reason: '', confidence: 2 }), at };
}

async function write(
  ports: Ports,
  { sitting: { attempt } }: Playing,
  entries: readonly Pick<LogEntry, 'id' | 'type' | 'body'>[],
  now: number,
): Promise<void> {
  const { place } = await ports.attempts.end(attempt.classId, attempt.id);
  await ports.attempts.append(
    entries.map((entry, i) => ({
      classId: attempt.classId,
      attemptId: attempt.id,
      ...entry,
      question: null,
      at: now,
      receivedAt: now,
      place: place + 1 + i,
      counted: 'yes',
    })),
  );
}

function frameOf({ klass, sitting, seed, form, opinions }: Playing, now: number) {
  const { assignment, attempt, settings, terms, endsAt } = sitting;
  return {
    classId: klass.id,
    classTitle: klass.title,
    zone: klass.zone,
    assignmentId: assignment.id,
    attemptId: attempt.id,
    seatId: attempt.seatId,
    title: settings.title,
    note: settings.note,
    number: attempt.number,
    startedAt: attempt.startedAt,
    now,
    dueAt: terms.dueAt,
    endsAt,
    form,
    seed: seed.of,
    opinions,
    commitment: seed.commitment,
  };
}

function viewOf(playing: Playing, now: number): PlayView {
  const { sitting, game, play, kept, opinions } = playing;
  const belief = play.beliefs.at(-1)?.belief;
  const receipt = sitting.attempt.handedInAt === null ? undefined : receiptOf(sitting.attempt);
  return {
    ...frameOf(playing, now),
    taken: kept.taken,
    setUp: opinions === 'instructors' && kept.setup === undefined,
    shown: shownOf(game, play),
    ...(belief !== undefined && kept.setup !== undefined && { belief }),
    ...(receipt && { receipt }),
  };
}
