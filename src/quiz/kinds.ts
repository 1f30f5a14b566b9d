// The kinds of question, by name. A new kind is a folder under kinds/, a line in Kinds and a line in the table here,
// one in schema.ts and one in draw.ts; the compiler lists what is missing.
import type { KindLogic, Mark } from './kind.ts';
import type { ChoiceAnswer, ChoiceFeedback, ChoiceView } from './kinds/choice/logic.ts';
import type { ChoiceQuestion } from './kinds/choice/schema.ts';
import type { ChoicesAnswer, ChoicesFeedback, ChoicesView } from './kinds/choices/logic.ts';
import type { ChoicesQuestion } from './kinds/choices/schema.ts';
import type { MapAnswer, MapFeedback, MapView } from './kinds/map/logic.ts';
import type { EvidenceAnswer, EvidenceFeedback, EvidenceView } from './kinds/evidence/logic.ts';
import type { EvidenceQuestion } from './kinds/evidence/schema.ts';
import type { JudgementAnswer, JudgementFeedback, JudgementView } from './kinds/judgement/logic.ts';
import type { JudgementQuestion } from './kinds/judgement/schema.ts';
import type { GapsAnswer, GapsFeedback, GapsView } from './kinds/gaps/logic.ts';
import type { GapsQuestion } from './kinds/gaps/schema.ts';
import type { MapQuestion } from './kinds/map/schema.ts';
import type { MatchAnswer, MatchFeedback, MatchView } from './kinds/match/logic.ts';
import type { MatchQuestion } from './kinds/match/schema.ts';
import type { NumberAnswer, NumberFeedback, NumberView } from './kinds/number/logic.ts';
import type { NumberQuestion } from './kinds/number/schema.ts';
import type { OrderAnswer, OrderFeedback, OrderView } from './kinds/order/logic.ts';
import type { OrderQuestion } from './kinds/order/schema.ts';
import type { SortAnswer, SortFeedback, SortView } from './kinds/sort/logic.ts';
import type { SortQuestion } from './kinds/sort/schema.ts';
import type { TextAnswer, TextFeedback, TextView } from './kinds/text/logic.ts';
import type { TextQuestion } from './kinds/text/schema.ts';

/** Question, view and answer of each kind. */
export interface Kinds {
  choice: {
    question: ChoiceQuestion;
    view: ChoiceView;
    answer: ChoiceAnswer;
    feedback: ChoiceFeedback;
  };
  choices: {
    question: ChoicesQuestion;
    view: ChoicesView;
    answer: ChoicesAnswer;
    feedback: ChoicesFeedback;
  };
  sort: { question: SortQuestion; view: SortView; answer: SortAnswer; feedback: SortFeedback };
  match: { question: MatchQuestion; view: MatchView; answer: MatchAnswer; feedback: MatchFeedback };
  order: { question: OrderQuestion; view: OrderView; answer: OrderAnswer; feedback: OrderFeedback };
  number: {
    question: NumberQuestion;
    view: NumberView;
    answer: NumberAnswer;
    feedback: NumberFeedback;
  };
  map: { question: MapQuestion; view: MapView; answer: MapAnswer; feedback: MapFeedback };
  evidence: {
    question: EvidenceQuestion;
    view: EvidenceView;
    answer: EvidenceAnswer;
    feedback: EvidenceFeedback;
  };
  judgement: {
    question: JudgementQuestion;
    view: JudgementView;
    answer: JudgementAnswer;
    feedback: JudgementFeedback;
  };
  text: { question: TextQuestion; view: TextView; answer: TextAnswer; feedback: TextFeedback };
  gaps: { question: GapsQuestion; view: GapsView; answer: GapsAnswer; feedback: GapsFeedback };
}
export type Kind = keyof Kinds;
export type Question = Kinds[Kind]['question'];
export type View = Kinds[Kind]['view'];
export type Answer = Kinds[Kind]['answer'];
export type Feedback = Kinds[Kind]['feedback'];

type LogicOf<K extends Kind> = KindLogic<
  Kinds[K]['question'],
  Kinds[K]['view'],
  Kinds[K]['answer'],
  Kinds[K]['feedback'],
  Mark | undefined
>;
type AnyLogic = KindLogic<Question, View, Answer, Feedback, Mark | undefined>;

/**
 * Wraps one kind's logic so that it takes any question, and stops if it is handed one of another kind. An answer of
 * another kind than its question counts as no answer.
 */
function anyKind<K extends Kind>(kind: K, logic: LogicOf<K>): AnyLogic {
  const own = <Thing extends { readonly kind: Kind }, Own extends Thing>(thing: Thing): Own => {
    if (thing.kind !== kind) throw new TypeError(`expected a ${kind}, found a ${thing.kind}`);
    return thing as Own;
  };
  const { judged, joined } = logic;
  return {
    key: (question) => logic.key(own(question)),
    rightWords: (question) => logic.rightWords(own(question)),
    view: (question, seed) => logic.view(own(question), seed),
    completeness: (view, answer) =>
      logic.completeness(own(view), answer?.kind === kind ? own(answer) : undefined),
    mark: (question, answer) => logic.mark(own(question), own(answer)),
    feedback: (question, answer) =>
      logic.feedback(own(question), answer?.kind === kind ? own(answer) : undefined),
    misconceptions: (question, answer) =>
      answer.kind === kind ? logic.misconceptions(own(question), own(answer)) : [],
    ...(judged && {
      judged: (answer, levels, question) => judged(own(answer), levels, own(question)),
    }),
    ...(joined && { joined: (kept, early) => joined(own(kept), own(early)) }),
    readForm: (view, fields) => logic.readForm(own(view), fields),
    plainText: (view) => logic.plainText(own(view)),
  };
}

/** Where the logic of each kind is: a page carries only that of the kinds it asks. */
const sources: { readonly [K in Kind]: () => Promise<LogicOf<K>> } = {
  choice: async () => (await import('./kinds/choice/logic.ts')).choice,
  choices: async () => (await import('./kinds/choices/logic.ts')).choices,
  sort: async () => (await import('./kinds/sort/logic.ts')).sort,
  match: async () => (await import('./kinds/match/logic.ts')).match,
  order: async () => (await import('./kinds/order/logic.ts')).order,
  number: async () => (await import('./kinds/number/logic.ts')).number,
  evidence: async () => (await import('./kinds/evidence/logic.ts')).evidence,
  map: async () => (await import('./kinds/map/logic.ts')).map,
  judgement: async () => (await import('./kinds/judgement/logic.ts')).judgement,
  text: async () => (await import('./kinds/text/logic.ts')).text,
  gaps: async () => (await import('./kinds/gaps/logic.ts')).gaps,
};

/** The names of all kinds. */
export const kindNames = Object.keys(sources) as readonly Kind[];

const loaded = new Map<Kind, AnyLogic>();

async function load<K extends Kind>(kind: K): Promise<void> {
  if (!loaded.has(kind)) loaded.set(kind, anyKind(kind, await sources[kind]()));
}

/**
 * Loads the logic of these kinds, each once; of all when none are named, as programs that meet every question do.
 * It has to be done before anything is marked or shown: marking itself waits for nothing.
 */
export async function loadKinds(wanted: Iterable<Kind> = kindNames): Promise<void> {
  await Promise.all([...new Set(wanted)].map((kind) => load(kind)));
}

/** The logic of a kind; undefined as long as `loadKinds` has not loaded it. */
export function logicHere(kind: Kind): AnyLogic | undefined {
  return loaded.get(kind);
}

/** The logic of a kind, for questions and answers of that kind. Throws when `loadKinds` has not loaded it. */
export function logicOf(kind: Kind): AnyLogic {
  const logic = loaded.get(kind);
  if (logic === undefined)
    throw new Error(`the logic of "${kind}" is not here yet: call loadKinds before marking`);
  return logic;
}
