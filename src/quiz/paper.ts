// Class work, computed from its log: the last answer to each question, and what it is worth once it is handed in.
import type { QuestionId } from '../ids.ts';
import type { Sureness } from './events.ts';
import type { Completeness } from './kind.ts';
import { type Answer, logicOf, type Question, type View } from './kinds.ts';

/** An answer as it stands in a log. `at` in milliseconds; `place` tells apart what happened at the same time. */
export interface Given {
  readonly question: QuestionId;
  /** Null when an answer was taken away. */
  readonly answer: Answer | null;
  readonly sure?: Sureness | undefined;
  readonly at: number;
  readonly place: number;
  /** `late` counts, `too-late` does not. */
  readonly counted: 'yes' | 'late' | 'too-late';
}

/** What counts of one question. */
export interface Last {
  readonly answer?: Answer | undefined;
  readonly sure?: Sureness | undefined;
  /** Whether anything about it came late. */
  readonly counted: Given['counted'];
}

/** The last answer to each question among those that count, by when it was given and not by when it arrived. */
export function lastGiven(log: readonly Given[]): ReadonlyMap<QuestionId, Last> {
  const found = new Map<QuestionId, Last>();
  const order = log.toSorted((a, b) => a.at - b.at || a.place - b.place);
  for (const { question, answer, sure, counted } of order) {
    const before = found.get(question);
    if (counted === 'too-late') {
      found.set(question, { ...before, counted });
      continue;
    }
    found.set(question, {
      ...(answer === null ? {} : { answer }),
      ...(sure === undefined ? {} : { sure }),
      counted: before?.counted === 'too-late' ? 'too-late' : counted,
    });
  }
  return found;
}

/** One view of each question: how far an answer has come owes nothing to the order in which its parts are shown. */
const views = new WeakMap<Question, View>();

/** How far an answer has come. */
export function stateOf(question: Question, answer: Answer | undefined): Completeness {
  const { completeness, view } = logicOf(question.kind);
  const seen = views.get(question) ?? view(question, '');
  views.set(question, seen);
  return completeness(seen, answer);
}
