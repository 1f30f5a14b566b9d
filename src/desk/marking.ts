// Marking on one page: what is chosen, what of it is saved, and where the marker is. Nothing that was chosen is lost: until the
// server has it, it is kept in the tab.
import { atom, type ReadableAtom } from 'nanostores';
import type { MarkingCard, RatingSent, RatingTaken } from '../api/contract.ts';
import type { Levels } from '../quiz/kind.ts';

/** One answer on the page. */
export interface Marked {
  readonly card: MarkingCard;
  readonly levels: Levels;
  readonly comment: string;
  /** What the server has. */
  readonly saved: { readonly levels: Levels; readonly comment: string; readonly seen: number };
  readonly done: boolean;
  readonly state: 'kept' | 'changed' | 'saving' | 'failed';
  /** Why it was not saved, in words. */
  readonly trouble?: string | undefined;
}
export interface MarkingState {
  readonly cards: readonly Marked[];
  /** The card, and the criterion in it, that keys are for. */
  readonly at: number;
  readonly part: number;
}

/** What became of a request: it was done, it was refused with words, or nobody answered. */
export type Sent =
  { readonly taken: readonly RatingTaken[] } | { readonly error: string } | 'no-connection';

/** What is kept of a card that is not saved. */
interface Draft {
  readonly of: string;
  readonly levels: Levels;
  readonly comment: string;
}
export type Drafts = Readonly<Record<string, Draft>>;

/** What the fields of a form say about these cards. */
export function draftsIn(
  cards: readonly MarkingCard[],
  field: (name: string) => string | undefined,
): Drafts {
  return Object.fromEntries(
    cards.map((card) => {
      const name = `${card.attempt}:${card.question}`;
      const levels = card.criteria.flatMap(({ id }) => {
        const points = field(`level:${name}:${id}`);
        return points === undefined ? [] : [[id, Number(points)] as const];
      });
      const comment = field(`comment:${name}`) ?? card.comment?.text ?? '';
      return [nameOf(card), { of: card.of, levels: Object.fromEntries(levels), comment }];
    }),
  );
}

export interface MarkingEdge {
  send(ratings: readonly RatingSent[]): Promise<Sent>;
  /** What the tab keeps until it is closed. */
  read(): Drafts | undefined;
  keep(drafts: Drafts | undefined): void;
  /** Said of a request that nobody answered. */
  readonly noConnection: string;
}

export interface Marking {
  readonly $state: ReadableAtom<MarkingState>;
  /** Takes up what an earlier page of this tab could not save, and then what was chosen before the script ran. */
  restore(early: Drafts): void;
  choose(index: number, criterion: string, points: number): void;
  write(index: number, comment: string): void;
  go(index: number): void;
  /** Gives the n-th level of the criterion that keys are for; the next open one comes then. */
  level(n: number): void;
  /** Saves a card if there is something to save; whether the server has all of it then. Twice at once is once. */
  save(index: number): Promise<boolean>;
}

/** The marking of these cards; `typed` is what came back with a form that was refused. */
export function createMarking(
  cards: readonly MarkingCard[],
  edge: MarkingEdge,
  typed: Drafts = {},
): Marking {
  const first = cards.findIndex(({ done }) => !done);
  const start = cards.map((card) => drafted(kept(card), typed));
  const $state = atom<MarkingState>({
    cards: start,
    at: Math.max(0, first),
    part: openPart(start[Math.max(0, first)]),
  });
  const running = new Map<number, Promise<boolean>>();

  const change = (index: number, by: (card: Marked) => Marked) => {
    const state = $state.get();
    $state.set({
      ...state,
      cards: state.cards.map((card, place) => (place === index ? by(card) : card)),
    });
    const open = $state.get().cards.filter(isChanged);
    edge.keep(open.length === 0 ? undefined : Object.fromEntries(open.map(draftOf)));
  };

  async function send(index: number): Promise<boolean> {
    const card = $state.get().cards[index];
    if (card === undefined || !isChanged(card)) return true;
    change(index, (now) => ({ ...now, state: 'saving', trouble: undefined }));
    const sent = await edge.send([sentOf(card)]);
    const taken = typeof sent === 'object' && 'taken' in sent ? sent.taken[0] : undefined;
    if (taken === undefined) {
      const trouble = typeof sent === 'object' && 'error' in sent ? sent.error : edge.noConnection;
      change(index, (now) => ({ ...now, state: 'failed', trouble }));
      return false;
    }
    const { levels, comment } = card;
    change(index, (now) => {
      const next: Marked = {
        ...now,
        saved: { levels, comment, seen: taken.seen },
        done: taken.done,
        state: 'kept',
      };
      // Whoever went on choosing meanwhile has not saved that.
      return isChanged(next) ? { ...next, state: 'changed' } : next;
    });
    return $state.get().cards[index]?.state === 'kept';
  }

  const marking: Marking = {
    $state,
    restore(early) {
      const before = edge.read() ?? {};
      for (const index of cards.keys())
        change(index, (now) => drafted(drafted(now, before), early));
    },
    choose(index, criterion, points) {
      marking.go(index);
      change(index, (now) => touched({ ...now, levels: { ...now.levels, [criterion]: points } }));
      const state = $state.get();
      $state.set({ ...state, part: openPart(state.cards[index]) });
    },
    write: (index, comment) => change(index, (now) => touched({ ...now, comment })),
    go(index) {
      const state = $state.get();
      const card = state.cards[index];
      if (card !== undefined && index !== state.at)
        $state.set({ ...state, at: index, part: openPart(card) });
    },
    level(n) {
      const { cards: all, at, part } = $state.get();
      const criterion = all[at]?.card.criteria[part];
      const level = criterion?.levels[n];
      if (criterion !== undefined && level !== undefined)
        marking.choose(at, criterion.id, level.points);
    },
    save(index) {
      const now = running.get(index) ?? send(index).finally(() => running.delete(index));
      running.set(index, now);
      return now;
    },
  };
  return marking;
}

function kept(card: MarkingCard): Marked {
  const { levels, comment = { text: '', seen: 0 }, done } = card;
  return {
    card,
    levels,
    comment: comment.text,
    saved: { levels, comment: comment.text, seen: comment.seen },
    done,
    state: 'kept',
  };
}

/** A card with what a draft of it says; one of another text says nothing. */
function drafted(now: Marked, drafts: Drafts): Marked {
  const draft = drafts[nameOf(now.card)];
  if (draft === undefined || draft.of !== now.card.of) return now;
  const comment = draft.comment === (now.card.comment?.text ?? '') ? now.comment : draft.comment;
  return touched({ ...now, levels: { ...now.levels, ...draft.levels }, comment });
}

function touched(card: Marked): Marked {
  if (card.state === 'saving') return card;
  return { ...card, state: isChanged(card) ? 'changed' : 'kept', trouble: undefined };
}

/** Whether something of a card is on this page only. */
export function isChanged({ levels, comment, saved }: Marked): boolean {
  return comment !== saved.comment || Object.keys(newLevels(levels, saved.levels)).length > 0;
}

function newLevels(levels: Levels, saved: Levels): Levels {
  return Object.fromEntries(
    Object.entries(levels).filter(([criterion, points]) => saved[criterion] !== points),
  );
}

/** The first criterion without a level; where all have one, the last. */
function openPart(card: Marked | undefined): number {
  const criteria = card?.card.criteria ?? [];
  const open = criteria.findIndex(({ id }) => card?.levels[id] === undefined);
  return open < 0 ? Math.max(0, criteria.length - 1) : open;
}

const nameOf = ({ attempt, question }: MarkingCard) => `${attempt} ${question}`;

function draftOf({ card, levels, comment, saved }: Marked): [string, Draft] {
  return [nameOf(card), { of: card.of, levels: newLevels(levels, saved.levels), comment }];
}

function sentOf({ card, levels, comment, saved }: Marked): RatingSent {
  const { attempt, question, of } = card;
  return {
    attempt,
    question,
    of,
    levels: newLevels(levels, saved.levels),
    ...(comment !== saved.comment && { comment: { text: comment, seen: saved.seen } }),
  };
}
