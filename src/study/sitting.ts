// One attempt of class work on a learner's screen: what is answered, what time is left, how far the hand-in is.
import { atom, type ReadableAtom } from 'nanostores';
import type { EventsTaken, Receipt, SentEvent, SittingView } from '../api/contract.ts';
import type { QuestionId } from '../ids.ts';
import type { Sureness } from '../quiz/events.ts';
import type { FormFields } from '../quiz/kind.ts';
import { type Answer, type Kind, logicOf } from '../quiz/kinds.ts';
import type { AttemptState, Outbox, OutboxState } from './outbox.ts';
import { readSure } from './sitting-form.ts';
import { type Heard, leftAt, type Warning, warningAt } from './time-left.ts';

/** What is shown of a question; null where an answer was taken away. */
export interface Given {
  readonly answer: Answer | null;
  readonly sure: Sureness | undefined;
}

export interface SittingScreen {
  /** Whether scripts run and what waits on the device is known. */
  readonly ready: boolean;
  readonly given: Readonly<Record<string, Given>>;
  /** Milliseconds; null where nothing ends. */
  readonly left: number | null;
  readonly warning: Warning | undefined;
  readonly over: boolean;
  /** `asking`: whether to hand in with questions unanswered. `queued`: the hand-in is on its way. */
  readonly handing: 'no' | 'asking' | 'queued';
  readonly receipt: Receipt | undefined;
  /** Undefined until scripts run. */
  readonly outbox: OutboxState | undefined;
  /** Answers that came from the lesson. */
  readonly taken: number;
}

export interface SittingEdge {
  readonly outbox: Outbox;
  now(): number;
  /** Milliseconds on a clock that only ever goes on. */
  elapsed(): number;
  randomId(): string;
  /** Says when the page is shown again, hidden, or about to close; gives the way to stop. */
  follow(page: { shown(): void; hidden(): void }): () => void;
}

export interface Sitting {
  readonly screen: ReadableAtom<SittingScreen>;
  /** Begins with what was chosen before scripts ran; gives the way to stop. */
  start(early: FormFields): () => void;
  answer(question: QuestionId, answer: Answer | undefined): void;
  feel(question: QuestionId, sure: Sureness): void;
  /** Takes answers from elsewhere to questions that have none. */
  take(found: readonly { readonly question: QuestionId; readonly given: Given }[]): void;
  /** Writes down at once what is still being typed, and sends. */
  save(): void;
  /** Asks first when something is unanswered, unless told to hand in `anyway`. */
  handIn(anyway?: boolean): void;
  goOn(): void;
}

/** Kinds that are written in: they are saved when the learner pauses. */
const typedKinds: readonly Kind[] = ['text', 'number', 'gaps', 'judgement'];
const typingPause = 600;

/** The numbers, from 1, of the questions without a complete answer. */
export function openIn(view: SittingView, given: SittingScreen['given']): number[] {
  return view.questions.flatMap(({ view: each }, index) => {
    const answer = given[each.id]?.answer ?? undefined;
    return logicOf(each.kind).completeness(each, answer) === 'complete' ? [] : [index + 1];
  });
}

/** What the server had when it made the view. */
function givenIn(view: SittingView): Record<string, Given> {
  return Object.fromEntries(
    view.questions.map(({ view: { id }, answer = null, sure }) => [id, { answer, sure }]),
  );
}

const keyOf = ({ answer, sure }: Given) => JSON.stringify([answer, sure ?? null]);

/** The store of an attempt. `typed`: what was typed into a form that the server did not take, to be shown and saved. */
export function createSitting(
  view: SittingView,
  typed: Readonly<Record<string, Given>>,
  edge: () => SittingEdge,
): Sitting {
  const { attemptId } = view;
  const drawn = { ...givenIn(view), ...typed };
  let endsAt = view.endsAt;
  let heard: Heard = { server: view.now, elapsed: 0 };
  /** What was last written down or seen, by question. */
  const recorded = new Map(Object.entries(givenIn(view)).map(([id, each]) => [id, keyOf(each)]));
  /** Changed and not written down yet, the first first. */
  const dirty = new Set<string>(Object.keys(typed));
  let loaded = false;
  /** The hand-in was pressed before it was known what waits on the device. */
  let wanted: { readonly anyway: boolean } | undefined;
  let handInId: string | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;

  const left = leftAt(heard, 0, endsAt);
  const screen = atom<SittingScreen>({
    ready: false,
    given: drawn,
    left,
    warning: warningAt(left),
    over: left === 0,
    handing: 'no',
    receipt: undefined,
    outbox: undefined,
    taken: 0,
  });
  const change = (part: Partial<SittingScreen>) => screen.set({ ...screen.get(), ...part });
  const show = (question: string, given: Given) =>
    change({ given: { ...screen.get().given, [question]: given } });
  const kindOf = (question: string) =>
    view.questions.find(({ view: { id } }) => id === question)?.view.kind;
  const isClosed = () => {
    const { over, handing, receipt } = screen.get();
    return over || handing === 'queued' || receipt !== undefined;
  };

  const write = (question: string) => {
    const given = screen.get().given[question];
    if (given === undefined || recorded.get(question) === keyOf(given)) return;
    recorded.set(question, keyOf(given));
    const { outbox, now, randomId } = edge();
    const { answer, sure } = given;
    void outbox.put(attemptId, {
      id: randomId(),
      type: 'answered',
      question: question as QuestionId,
      answer,
      ...(sure !== undefined && { sure }),
      at: now(),
    });
  };
  const writeAll = () => {
    clearTimeout(typing);
    const all = [...dirty];
    dirty.clear();
    for (const question of all) write(question);
  };
  const changed = (question: string, given: Given, pause: boolean) => {
    if (isClosed()) return;
    show(question, given);
    dirty.add(question);
    // Before what waits on the device is known, nothing is written: it could be older than that.
    if (!loaded) return;
    if (!pause) return writeAll();
    // What was typed elsewhere before is not held up by this.
    for (const other of dirty)
      if (other !== question) {
        dirty.delete(other);
        write(other);
      }
    clearTimeout(typing);
    typing = setTimeout(writeAll, typingPause);
  };

  /** What another tab, or this page in its last life, has written down. */
  const follow = (event: SentEvent) => {
    if (event.type === 'handed-in') {
      handInId = event.id;
      change({ handing: 'queued' });
      return;
    }
    const given = { answer: event.answer, sure: event.sure };
    recorded.set(event.question, keyOf(given));
    if (!dirty.has(event.question)) show(event.question, given);
    else {
      // Chosen here while that was not known: the later holds, but no text is lost to it.
      const early = screen.get().given[event.question];
      const both =
        early?.answer && given.answer?.kind === early.answer.kind
          ? logicOf(early.answer.kind).joined?.(given.answer, early.answer)
          : undefined;
      if (early && both) show(event.question, { ...early, answer: both });
    }
  };

  const hear = ({ now, endsAt: end, receipt }: AttemptState | EventsTaken) => {
    endsAt = end;
    heard = { server: now, elapsed: edge().elapsed() };
    if (receipt) change({ receipt });
    tick();
  };
  /** Until the server says that the attempt is handed in, more and more rarely. */
  const askForReceipt = (pause: number) => {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      const { outbox } = edge();
      await outbox.retry();
      const said = await outbox.ask(attemptId);
      if (said) hear(said);
      const { over, receipt } = screen.get();
      if (over && receipt === undefined) askForReceipt(Math.min(pause * 2, 60_000));
    }, pause);
  };
  const tick = () => {
    const now = leftAt(heard, edge().elapsed(), endsAt);
    const { left: before, over } = screen.get();
    if (now === before) return;
    if (now === 0 && !over) {
      // What is being typed was typed in time.
      writeAll();
      askForReceipt(1000);
    }
    change({ left: now, warning: warningAt(now), over: now === 0 });
  };

  const adopt = (early: FormFields) => {
    for (const { view: each } of view.questions) {
      const before = drawn[each.id] ?? { answer: null, sure: undefined };
      const answer = logicOf(each.kind).readForm(each, early) ?? null;
      const sure = readSure(each.id, early);
      if (keyOf({ answer, sure }) === keyOf(before)) continue;
      show(each.id, { answer, sure });
      dirty.add(each.id);
    }
  };

  const handIn = (anyway = false) => {
    if (isClosed()) return;
    if (!loaded) {
      wanted = { anyway };
      return;
    }
    writeAll();
    if (!anyway && openIn(view, screen.get().given).length > 0) {
      change({ handing: 'asking' });
      return;
    }
    const { outbox, now, randomId } = edge();
    handInId = randomId();
    change({ handing: 'queued' });
    void outbox
      .put(attemptId, { id: handInId, type: 'handed-in', at: now() })
      .then(() => outbox.retry());
  };

  return {
    screen,
    start: (early) => {
      const { outbox, elapsed } = edge();
      heard = { server: view.now, elapsed: elapsed() };
      adopt(early);
      const stops = [
        outbox.listen({
          taken: (attempt, taken) => attempt === attemptId && hear(taken),
          put: (attempt, event) => attempt === attemptId && follow(event),
        }),
        outbox.state.subscribe((state) => {
          change({ outbox: state });
          if (handInId !== undefined && state.refused.some(({ id }) => id === handInId)) {
            handInId = undefined;
            change({ handing: 'no' });
          }
        }),
        edge().follow({
          hidden: writeAll,
          // A device that slept has stopped its steady clock; the server knows what time it is.
          shown: () => {
            if (endsAt !== null) void outbox.ask(attemptId).then((said) => said && hear(said));
          },
        }),
      ];
      void outbox.start().then(() => {
        for (const event of outbox.pending(attemptId)) follow(event);
        loaded = true;
        change({ ready: true });
        writeAll();
        if (wanted !== undefined) handIn(wanted.anyway);
      });
      const ticking = setInterval(tick, 1000);
      tick();
      if (screen.get().over) askForReceipt(1000);
      return () => {
        for (const stop of stops) stop();
        clearInterval(ticking);
        clearTimeout(asking);
        clearTimeout(typing);
      };
    },
    answer: (question, answer = undefined) => {
      const kind = kindOf(question);
      if (kind === undefined) return;
      const { sure } = screen.get().given[question] ?? { sure: undefined };
      changed(question, { answer: answer ?? null, sure }, typedKinds.includes(kind));
    },
    feel: (question, sure) => {
      const { answer } = screen.get().given[question] ?? { answer: null };
      changed(question, { answer, sure }, false);
    },
    take: (found) => {
      const open = found.filter(({ question }) => !screen.get().given[question]?.answer);
      if (isClosed() || open.length === 0) return;
      change({ taken: screen.get().taken + open.length });
      for (const { question, given } of open) changed(question, given, false);
    },
    save: () => {
      if (loaded) writeAll();
      change({ handing: screen.get().handing === 'asking' ? 'no' : screen.get().handing });
      void edge().outbox.retry();
    },
    handIn,
    goOn: () => change({ handing: 'no' }),
  };
}
