// The store of a decision exercise: which play is open, where it stands, and every step written down before it shows.
import { atom, type ReadableAtom } from 'nanostores';
import type { PlayId } from '../ids.ts';
import { ChangeError, formOf } from '../scenario/changed.ts';
import type { Game } from '../scenario/game.ts';
import { gameOf } from '../scenario/game.ts';
import type { Advice, Entry, PlayHead, PlayRecord, Setup } from '../scenario/record.ts';
import { begin, goOn, isRefused, type Play, replay } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { StepError } from '../scenario/turn.ts';
import type { Forced } from '../scenario/world.ts';
import { after, type PlayBegun, type StudyEvent } from './events.ts';
import type { Log } from './log.ts';
import { type KeptPlay, playsOf, stepEvent } from './plays.ts';

export interface ExerciseView {
  /** False until the log was read once. */
  readonly ready: boolean;
  /** The latest first. */
  readonly plays: readonly KeptPlay[];
  readonly open: OpenPlay | undefined;
  /** `elsewhere`: the open play went on in another tab. `refused`: the rules do not allow it; `why` says so. */
  readonly saved: 'nothing' | 'saving' | 'saved' | 'failed' | 'elsewhere' | 'refused';
  readonly why: string | undefined;
}
export interface OpenPlay {
  readonly id: PlayId;
  readonly game: Game;
  readonly play: Play;
  readonly follows: PlayId | undefined;
}

/** The edge to the device, handed in. */
export interface Edge {
  readonly log: Log;
  readonly now: () => number;
  readonly randomId: () => string;
}

export interface NewPlay {
  readonly form: 'full' | 'short';
  readonly preset?: string | undefined;
  readonly role?: PlayHead['role'] | undefined;
  readonly setup: Setup;
  /** Given when a play is repeated; otherwise it is drawn. */
  readonly seed?: string;
  readonly forced?: Forced;
  readonly follows?: PlayId;
}

export interface Exercise {
  readonly view: ReadableAtom<ExerciseView>;
  /** Reads the log and follows it; gives the way to stop. */
  start(): () => void;
  /** Each of these says whether it was done: not while another is being written, and not what the rules refuse. */
  begin(play: NewPlay): Promise<boolean>;
  advise(advice: Omit<Advice, 'type' | 'at'>): Promise<boolean>;
  believe(belief: readonly number[]): Promise<boolean>;
  /** Keeps what was written about a play. */
  note(play: PlayId, name: string, value: string): Promise<void>;
  /** Opens a play that is kept; undefined closes the one that is open. */
  open(id: PlayId | undefined): void;
}

const steps = { type: 'play-step' } as const;
const begun = { type: 'play-begun' } as const;
const noted = { type: 'play-note' } as const;

/** The game that a record was played by. */
export function gameFor(scenario: Scenario, record: Pick<PlayRecord, 'form' | 'preset'>): Game {
  return gameOf(formOf(scenario, record.form, record.preset));
}

/** The store of an exercise on a page. */
export function createExercise(scenario: Scenario, edge: () => Edge): Exercise {
  const view = atom<ExerciseView>({
    ready: false,
    plays: [],
    open: undefined,
    saved: 'nothing',
    why: undefined,
  });
  const set = (change: Partial<ExerciseView>) => view.set({ ...view.get(), ...change });
  let busy = false;
  const games = new Map<string, Game>();
  const gameOfRecord = (record: PlayRecord): Game => {
    const key = `${record.form} ${record.preset ?? ''}`;
    const game = games.get(key) ?? gameFor(scenario, record);
    games.set(key, game);
    return game;
  };

  /** The play as it stands; undefined when it cannot be played again: where the plays are listed, it is said why. */
  const opened = ({ id, record, follows }: KeptPlay): OpenPlay | undefined => {
    const now = view.get().open;
    // What this page has played itself it need not play again.
    if (now?.id === id && now.play.record.steps.length === record.steps.length) return now;
    try {
      const game = gameOfRecord(record);
      const play = replay(game, record);
      return isRefused(play) ? undefined : { id, game, play, follows };
    } catch (error) {
      if (!(error instanceof ChangeError)) throw error;
      return undefined;
    }
  };

  const take = (events: readonly StudyEvent[], id: PlayId | undefined) => {
    const plays = playsOf(events, scenario.id);
    const kept = plays.find((play) => play.id === id);
    const { open: before } = view.get();
    const further =
      kept?.id === before?.id &&
      (kept?.record.steps.length ?? 0) > (before?.play.record.steps.length ?? 0);
    set({
      ready: true,
      plays,
      open: kept && opened(kept),
      // Erased here or in another tab: then nothing is saved any more.
      ...(kept === undefined && before !== undefined && { saved: 'nothing' }),
      ...(further && !busy && { saved: 'elsewhere' }),
    });
  };

  const all = async () => {
    const { log } = edge();
    return [...(await log.read(begun)), ...(await log.read(steps)), ...(await log.read(noted))];
  };
  let reads = 0;
  const read = async () => {
    reads += 1;
    const mine = reads;
    const events = await all();
    // What was read before a step was written, or before a later reading, knows less than the page does.
    if (mine === reads && !busy) take(events, view.get().open?.id);
  };

  /** One thing at a time: a second press while the first is being written does nothing. */
  const once = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    busy = true;
    set({ saved: 'saving', why: undefined });
    try {
      await work();
      if (view.get().saved === 'saving') set({ saved: 'saved' });
      return true;
    } catch (error) {
      const refused = error instanceof StepError;
      set({ saved: refused ? 'refused' : 'failed', why: refused ? error.message : undefined });
      if (!refused) throw error;
      return false;
    } finally {
      busy = false;
    }
  };

  const go = (entryAt: (at: number) => Entry) =>
    once(async () => {
      const { open } = view.get();
      if (open === undefined) return;
      // After all that went before, even when the device's clock was set back.
      const last = open.play.record.steps.at(-1)?.at ?? 0;
      const play = goOn(open.game, open.play, entryAt(Math.max(edge().now(), last + 1)));
      const event = stepEvent(open.id, play.record);
      if (event === undefined) return;
      const { log } = edge();
      // Another tab may have taken this step already; then its step stands, and this page goes on from there.
      // And where everything was erased meanwhile, a step would hang in the air.
      const known = await log.commit('everything', (there) =>
        there.some(({ id }) => id === open.id) && !there.some(({ id }) => id === event.id)
          ? [event]
          : [],
      );
      const mine = known.find(({ id }) => id === event.id);
      if (mine?.type === 'play-step' && mine.step.digest === event.step.digest)
        set({ open: { ...open, play } });
      else if (mine !== undefined) set({ saved: 'elsewhere' });
      take(known, open.id);
    });

  return {
    view,
    start: () => {
      const { log } = edge();
      void read();
      return log.watch(() => void read());
    },
    begin: ({ form, preset, role, setup, seed, forced, follows }) =>
      once(async () => {
        const { log, now, randomId } = edge();
        const id = randomId() as PlayId;
        const played = formOf(scenario, form, preset);
        const head = {
          format: 1,
          scenario: scenario.id,
          rules: played.rules,
          text: scenario.text,
          form,
          ...(preset !== undefined && { preset }),
          seed: seed ?? randomId(),
          ...(role !== undefined && { role }),
          ...(forced !== undefined && { forced }),
          setup,
        } as const;
        const { digest } = begin(gameOf(played), head);
        const event: PlayBegun = {
          type: 'play-begun',
          id,
          play: id,
          scenario: scenario.id,
          head,
          digest,
          ...(follows !== undefined && { follows }),
          at: 0,
        };
        await log.commit(begun, (known) => [{ ...event, at: after(now(), known) }]);
        take(await all(), id);
      }),
    advise: (advice) => go((at) => ({ type: 'advice', ...advice, at })),
    believe: (belief) => go((at) => ({ type: 'belief', belief, at })),
    note: async (play, name, value) => {
      const { log, now, randomId } = edge();
      await log.commit(noted, (known) => [
        {
          type: 'play-note',
          id: randomId(),
          play,
          scenario: scenario.id,
          name,
          value,
          at: after(now(), known),
        },
      ]);
    },
    open: (id) => {
      const kept = view.get().plays.find((play) => play.id === id);
      set({ open: kept && opened(kept) });
    },
  };
}
