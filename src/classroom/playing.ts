// A play as it stands: the log of its attempt, played again by the engine.
import { formOf } from '../scenario/changed.ts';
import { type Game, gameOf } from '../scenario/game.ts';
import { observerSetup } from '../scenario/observing.ts';
import type { PlayHead, Setup } from '../scenario/record.ts';
import { type Play, playedFrom } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { Sitting } from './assigned.ts';
import { classOf } from './classes.ts';
import { type PlayLog, readPlayLog } from './play-log.ts';
import { type PlaySeed, playSeedOf } from './play-seed.ts';
import type { OpinionsKept } from './play-views.ts';
import type { Ports } from './ports.ts';
import { snapshotAt } from './questions.ts';
import type { Class, LogEntry } from './records.ts';
import { Refusal } from './refusal.ts';

export interface Playing {
  readonly klass: Class;
  readonly sitting: Sitting;
  readonly log: readonly LogEntry[];
  readonly kept: PlayLog;
  readonly seed: PlaySeed;
  /** The exercise of the attempt, in its full form. */
  readonly scenario: Scenario;
  readonly game: Game;
  readonly form: 'full' | 'short';
  readonly opinions: OpinionsKept;
  /** Where it stands; with opinions on the device, or before the set-up, a play of which only the advice is known. */
  readonly play: Play;
}

/** The head of a play with this set-up, or of one in which nothing is said. */
export function headOf(
  { game, seed, form }: Pick<Playing, 'game' | 'seed' | 'form'>,
  setup: Setup | undefined,
): PlayHead {
  const { id, rules, text } = game.scenario;
  return {
    format: 1,
    scenario: id,
    rules,
    text,
    form,
    seed: seed.seed,
    ...(setup === undefined && { role: 'unsaid' }),
    setup: setup ?? observerSetup(game.scenario),
  };
}

/** Games made ready lately: a copy of an exercise never changes, and reading its rules takes longer than playing them. */
const ready = new WeakMap<Scenario, Map<string, Game>>();

/**
 * Where the opinions of a play are. One of which a part is missing, because the class has changed its mind or they were
 * deleted, is one of which only the advice is known.
 */
export function opinionsOf(
  klass: Pick<Class, 'opinions' | 'opinionsErasedAt'>,
  kept: PlayLog,
): OpinionsKept {
  const closed = klass.opinions === 'device' || klass.opinionsErasedAt !== null;
  return closed || (kept.taken > 0 && !kept.said) ? 'device' : 'instructors';
}

/** An exercise made ready to be played in one of its forms. */
export function gameFor(scenario: Scenario, form: 'full' | 'short'): Game {
  const games = ready.get(scenario) ?? new Map<string, Game>();
  ready.set(scenario, games);
  const game = games.get(form) ?? gameOf(formOf(scenario, form));
  games.set(form, game);
  return game;
}

/** The play of an attempt. Refuses with not-found an attempt that is none at a decision exercise. */
export async function playingOf(
  ports: Pick<Ports, 'classes' | 'snapshots' | 'attempts'>,
  sitting: Sitting,
): Promise<Playing> {
  const { attempt, settings } = sitting;
  const klass = await classOf(ports, attempt.classId);
  const snapshot = await snapshotAt(ports, attempt);
  if (snapshot.kind !== 'exercise') throw new Refusal('not-found');
  const log = await ports.attempts.log(attempt.classId, attempt.id);
  const form = settings.exercise?.form ?? 'full';
  const game = gameFor(snapshot.scenario, form);
  const kept = readPlayLog(log);
  const seed = playSeedOf(attempt.seed);
  const opinions = opinionsOf(klass, kept);
  const setup = opinions === 'instructors' ? kept.setup : undefined;
  const play = playedFrom(
    game,
    headOf({ game, seed, form }, setup),
    setup === undefined ? kept.advised : kept.entries,
  );
  return {
    klass,
    sitting,
    log,
    kept,
    seed,
    scenario: snapshot.scenario,
    game,
    form,
    opinions,
    play,
  };
}
