// The kinds of question, by name. A new kind is a folder under kinds/, a line in Kinds and a line in the table here,
// one in schema.ts and one in draw.ts; the compiler lists what is missing.
import type { KindLogic, Mark } from './kind.ts';
import {
  choice,
  type ChoiceAnswer,
  type ChoiceFeedback,
  type ChoiceView,
} from './kinds/choice/logic.ts';
import type { ChoiceQuestion } from './kinds/choice/schema.ts';
import {
  choices,
  type ChoicesAnswer,
  type ChoicesFeedback,
  type ChoicesView,
} from './kinds/choices/logic.ts';
import type { ChoicesQuestion } from './kinds/choices/schema.ts';
import { gaps, type GapsAnswer, type GapsFeedback, type GapsView } from './kinds/gaps/logic.ts';
import type { GapsQuestion } from './kinds/gaps/schema.ts';
import { map, type MapAnswer, type MapFeedback, type MapView } from './kinds/map/logic.ts';
import type { MapQuestion } from './kinds/map/schema.ts';
import {
  match,
  type MatchAnswer,
  type MatchFeedback,
  type MatchView,
} from './kinds/match/logic.ts';
import type { MatchQuestion } from './kinds/match/schema.ts';
import {
  number,
  type NumberAnswer,
  type NumberFeedback,
  type NumberView,
} from './kinds/number/logic.ts';
import type { NumberQuestion } from './kinds/number/schema.ts';
import {
  order,
  type OrderAnswer,
  type OrderFeedback,
  type OrderView,
} from './kinds/order/logic.ts';
import type { OrderQuestion } from './kinds/order/schema.ts';
import { sort, type SortAnswer, type SortFeedback, type SortView } from './kinds/sort/logic.ts';
import type { SortQuestion } from './kinds/sort/schema.ts';
import { text, type TextAnswer, type TextFeedback, type TextView } from './kinds/text/logic.ts';
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

/** Wraps one kind's logic so that it takes any question, and stops if it is handed one of another kind. */
function anyKind<K extends Kind>(kind: K, logic: LogicOf<K>): AnyLogic {
  const own = <Thing extends { readonly kind: Kind }, Own extends Thing>(thing: Thing): Own => {
    if (thing.kind !== kind) throw new TypeError(`expected a ${kind}, found a ${thing.kind}`);
    return thing as Own;
  };
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
    judged: (answer, levels) => logic.judged?.(own(answer), levels) ?? answer,
    readForm: (view, fields) => logic.readForm(own(view), fields),
    plainText: (view) => logic.plainText(own(view)),
  };
}

/** The logic of every kind. An answer of another kind than its question counts as no answer. */
export const kinds: Readonly<Record<Kind, AnyLogic>> = {
  choice: anyKind('choice', choice),
  choices: anyKind('choices', choices),
  sort: anyKind('sort', sort),
  match: anyKind('match', match),
  order: anyKind('order', order),
  number: anyKind('number', number),
  map: anyKind('map', map),
  text: anyKind('text', text),
  gaps: anyKind('gaps', gaps),
};
