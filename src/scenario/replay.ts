// Plays a record again, anywhere, to the same digests; refuses what is not possible and says why.
import { headDigest, stepDigest } from './digest.ts';
import type { Game } from './game.ts';
import { formFault } from './record-form.ts';
import { type Moment, momentOf } from './moments.ts';
import {
  beliefFault,
  due,
  type Entry,
  limits,
  type PlayHead,
  type PlayRecord,
  setupFault,
  type Step,
} from './record.ts';
import { firstState, type State } from './state.ts';
import { legalOption, StepError } from './turn.ts';
import { type World, worldOf } from './world.ts';
import { allMoves } from './moves.ts';

/** A record that has been played again. */
export interface Play {
  readonly record: PlayRecord;
  readonly world: World;
  readonly first: State;
  /** After the last step. */
  readonly state: State;
  readonly moments: readonly Moment[];
  /** What was believed, with the round before which it was said; the set-up's is first, with round 1. */
  readonly beliefs: readonly { readonly round: number; readonly belief: readonly number[] }[];
}

/** A record that cannot be played again: the first step that is wrong (0 is the set-up), and why. */
export interface Refusal {
  readonly step: number;
  readonly why: string;
}

/** What is wrong with a head beside its set-up: hidden facts that are set to what they cannot be, a role that there is not. */
function headFault({ layout }: Game, { forced = {}, role }: PlayHead): string | undefined {
  for (const [fact, value] of Object.entries(forced))
    if (layout.hidden.get(fact)?.values.has(value) !== true)
      return `nothing hidden is called "${fact}" and can be "${value}"`;
  return role === undefined || role === 'observer' || role === 'unsaid'
    ? undefined
    : `there is no role "${String(role)}"`;
}

/** Begins a play; throws a `StepError` for a set-up that has a fault. */
export function begin(game: Game, head: PlayHead): PlayRecord {
  const fault = headFault(game, head) ?? setupFault(game.scenario, head.setup);
  if (fault !== undefined) throw new StepError(fault);
  const first = firstState(game, worldOf(game, head.seed, head.forced));
  return { ...head, digest: headDigest(game, head, first), steps: [] };
}

/** A play that goes on by one entry; throws a `StepError` with the reason when that is not possible. */
export function goOn(game: Game, play: Play, entry: Entry): Play {
  const { record, world, state } = play;
  const wanted = due(game.scenario, state, record);
  if (wanted !== entry.type)
    throw new StepError(
      wanted === 'nothing'
        ? 'the play is over'
        : `${wanted === 'belief' ? 'a belief' : 'advice'} is due, not ${entry.type === 'belief' ? 'a belief' : 'advice'}`,
    );
  if (entry.type === 'belief') {
    const fault = beliefFault(game.scenario, entry.belief);
    if (fault !== undefined) throw new StepError(fault);
    const said = { round: state.round, belief: entry.belief };
    return { ...withStep(game, play, entry, state), beliefs: [...play.beliefs, said] };
  }
  const option = legalOption(game, state, world, entry.option);
  if (!option.path.startsWith(`${entry.decision}.`))
    throw new StepError(
      `the open decision is "${option.path.split('.')[0]}", not "${entry.decision}"`,
    );
  const { least, most } = limits.reason;
  const length = entry.reason.trim().length;
  if (record.role === 'unsaid' ? length > 0 : length < least || length > most)
    throw new StepError(
      record.role === 'unsaid'
        ? 'nothing is said in this play, so no reason is given'
        : `a reason has ${least} to ${most} characters, this one ${length}`,
    );
  const expected = allMoves(game.scenario).some(({ id }) => id === entry.expected);
  const asked = state.interrupt === undefined && record.role === undefined;
  if (asked ? !expected : entry.expected !== undefined)
    throw new StepError(
      asked
        ? `no move is called "${entry.expected}"`
        : 'no move is asked for here, so none can be expected',
    );
  if (![1, 2, 3].includes(entry.confidence)) throw new StepError('confidence is 1, 2 or 3');
  const moment = momentOf(game, state, world, option);
  return {
    ...withStep(game, play, entry, moment.after),
    state: moment.after,
    moments: [...play.moments, moment],
  };
}

/** A play from its head and everything that was given in it; throws a `StepError` for what the rules do not allow. */
export function playedFrom(game: Game, head: PlayHead, entries: readonly Entry[]): Play {
  return entries.reduce<Play>(
    (play, entry) => goOn(game, play, entry),
    opened(game, begin(game, head)),
  );
}

function withStep(game: Game, play: Play, entry: Entry, after: State): Play {
  const { record } = play;
  const before = record.steps.at(-1)?.digest ?? record.digest;
  const step: Step = { ...entry, digest: stepDigest(game, before, entry, after) };
  return { ...play, record: { ...record, steps: [...record.steps, step] } };
}

/** Plays a record again. It is believed in nothing: what does not come to its own digest is refused. */
export function replay(game: Game, value: unknown): Play | Refusal {
  const { scenario } = game;
  const misformed = formFault(value);
  if (misformed !== undefined) return { step: 0, why: misformed };
  const record = value as PlayRecord;
  const { steps, digest, ...head } = record;
  if (record.scenario !== scenario.id || record.rules !== scenario.rules)
    return {
      step: 0,
      why: `it was played by the rules ${record.rules} of ${record.scenario}; these are ${scenario.rules} of ${scenario.id}`,
    };
  let at = 0;
  try {
    const begun = begin(game, head);
    if (begun.digest !== digest) return { step: 0, why: 'the set-up is not what was recorded' };
    let play = opened(game, begun);
    for (const { digest: recorded, ...entry } of steps) {
      at += 1;
      play = goOn(game, play, entry);
      if (play.record.steps.at(-1)?.digest !== recorded)
        return { step: at, why: 'it does not lead to what was recorded' };
    }
    return play;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { step: at, why: error.message };
  }
}

/** The play of a record that has no step yet. */
export function opened(game: Game, record: PlayRecord): Play {
  const world = worldOf(game, record.seed, record.forced);
  const first = firstState(game, world);
  const beliefs = [{ round: 1, belief: record.setup.belief }];
  return { record: { ...record, steps: [] }, world, first, state: first, moments: [], beliefs };
}

/** Says whether a record was refused. */
export function isRefused(result: Play | Refusal): result is Refusal {
  return 'why' in result;
}
