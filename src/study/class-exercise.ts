// The store of a decision exercise in class: every step is taken by the server; what a connection loses is sent again, once.
import { atom, type ReadableAtom } from 'nanostores';
import type { PlayStep, PlayView, Receipt, StepSent } from '../api/contract.ts';
import { type Advice, beliefFault, type Due, due, type Setup } from '../scenario/record.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import type { Shown } from '../scenario/shown.ts';
import { noOpinions, type Opinions, type OpinionsKeeper } from './class-opinions.ts';
import type { Answered, Wire } from './class-wire.ts';

export type Given = Omit<Advice, 'type' | 'at'>;

/**
 * `waiting`: there is no connection, and the step is sent again by itself. `elsewhere`: the play went on in another tab.
 * `refused`: `why` says so. `signed-out`: the session is over.
 */
export type Sent =
  'nothing' | 'sending' | 'sent' | 'waiting' | 'elsewhere' | 'refused' | 'signed-out';

export interface ClassExerciseView {
  readonly play: PlayView;
  /** What is due, here: where opinions stay on the device, beliefs are asked by it alone. */
  readonly due: Due | 'setup';
  readonly opinions: Opinions;
  /** Where opinions stay on the device: whether this one has all of them; another has begun the play otherwise. */
  readonly whole: boolean;
  readonly belief: readonly number[] | undefined;
  /** The move that was expected in the last advice of this page. */
  readonly expected: string | undefined;
  /** Where opinions stay on the device: false when this browser keeps nothing beyond the page. */
  readonly kept: boolean;
  readonly sent: Sent;
  readonly why: string | undefined;
  readonly receipt: Receipt | undefined;
}

/** The edge to the device and to the server, handed in. */
export interface ClassEdge {
  readonly wire: Wire;
  readonly keeper: OpinionsKeeper;
  readonly now: () => number;
  readonly randomId: () => string;
  /** Calls later, once; gives the way to leave it. */
  readonly later: (ms: number, work: () => void) => () => void;
  /** Calls whenever the connection may be back, or the page is looked at again; gives the way to stop. */
  readonly onBack: (work: () => void) => () => void;
}

export interface ClassExercise {
  readonly view: ReadableAtom<ClassExerciseView>;
  /** Reads what the device keeps, and follows the connection; gives the way to stop. */
  start(): () => void;
  /** Each of these says whether it was done; one that was not may be pressed again, and is never done twice. */
  setUp(setup: Setup): Promise<boolean>;
  advise(advice: Given): Promise<boolean>;
  believe(belief: readonly number[]): Promise<boolean>;
  handIn(): Promise<boolean>;
}

/** How long to wait before a step is sent again, in milliseconds. */
const again = 4000;

/** The store of the exercise on a page of a class. */
export function createClassExercise(
  scenario: Scenario,
  first: PlayView,
  edge: () => ClassEdge,
): ClassExercise {
  const view = atom<ClassExerciseView>(
    withDue(scenario, {
      play: first,
      due: 'advice',
      opinions: noOpinions,
      whole: false,
      belief: undefined,
      expected: undefined,
      kept: true,
      sent: 'nothing',
      why: undefined,
      receipt: first.receipt,
    }),
  );
  const set = (change: Partial<ClassExerciseView>) =>
    view.set(withDue(scenario, { ...view.get(), ...change }));
  const onDevice = () => view.get().play.opinions === 'device';
  let busy = false;
  /** A step that was sent and not answered: under its id it can be sent again without being taken twice. */
  let waiting: StepSent | undefined;
  /** What is done again when the connection is back. */
  let redo: (() => Promise<boolean>) | undefined;
  let leave: () => void = () => undefined;

  const keep = (opinions: Opinions) => {
    const kept = edge().keeper.keep(opinions);
    set({ opinions, kept });
  };
  /** As they are kept now: another tab may have added to them since this one last did. */
  const kept = (shown = view.get().play.shown) => settled(edge().keeper.read(), shown);
  const take = (play: PlayView) => {
    if (onDevice()) keep(kept(play.shown));
    set({ play, receipt: play.receipt ?? view.get().receipt });
  };
  const refresh = async (): Promise<void> => {
    const answer = await edge().wire.play();
    if (answer === 'no-connection' || !answer.ok || busy) return;
    const before = view.get().play.taken;
    take(answer.data);
    if (answer.data.taken > before) set({ sent: 'elsewhere', why: undefined });
  };
  /** What became of something that was sent. */
  const told = async <Data>(
    answer: Answered<Data>,
    done: (data: Data) => void,
  ): Promise<boolean> => {
    if (answer === 'no-connection') {
      set({ sent: 'waiting', why: undefined });
      return false;
    }
    if (answer.ok) {
      done(answer.data);
      if (view.get().sent === 'sending') set({ sent: 'sent' });
      return true;
    }
    waiting = undefined;
    const { code, error } = answer;
    if (code === 'not-signed-in') set({ sent: 'signed-out', why: error });
    else if (code === 'play-went-on' || code === 'other-body') {
      const now = await edge().wire.play();
      if (now !== 'no-connection' && now.ok) take(now.data);
      set({ sent: 'elsewhere', why: undefined });
    } else {
      const now = await edge().wire.play();
      if (now !== 'no-connection' && now.ok) take(now.data);
      set({ sent: 'refused', why: error });
    }
    return false;
  };
  /** One thing at a time: a second press while the first is under way does nothing. */
  const once = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (busy) return false;
    busy = true;
    leave();
    redo = undefined;
    set({ sent: 'sending', why: undefined });
    try {
      return await work();
    } finally {
      busy = false;
      if (view.get().sent === 'waiting') {
        redo = () => once(work);
        leave = edge().later(again, () => void redo?.());
      }
    }
  };
  const send = (sent: StepSent) =>
    once(async () => {
      waiting = sent;
      return told(await edge().wire.step(sent), (play) => {
        waiting = undefined;
        take(play);
      });
    });
  const give = (step: PlayStep): Promise<boolean> => {
    const { play } = view.get();
    const same =
      waiting?.after === play.taken && JSON.stringify(waiting.step) === JSON.stringify(step);
    return send(
      same && waiting !== undefined
        ? waiting
        : { seat: play.seatId, id: edge().randomId(), after: play.taken, step },
    );
  };

  return {
    view,
    start: () => {
      if (onDevice()) keep(kept());
      const stop = edge().onBack(() => void (redo === undefined ? refresh() : redo()));
      return () => {
        stop();
        leave();
      };
    },
    setUp: (setup) => {
      if (!onDevice()) return give({ type: 'setup', setup });
      keep({ ...noOpinions, setup });
      return Promise.resolve(true);
    },
    advise: ({ decision, option, ...said }) => {
      if (busy) return Promise.resolve(false);
      set({ expected: said.expected });
      if (!onDevice()) return give({ type: 'advice', decision, option, said });
      const advice = { type: 'advice', decision, option, ...said, at: edge().now() } as const;
      // Before it is sent: where the answer is lost, the reason is not.
      keep({ ...kept(), sent: advice });
      return give({ type: 'advice', decision, option });
    },
    believe: (belief) => {
      if (!onDevice()) return give({ type: 'belief', belief });
      if (beliefFault(scenario, belief) !== undefined) return Promise.resolve(false);
      const opinions = kept();
      const entry = { type: 'belief', belief, at: edge().now() } as const;
      keep({ ...opinions, entries: [...opinions.entries, entry] });
      return Promise.resolve(true);
    },
    handIn: () =>
      once(async () =>
        told(await edge().wire.finish(), ({ receipt }) => {
          set({ receipt });
        }),
      ),
  };
}

/** Opinions with the advice that was sent, once the server has taken it; without it, when it has taken another. */
function settled(opinions: Opinions, { reports }: Shown): Opinions {
  const { sent, entries, ...rest } = opinions;
  if (sent === undefined) return opinions;
  const advised = entries.filter(({ type }) => type === 'advice').length;
  if (reports.length <= advised) return opinions;
  const taken = reports[advised]?.option === `${sent.decision}.${sent.option}`;
  return { ...rest, entries: taken ? [...entries, sent] : entries };
}

/** Whether these are the opinions on all that the server has taken. */
export function isWhole({ setup, entries }: Opinions, options: readonly string[]): boolean {
  const advised = entries.filter((entry) => entry.type === 'advice');
  return (
    setup !== undefined &&
    advised.length === options.length &&
    advised.every(({ decision, option }, i) => options[i] === `${decision}.${option}`)
  );
}

function withDue(scenario: Scenario, view: ClassExerciseView): ClassExerciseView {
  const { play, opinions } = view;
  const { shown, setUp, taken } = play;
  if (play.opinions === 'instructors')
    return { ...view, whole: true, belief: play.belief, due: setUp ? 'setup' : shown.due };
  const { setup, entries } = opinions;
  const whole = isWhole(
    opinions,
    shown.reports.map(({ option }) => option),
  );
  if (setup === undefined || !whole)
    return { ...view, whole, belief: undefined, due: taken === 0 ? 'setup' : shown.due };
  const state = { round: shown.now.round, interrupt: shown.interrupt, done: shown.done };
  const believed = entries.findLast((entry) => entry.type === 'belief');
  return {
    ...view,
    whole,
    belief: believed?.belief ?? setup.belief,
    due: due(scenario, state, { steps: entries }),
  };
}
