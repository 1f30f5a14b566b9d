// What is no longer kept: opinions, names and attempts of classes that ended long enough ago. The server does it by itself.
import type { Class } from './records.ts';
import { eraseAttempts, eraseOpinions } from './erasing.ts';
import type { Ports } from './ports.ts';
import type { Room } from './room.ts';
import { nameKey } from './secrets.ts';

const day = 24 * 60 * 60_000;
/** Days after the end of a class for which reasons, beliefs and exit tickets are kept. */
export const keepOpinionsDays = 30;

/** How much was erased, for the log: counts of classes, never names. */
export interface Erased {
  readonly opinions: number;
  readonly names: number;
  readonly attempts: number;
}

/**
 * Erases in every class what its own rules no longer keep, each class in a transaction of its own, and clears away sessions,
 * links and notes that are over. Doing it twice, or in two processes at once, changes nothing.
 */
export async function eraseWhatIsOver(room: Room): Promise<Erased> {
  const { store } = room;
  const now = room.now();
  await store.sessions.dropIdle(now);
  await store.links.dropExpired(now);
  await store.notes.dropExpired(now);
  const erased = { opinions: 0, names: 0, attempts: 0 };
  for (const { id } of await store.classes.endedBefore(now)) {
    const done = await store.together(async (ports) => {
      const klass = await ports.classes.get(id);
      return klass === undefined ? [] : eraseOf(ports, klass, now);
    });
    for (const what of done) erased[what] += 1;
  }
  await store.scrub();
  return erased;
}

async function eraseOf(ports: Ports, klass: Class, now: number): Promise<(keyof Erased)[]> {
  const { id, endsAt } = klass;
  if (endsAt === null) return [];
  const isOver = (days: number) => now >= endsAt + days * day;
  const done: (keyof Erased)[] = [];
  if (klass.opinionsErasedAt === null && isOver(keepOpinionsDays)) {
    for (const attempt of await ports.attempts.inClass(id))
      await eraseOpinions(ports, id, attempt.id);
    await ports.classes.change(id, { opinionsErasedAt: now });
    done.push('opinions');
  }
  if (klass.namesErasedAt === null && isOver(klass.keepNamesDays)) {
    await eraseNames(ports, klass);
    await eraseComments(ports, klass);
    await ports.classes.change(id, { namesErasedAt: now, codeOpen: false });
    done.push('names');
  }
  if (klass.attemptsErasedAt === null && isOver(klass.keepAttemptsDays)) {
    await eraseAttempts(ports, await ports.attempts.inClass(id));
    await ports.classes.change(id, { attemptsErasedAt: now });
    done.push('attempts');
  }
  return done;
}

/** Words to a learner may name them, and nobody can come back to read them. */
async function eraseComments(ports: Ports, { id: classId }: Class): Promise<void> {
  const { attempts, judgements } = ports;
  const ids = (await attempts.inClass(classId)).map(({ id }) => id);
  for (const { attemptId, question } of await judgements.comments(classId, ids))
    await judgements.dropComment(classId, attemptId, question);
}

/** No hash: nothing that is typed fits it, and a seat that has it is not free either. */
const noPass = 'erased';

/** Learners become numbers, in an order that tells nothing of their names; nobody can come back to such a seat. */
async function eraseNames(ports: Ports, { id }: Class): Promise<void> {
  const seats = (await ports.seats.all(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // A learner whose own name was such a number would be in the way.
  for (const seat of seats) {
    await ports.seats.change(id, seat.id, { name: seat.id, nameKey: seat.id, pass: noPass });
    await ports.sessions.dropOfSeat(id, seat.id);
  }
  for (const [index, seat] of seats.entries()) {
    const name = `Learner ${index + 1}`;
    await ports.seats.change(id, seat.id, { name, nameKey: nameKey(name) });
  }
}
