// Beginning an attempt: on the server, with a seed, a copy of the questions and the rules.
import type { AssignmentId, AttemptId, QuestionId } from '../ids.ts';
import { drawn, drawOf } from '../quiz/pools.ts';
import { shuffled } from '../quiz/seed.ts';
import { assignedTo, withTerms } from './assigned.ts';
import { settled } from './hand-in.ts';
import { seedForPlay } from './play-seed.ts';
import type { Ports } from './ports.ts';
import { snapshotAt } from './questions.ts';
import type { Assignment, Attempt, Seat, Settings } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { newId, newToken } from './secrets.ts';
import { questionsOf, readSnapshot, type Snapshot, snapshotOf } from './snapshot.ts';
import { mayBegin, termsOf } from './terms.ts';

/**
 * Begins an attempt of this learner, or goes on with the one that is open: pressing twice begins one. Refuses with
 * not-found, withdrawn, not-open-yet, closed, no-attempts-left or content-missing.
 */
export function begin(room: Room, seat: Seat, id: AssignmentId): Promise<Attempt> {
  return room.store.together(async (ports) => {
    const now = room.now();
    const assignment = await assignedTo(ports, seat, id);
    const before = await ports.attempts.ofSeat(seat.classId, id, seat.id);
    for (const attempt of before) {
      if (attempt.handedInAt !== null) continue;
      const sitting = await settled(ports, room, await withTerms(ports, attempt), now);
      if (sitting.attempt.handedInAt === null) return sitting.attempt;
    }
    // What is begun after the erasing would never be erased.
    if ((await ports.classes.get(seat.classId))?.attemptsErasedAt !== null)
      throw new Refusal('closed');
    const given = await ports.assignments.accommodationsOf(seat.classId, seat.id, id);
    const terms = termsOf(assignment.settings, given);
    const may = mayBegin(terms, before.length, now);
    if (may !== 'yes') throw new Refusal(may, { at: terms.opensAt ?? 0, count: before.length });

    const { hash, snapshot } = await copyFor(room, ports, assignment);
    const seed =
      assignment.kind === 'exercise' ? await seedForPlay(ports, room, assignment) : newToken(room);
    const attempt: Attempt = {
      classId: seat.classId,
      id: newId<AttemptId>(room),
      assignmentId: id,
      version: assignment.version,
      seatId: seat.id,
      number: before.length + 1,
      seed,
      snapshot: hash,
      questions: askedIn(snapshot, assignment.settings, seed),
      startedAt: now,
      handedInAt: null,
      handedInBy: null,
      receipt: null,
      reopenedUntil: null,
      points: null,
      outOf: null,
      answered: null,
    };
    if (await ports.attempts.add(attempt)) return attempt;
    // Two requests at once: the other was first.
    const others = await ports.attempts.ofSeat(seat.classId, id, seat.id);
    const open = others.find(({ handedInAt }) => handedInAt === null);
    if (open === undefined) throw new Refusal('no-attempts-left', { count: others.length });
    return open;
  });
}

/** The copy of the course that this version of the assignment is taken with; the first attempt makes it. */
async function copyFor(
  room: Room,
  ports: Ports,
  assignment: Assignment,
): Promise<{ hash: string; snapshot: Snapshot }> {
  const { classId, id, snapshot: kept } = assignment;
  if (kept !== null)
    return { hash: kept, snapshot: await snapshotAt(ports, { classId, snapshot: kept }) };
  const made = snapshotOf(room.course, assignment);
  if (made === undefined) throw new Refusal('content-missing', { ref: assignment.ref });
  await ports.snapshots.put(classId, made.hash, made.body);
  await ports.assignments.change(classId, id, { snapshot: made.hash });
  return { hash: made.hash, snapshot: readSnapshot(made.body) };
}

/** The ids of the questions that an attempt asks, in its order. */
export function askedIn(
  snapshot: Snapshot,
  { order }: Pick<Settings, 'order'>,
  seed: string,
): readonly QuestionId[] {
  const pools = snapshot.kind === 'quiz' ? snapshot.pools : undefined;
  const asked = drawn(questionsOf(snapshot), drawOf(pools), seed);
  return (order === 'fixed' ? asked : shuffled(asked, `${seed}/questions`)).map(({ id }) => id);
}
