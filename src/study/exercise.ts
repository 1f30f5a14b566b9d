// The store of a decision exercise: which play is open, where it stands, and every step written down before it shows.
import { atom, type ReadableAtom } from 'nanostores';
import type { PlayId } from '../ids.ts';
import { formOf } from '../scenario/changed.ts';
import type { Game } from '../scenario/game.ts';
import { gameOf } from '../scenario/game.ts';
import type { Advice, PlayRecord, Setup } from '../scenario/record.ts';
import { begin, goOn, isRefused, type Play, type Refusal, replay } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
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
  /** A play that cannot be played again, and why. */
  readonly refused: Refusal | undefined;
  readonly saved: 'nothing' | 'saving' | 'saved' | 'failed';
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
  readonly role?: 'observer' | undefined;
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
  begin(play: NewPlay): Promise<void>;
  advise(advice: Omit<Advice, 'type' | 'at'>): Promise<void>;
  believe(belief: readonly number[]): Promise<void>;
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
    refused: undefined,
    saved: 'nothing',
  });
  const set = (change: Partial<ExerciseView>) => view.set({ ...view.get(), ...change });
  const games = new Map<string, Game>();
  const gameOfRecord = (record: PlayRecord): Game => {
    const key = `${record.form} ${record.preset ?? ''}`;
    const game = games.get(key) ?? gameFor(scenario, record);
    games.set(key, game);
    return game;
  };

  const opened = ({ id, record, follows }: KeptPlay): Pick<ExerciseView, 'open' | 'refused'> => {
    const now = view.get().open;
    // What this page has played itself it need not play again.
    if (now?.id === id && now.play.record.steps.length === record.steps.length)
      return { open: now, refused: undefined };
    try {
      const game = gameOfRecord(record);
      const play = replay(game, record);
      return isRefused(play)
        ? { open: undefined, refused: play }
        : { open: { id, game, play, follows }, refused: undefined };
    } catch (error) {
      return {
        open: undefined,
        refused: { step: 0, why: error instanceof Error ? error.message : String(error) },
      };
    }
  };

  const take = (events: readonly StudyEvent[], id: PlayId | undefined) => {
    const plays = playsOf(events, scenario.id);
    const kept = plays.find((play) => play.id === id);
    set({ ready: true, plays, ...(kept === undefined ? { open: undefined } : opened(kept)) });
  };

  const all = async () => {
    const { log } = edge();
    return [...(await log.read(begun)), ...(await log.read(steps)), ...(await log.read(noted))];
  };
  const read = async () => {
    take(await all(), view.get().open?.id);
  };

  let busy = false;
  /** One step at a time: a second press while the first is being written does nothing. */
  const once = async (work: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    set({ saved: 'saving' });
    try {
      await work();
      set({ saved: 'saved' });
    } catch (error) {
      set({ saved: 'failed' });
      throw error;
    } finally {
      busy = false;
    }
  };

  const go = (entry: Parameters<typeof goOn>[2]) =>
    once(async () => {
      const { open } = view.get();
      if (open === undefined) return;
      const play = goOn(open.game, open.play, entry);
      const event = stepEvent(open.id, play.record);
      if (event === undefined) return;
      const { log } = edge();
      // Another tab may have taken this step already; then its step stands, and this page goes on from there.
      const known = await log.commit(steps, (there) =>
        there.some(({ id }) => id === event.id) ? [] : [event],
      );
      const mine = known.find(({ id }) => id === event.id);
      if (mine?.type === 'play-step' && mine.step.digest === event.step.digest)
        set({ open: { ...open, play } });
      take(await all(), open.id);
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
          at: now(),
        };
        await log.commit(begun, () => [event]);
        take(await all(), id);
      }),
    advise: (advice) => go({ type: 'advice', ...advice, at: edge().now() }),
    believe: (belief) => go({ type: 'belief', belief, at: edge().now() }),
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
      set(kept === undefined ? { open: undefined, refused: undefined } : opened(kept));
    },
  };
}
