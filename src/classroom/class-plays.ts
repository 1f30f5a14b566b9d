// The plays of a class in one assignment, read in chunks and played again: what the instructors' page and the class screen count.
import { type Played, playedOf } from '../insight/played.ts';
import type { Game } from '../scenario/game.ts';
import type { AssignmentId, AttemptId, ClassId } from '../ids.ts';
import { settingsOf } from './assigned.ts';
import { assignmentOf } from './assignments.ts';
import { readPlayLog } from './play-log.ts';
import { playSeedOf } from './play-seed.ts';
import { gameFor, opinionsOf } from './playing.ts';
import { settledNow } from './progress.ts';
import { snapshotAt } from './questions.ts';
import type { Assignment, Attempt, Class } from './records.ts';
import { Refusal } from './refusal.ts';
import { remembering } from './remembering.ts';
import type { Room } from './room.ts';

export interface ClassPlays {
  readonly klass: Class;
  readonly assignment: Assignment;
  /** The exercise that most of the plays were of. */
  readonly game: Game | undefined;
  readonly form: 'full' | 'short';
  /** First plays of that exercise that were handed in, one of each learner, in the order of their random ids. */
  readonly plays: readonly Played[];
  /** Plays still going on. */
  readonly playing: number;
  /** Handed-in plays that are not counted: second ones, and those by other rules or in the other form. */
  readonly again: number;
  readonly other: number;
  /** Whether there were more than could be read. */
  readonly more: boolean;
}

/** Logs read at a time. */
const chunk = 100;

interface Read {
  readonly game: Game;
  readonly form: 'full' | 'short';
  readonly played: Played;
}

/**
 * The first play of each learner, as far as it was handed in; no more than the first `most` of them. Opinions stand in them only
 * where the class keeps them with its instructors. Refuses with not-found what is no decision exercise of the class.
 */
export async function classPlays(
  asked: Room,
  classId: ClassId,
  id: AssignmentId,
  most: number,
): Promise<ClassPlays> {
  const room = remembering(asked);
  const { store } = room;
  const { reports } = store;
  const klass = await store.classes.get(classId);
  const assignment = await assignmentOf(store, classId, id);
  if (klass === undefined || assignment.kind !== 'exercise') throw new Refusal('not-found');
  const now = room.now();
  const read: Read[] = [];
  const counts = { playing: 0, again: 0, more: false };
  for (let after: AttemptId | '' = ''; !counts.more;) {
    const some: readonly Attempt[] = await reports.attempts.some(classId, id, after, chunk);
    after = some.at(-1)?.id ?? after;
    const handedIn: Attempt[] = [];
    for (const attempt of some) {
      const { handedInAt } =
        attempt.handedInAt === null
          ? (await settledNow(room, attempt, now)).attempt
          : { handedInAt: attempt.handedInAt };
      if (handedInAt === null) counts.playing += 1;
      else if (attempt.number > 1) counts.again += 1;
      else handedIn.push(attempt);
    }
    const counted = handedIn.slice(0, most - read.length);
    counts.more = counted.length < handedIn.length;
    read.push(...(await readPlays(room, klass, assignment, counted)));
    if (some.length < chunk) break;
  }
  const [same, ...others] = [
    ...Map.groupBy(read, ({ game }) => game.scenario.rules).values(),
  ].toSorted((a, b) => b.length - a.length);
  return {
    klass,
    assignment,
    game: same?.[0]?.game,
    form: same?.[0]?.form ?? 'full',
    plays: (same ?? []).map(({ played }) => played),
    other: others.flat().length,
    ...counts,
  };
}

async function readPlays(
  room: Room,
  klass: Class,
  assignment: Assignment,
  attempts: readonly Attempt[],
): Promise<Read[]> {
  if (attempts.length === 0) return [];
  const { reports } = room.store;
  const logs = await reports.attempts.logs(
    klass.id,
    attempts.map(({ id }) => id),
  );
  const read: Read[] = [];
  for (const attempt of attempts) {
    const snapshot = await snapshotAt(reports, attempt);
    if (snapshot.kind !== 'exercise') throw new Refusal('not-found');
    const form = (await settingsOf(room.store, assignment, attempt)).exercise?.form ?? 'full';
    const game = gameFor(snapshot.scenario, form);
    const kept = readPlayLog(logs.get(attempt.id) ?? []);
    const setup = opinionsOf(klass, kept) === 'instructors' ? kept.setup : undefined;
    const played = playedOf(game, {
      id: attempt.id,
      seed: playSeedOf(attempt.seed).seed,
      setup,
      entries: setup === undefined ? kept.advised : kept.entries,
    });
    read.push({ game, form, played });
  }
  return read;
}
