// Runs a learner through a quiz or a check: what is on the screen now, and what every button does.
import { atom, type ReadableAtom } from 'nanostores';
import type { AttemptId, QuestionId } from '../ids.ts';
import type { FormFields } from '../quiz/kind.ts';
import { type Answer, kinds } from '../quiz/kinds.ts';
import type { StudyEvent } from './events.ts';
import type { Log } from './log.ts';
import {
  attemptsOf,
  begin,
  beginAgain,
  firstOpen,
  giveAnswer,
  positionOf,
  type Run,
  type Step,
  stepsOf,
} from './run.ts';

export interface Screen {
  /** False until the log has been read; the first question is on the screen all the same. */
  readonly ready: boolean;
  readonly attempt: AttemptId | undefined;
  readonly seed: string;
  readonly steps: readonly Step[];
  /** Index of the question shown; the number of questions means the summary. */
  readonly position: number;
  readonly drafts: Readonly<Record<string, Answer>>;
  readonly notice: 'nothing-chosen' | 'not-ready' | undefined;
  readonly saved: 'nothing' | 'saving' | 'saved';
  /** Counts what the learner did that moves the focus; loading and other tabs never move it. */
  readonly moves: number;
  /** The feedback on the screen is the answer just given, not one looked up again. */
  readonly justAnswered: boolean;
}

export interface Player {
  readonly screen: ReadableAtom<Screen>;
  /** Reads the log and follows it; gives the way to stop. */
  start(): () => void;
  /** Takes what was chosen in the plain form before the scripts came. */
  adopt(fields: FormFields): void;
  draft(question: QuestionId, answer: Answer | undefined): void;
  answer(): Promise<void>;
  next(): void;
  back(): void;
  again(): Promise<void>;
  /** Ends when all that was done so far is in the log. */
  settled(): Promise<void>;
}

export interface Edge {
  readonly log: Log;
  now(): number;
  randomId(): string;
}

/** A player for one run. `edge` is asked for only once the page is alive, because the server has no device. */
export function createPlayer(run: Run, edge: () => Edge): Player {
  const screen = atom<Screen>({
    ready: false,
    attempt: undefined,
    seed: run.firstSeed,
    steps: stepsOf(run, undefined),
    position: 0,
    drafts: {},
    notice: undefined,
    saved: 'nothing',
    moves: 0,
    justAnswered: false,
  });
  const about = { quiz: run.quiz };
  const set = (change: Partial<Screen>) => screen.set({ ...screen.get(), ...change });
  const moved = (change: Partial<Screen>) =>
    set({ notice: undefined, justAnswered: false, ...change, moves: screen.get().moves + 1 });
  const fresh = () => ({ now: edge().now(), ids: [edge().randomId(), edge().randomId()] as const });

  let queue: Promise<void> = Promise.resolve();
  /** One thing after the other: what is kept last is what was done last. A failure does not stop the next. */
  const inTurn = (work: () => Promise<void>): Promise<void> => (queue = queue.then(work, work));

  /** Computes the attempt again from all events; follows `wanted`, else the one shown, else the latest. */
  const take = (
    events: readonly StudyEvent[],
    wanted: AttemptId | undefined = screen.get().attempt,
  ): void => {
    const all = attemptsOf(run, events);
    const current = all.find(({ id }) => id === wanted) ?? all.at(-1);
    const before = screen.get();
    const steps = stepsOf(run, current);
    const gone = before.attempt !== undefined && current?.id !== before.attempt;
    set({
      attempt: current?.id,
      seed: current?.seed ?? run.firstSeed,
      steps,
      ...(gone ? { drafts: {}, saved: 'nothing', position: firstOpen(steps) } : {}),
    });
    if (!gone && before.position > steps.length) set({ position: firstOpen(steps) });
  };

  const keep = async (): Promise<void> => {
    const { attempt, steps, position, drafts } = screen.get();
    if (attempt === undefined) return;
    await edge().log.keepPlace({
      attempt,
      where: steps[position]?.question.id ?? 'summary',
      drafts,
    });
  };
  const go = (position: number): void => {
    moved({ position });
    void inTurn(keep);
  };
  const load = async (): Promise<void> => {
    take(await edge().log.read(about));
    const { attempt, steps, drafts } = screen.get();
    const place = attempt === undefined ? undefined : await edge().log.place(attempt);
    set({
      ready: true,
      position: positionOf(steps, place),
      drafts: { ...place?.drafts, ...drafts },
      saved: attempt === undefined ? 'nothing' : 'saved',
    });
  };

  const player: Player = {
    screen,
    start: () => {
      void inTurn(load);
      return edge().log.watch(() => void inTurn(async () => take(await edge().log.read(about))));
    },
    adopt: (fields) => {
      const { steps, position, seed } = screen.get();
      const question = steps[position]?.question;
      if (question === undefined) return;
      const logic = kinds[question.kind];
      const answer = logic.readForm(logic.view(question, seed), fields);
      if (answer !== undefined) player.draft(question.id, answer);
    },
    draft: (question, answer) => {
      const { [question]: _, ...others } = screen.get().drafts;
      set({
        drafts: answer === undefined ? others : { ...others, [question]: answer },
        notice: undefined,
        saved: 'saving',
      });
      void inTurn(async () => {
        if (screen.get().attempt === undefined)
          take(await edge().log.commit(about, (known) => begin(run, known, fresh())));
        await keep();
        set({ saved: 'saved' });
      });
    },
    answer: async () => {
      const { steps, position, drafts, seed } = screen.get();
      const step = steps[position];
      if (step === undefined || step.standing.state === 'answered') return;
      const { question } = step;
      const answer = drafts[question.id];
      const logic = kinds[question.kind];
      const state = logic.completeness(logic.view(question, seed), answer);
      if (answer === undefined || state !== 'complete')
        return moved({ notice: state === 'incomplete' ? 'not-ready' : 'nothing-chosen' });
      set({ saved: 'saving' });
      await inTurn(async () => {
        const shown = screen.get().attempt;
        const given = fresh();
        const events = await edge().log.commit(about, (known) =>
          giveAnswer(run, known, given, shown, question.id, answer),
        );
        const { [question.id]: _, ...others } = screen.get().drafts;
        const first = events.some((event) => event.id === given.ids[1]);
        take(events);
        // A second press of the button finds the answer given: it moves nothing.
        if (first) moved({ drafts: others, saved: 'saved', justAnswered: true });
        else set({ drafts: others, saved: 'saved' });
        await keep();
      });
    },
    next: () => {
      const { steps, position } = screen.get();
      go(position + 1 < steps.length ? position + 1 : firstOpen(steps));
    },
    back: () => go(Math.max(0, screen.get().position - 1)),
    again: () =>
      inTurn(async () => {
        const events = await edge().log.commit(about, (known) => beginAgain(run, known, fresh()));
        take(events, attemptsOf(run, events).at(-1)?.id);
        moved({ drafts: {}, position: firstOpen(screen.get().steps), saved: 'saved' });
        await keep();
      }),
    settled: () => queue,
  };
  return player;
}
