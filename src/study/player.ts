// Runs a learner through a quiz or a check: what is on the screen now, and what every button does.
import { atom } from 'nanostores';
import type { AttemptId, QuestionId } from '../ids.ts';
import { type Answer, loadKinds, logicOf } from '../quiz/kinds.ts';
import { result } from '../quiz/mark.ts';
import { answerShown, drafted, joined, missingIn, sureNow } from './drafts.ts';
import type { StudyEvent } from './events.ts';
import { give, type Given, handIn, sameAsStands } from './give.ts';
import {
  attemptsOf,
  begin,
  beginAgain,
  firstOpen,
  beginMissed,
  positionOf,
  type Run,
  stepsOf,
} from './run.ts';
import { type Edge, firstScreen, type Player, type Screen, readSure } from './screen.ts';

/** A player for one run. `edge` is asked for only once the page is alive, because the server has no device. */
export function createPlayer(run: Run, edge: () => Edge): Player {
  const screen = atom(firstScreen(run));
  const about = { quiz: run.quiz };
  const set = (change: Partial<Screen>) => screen.set({ ...screen.get(), ...change });
  /** What a press of a button or key has begun, until the screen has told what became of it. */
  let underWay: symbol | undefined;
  const told = (): void => {
    underWay = undefined;
  };
  const moved = (change: Partial<Screen>) =>
    set({
      notice: undefined,
      tooLate: false,
      justAnswered: false,
      ...change,
      moves: screen.get().moves + 1,
    });
  const fresh = () => ({ now: edge().now(), ids: [edge().randomId(), edge().randomId()] as const });

  let queue: Promise<void> = Promise.resolve();
  /** One thing after the other: what is kept last is what was done last. A failure does not stop the next. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn.catch((error: unknown) => {
      set({ saved: 'failed' });
      // A mistake of the program: whoever waits for it hears of it, and else the browser's console does.
      throw error;
    });
  };

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
      rules: current?.rules ?? run.rules,
      part: current?.part,
      steps,
      ...(gone
        ? { drafts: {}, sure: {}, saved: 'nothing', position: firstOpen(steps), notice: 'gone' }
        : {}),
    });
    if (!gone && before.position > steps.length) set({ position: firstOpen(steps) });
  };

  const all = run.questions.map(({ kind }) => kind);
  /** Reads the log, with the marking of what was answered there: a page begins with that of its first question. */
  const read = async (): Promise<readonly StudyEvent[]> => {
    const events = await edge().log.read(about);
    const answered = new Set(
      events.flatMap((event) => (event.type === 'answered' ? [event.question] : [])),
    );
    await loadKinds(run.questions.filter(({ id }) => answered.has(id)).map(({ kind }) => kind));
    return events;
  };
  /** Questions for which something was chosen that waits for its turn to be kept. */
  const unsaved = new Set<QuestionId>();
  /** Whoever types on while a word is being kept is not told that all is. */
  const savedNow = () => (unsaved.size === 0 ? 'saved' : 'saving');

  /** Adds to the log. Another tab may have answered anything there, so the marking of all kinds must be here. */
  const write = async (
    decide: (known: readonly StudyEvent[]) => readonly StudyEvent[],
  ): Promise<readonly StudyEvent[]> => {
    await loadKinds(all);
    return edge().log.commit(about, decide);
  };

  /** Keeps where the learner is, and what is chosen for one question; drafts of other tabs stay as they are. */
  const keep = async (question?: QuestionId, answer?: Answer | null): Promise<void> => {
    const { attempt, steps, position, sure } = screen.get();
    if (attempt === undefined) return;
    await edge().log.changePlace(attempt, (place) => {
      const drafts = place?.drafts ?? {};
      return {
        attempt,
        where: steps[position]?.question.id ?? 'summary',
        drafts: question === undefined ? drafts : drafted(drafts, question, answer),
        sure: { ...place?.sure, ...sure },
      };
    });
  };
  const keepDraft = async (
    question: QuestionId,
    answer: Answer | null | undefined,
  ): Promise<void> => {
    if (screen.get().attempt === undefined)
      take(await write((known) => begin(run, known, fresh())));
    await keep(question, answer);
    set({ saved: savedNow() });
  };
  /** Keeps what is chosen for a question as it is when its turn comes: one write for all changes that wait for it. */
  const saveSoon = (question: QuestionId): void => {
    if (unsaved.has(question)) return;
    unsaved.add(question);
    void inTurn(() => {
      unsaved.delete(question);
      return keepDraft(question, screen.get().drafts[question]);
    });
  };
  const go = (position: number): void => {
    moved({ position });
    void inTurn(() => keep());
  };
  const load = async (): Promise<void> => {
    take(await read());
    const { attempt, steps, drafts, sure } = screen.get();
    const place = attempt === undefined ? undefined : await edge().log.place(attempt);
    set({
      ready: true,
      position: positionOf(steps, place),
      drafts: joined(place?.drafts ?? {}, drafts),
      sure: { ...place?.sure, ...sure },
      saved: attempt === undefined ? 'nothing' : 'saved',
    });
  };

  /** Adds an answer or levels to the question on the screen and shows what became of it. */
  const commit = async (question: QuestionId, given: Given): Promise<void> => {
    set({ saved: 'saving' });
    await inTurn(async () => {
      const shown = screen.get().attempt;
      const made = fresh();
      const events = await write((known) => give(run, known, made, shown, question, given));
      const others = drafted(screen.get().drafts, question, undefined);
      const first = events.some((event) => event.id === made.ids[1]);
      take(events);
      const kept = screen
        .get()
        .steps.some((step) => step.question.id === question && step.standing.state === 'kept');
      told();
      // A second press of the button finds the answer given: it moves nothing.
      if (!first) set({ drafts: others, saved: savedNow() });
      // With nothing to be read about it, the next question comes at once.
      else if (kept)
        moved({ drafts: others, saved: savedNow(), position: screen.get().position + 1 });
      else moved({ drafts: others, saved: savedNow(), justAnswered: true });
      await keep(question);
    });
  };
  const renew = (begun: typeof beginAgain): Promise<void> =>
    inTurn(async () => {
      const events = await write((known) => begun(run, known, fresh()));
      const latest = attemptsOf(run, events).at(-1)?.id;
      // Another tab may have begun it already, and have chosen something in it.
      const place = latest && (await edge().log.place(latest));
      take(events, latest);
      moved({
        drafts: place?.drafts ?? {},
        sure: place?.sure ?? {},
        position: firstOpen(screen.get().steps),
        saved: 'saved',
      });
      told();
      await keep();
    });

  /**
   * A key or a button pressed again while its first press is under way does nothing: nothing is bought twice. Once the screen
   * has told what became of it, the next press is for what stands there now, even while the device still writes where the
   * learner is. Going to another question meanwhile tells nothing, and does not set the next press free.
   */
  const once = (work: () => Promise<void> | void) => async (): Promise<void> => {
    if (underWay !== undefined) return;
    const mine = (underWay = Symbol());
    try {
      await work();
    } finally {
      if (underWay === mine) underWay = undefined;
    }
  };

  const player: Player = {
    screen,
    start: () => {
      void inTurn(load);
      return edge().log.watch(() => void inTurn(async () => take(await read())));
    },
    adopt: (fields) => {
      const { steps, position, seed } = screen.get();
      const question = steps[position]?.question;
      if (question === undefined) return;
      const logic = logicOf(question.kind);
      const { id } = question;
      const answer = logic.readForm(logic.view(question, seed), fields);
      const felt = readSure(id, fields);
      if (felt !== undefined) set({ sure: { ...screen.get().sure, [id]: felt } });
      if (answer === undefined) {
        if (felt !== undefined) saveSoon(id);
        return;
      }
      set({ drafts: drafted(screen.get().drafts, id, answer), saved: 'saving' });
      void inTurn(async () => {
        const steps = screen.get().steps;
        const index = steps.findIndex((step) => step.question.id === id);
        const state = steps[index]?.standing.state;
        // Its levels are drafts too, and they go on.
        if (state === 'to-judge') return set({ tooLate: true, saved: savedNow() });
        if (state === 'answered')
          return set({
            drafts: drafted(screen.get().drafts, id, undefined),
            tooLate: true,
            saved: savedNow(),
          });
        // The log may have led to another question meanwhile; the one that is being worked on comes first.
        if (index !== -1) set({ position: index });
        await keepDraft(id, screen.get().drafts[id]);
      });
    },
    draft: (question, answer) => {
      const { steps, drafts } = screen.get();
      const stands = steps.some(
        (step) => step.question.id === question && ['again', 'kept'].includes(step.standing.state),
      );
      set({
        drafts: drafted(drafts, question, answer ?? (stands ? null : undefined)),
        notice: undefined,
        tooLate: false,
        saved: 'saving',
      });
      saveSoon(question);
    },
    feel: (question, sure) => {
      const { notice } = screen.get();
      set({
        sure: { ...screen.get().sure, [question]: sure },
        notice: notice === 'not-sure' ? undefined : notice,
        saved: 'saving',
      });
      saveSoon(question);
    },
    answer: once(async () => {
      const { steps, position, drafts } = screen.get();
      const step = steps[position];
      if (step === undefined || step.standing.state === 'answered') return;
      const { question, standing } = step;
      const { id } = question;
      const draft = drafts[id];
      if (standing.state === 'to-judge') {
        const levels = (draft && 'levels' in draft && draft.levels) || {};
        const judged = logicOf(question.kind).judged?.(standing.answer, levels, question);
        if (result(question, judged).state !== 'marked') return moved({ notice: 'not-judged' });
        return commit(id, { type: 'levels', levels });
      }
      const notice = missingIn(step, screen.get());
      if (notice !== undefined) return moved({ notice });
      const answer = answerShown(step, screen.get());
      if (answer === undefined) return;
      const felt = sureNow(step, screen.get());
      if (sameAsStands(standing, { answer, sure: felt }))
        return standing.state === 'kept' ? player.next() : moved({ notice: 'same' });
      return commit(id, { type: 'answer', answer, sure: felt });
    }),
    settle: once(async () => {
      const { steps, position } = screen.get();
      const step = steps[position];
      if (step?.standing.state !== 'again') return;
      const { answer } = step.standing;
      return commit(step.question.id, { type: 'answer', answer, settled: true });
    }),
    hint: once(async () => {
      const { steps, position } = screen.get();
      const step = steps[position];
      if (step === undefined) return;
      const { id } = step.question;
      const hint = ('hints' in step.standing ? (step.standing.hints ?? 0) : 0) + 1;
      await inTurn(async () => {
        const shown = screen.get().attempt;
        take(await write((known) => give(run, known, fresh(), shown, id, { type: 'hint', hint })));
        set({ saved: savedNow() });
        told();
        await keep(id, screen.get().drafts[id]);
      });
    }),
    handIn: once(async () => {
      const { steps } = screen.get();
      // What was changed and not answered again counts too: it is on the screen, and said to be saved.
      const changed = steps.filter(
        (step) =>
          step.standing.state === 'kept' && screen.get().drafts[step.question.id] !== undefined,
      );
      const unfinished = changed.find((step) => missingIn(step, screen.get()) !== undefined);
      if (unfinished !== undefined)
        return moved({
          position: steps.indexOf(unfinished),
          notice: missingIn(unfinished, screen.get()),
        });
      await inTurn(async () => {
        const shown = screen.get().attempt;
        const events = await write((known) => {
          const made: StudyEvent[] = [];
          const now = () => [...known, ...made];
          for (const step of changed) {
            const answer = answerShown(step, screen.get());
            if (answer === undefined) continue;
            const given = { type: 'answer', answer, sure: sureNow(step, screen.get()) } as const;
            made.push(...give(run, now(), fresh(), shown, step.question.id, given));
          }
          made.push(...handIn(run, now(), fresh(), shown));
          return made;
        });
        take(events);
        // What is still to be judged comes before the result.
        moved({ drafts: {}, position: firstOpen(screen.get().steps), saved: 'saved' });
        told();
        for (const { question } of changed) await keep(question.id);
        await keep();
      });
    }),
    next: () => {
      const { steps, position } = screen.get();
      go(position + 1 < steps.length ? position + 1 : firstOpen(steps));
    },
    back: () => go(Math.max(0, screen.get().position - 1)),
    goTo: (position) => go(position),
    again: once(() => renew(beginAgain)),
    againMissed: once(() => renew(beginMissed)),
    settled: () => queue,
  };
  return player;
}
