// A written judgement: nobody but a person can mark it, by a rubric, criterion by criterion.
import type { OptionId, QuestionId } from '../../../ids.ts';
import type { KindLogic, Levels, Mark } from '../../kind.ts';
import { fitOf, mostCharacters, type WordRange } from './counting.ts';
import type { JudgementQuestion } from './schema.ts';

/** One thing that is looked at, with its levels from the fewest points to the most. */
export interface Criterion {
  readonly id: OptionId;
  readonly text: string;
  readonly levels: readonly { readonly points: number; readonly text: string }[];
}
export interface JudgementView {
  readonly kind: 'judgement';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly words: WordRange;
  /** In the order of the author: a rubric has no right level that its order could give away. */
  readonly rubric: readonly Criterion[];
}
/** The text as it was written, and, once it is being judged, the points for each criterion. */
export interface JudgementAnswer {
  readonly kind: 'judgement';
  readonly text: string;
  readonly levels?: Levels;
}
export interface JudgementFeedback {
  /** The learner's text; absent when only the key is shown. */
  readonly given?: string;
  readonly models: readonly { readonly text: string; readonly says?: string }[];
  readonly why: string;
  /** What was given so far; only levels that the rubric has. */
  readonly levels: Levels;
  /** The sum of the levels, once every criterion has one. */
  readonly points?: number;
}

/** Marks: points given / points of the rubric, once every criterion has its level (formats: judgement). */
export const judgement: KindLogic<
  JudgementQuestion,
  JudgementView,
  JudgementAnswer,
  JudgementFeedback,
  Mark | undefined
> = {
  // A text that keeps to another length, or was judged by other levels, answers another question.
  key: ({ words: { from, to }, rubric }) =>
    [
      `${from}-${to}`,
      ...rubric
        .map(({ id, levels }) => `${id}:${levels.map(({ points }) => points).join()}`)
        .toSorted(),
    ].join(' '),
  rightWords: ({ models, why }) => models.map(({ text }) => ({ text, why })),
  view: ({ id, prompt, words: { from, to }, rubric }) => ({
    kind: 'judgement',
    id,
    prompt,
    words: { from, to },
    rubric: rubric.map(({ id, text, levels }) => ({
      id,
      text,
      levels: levels.map(({ points, text }) => ({ points, text })),
    })),
  }),
  completeness: ({ words }, answer) => {
    if (answer === undefined || answer.text.trim() === '') return 'empty';
    return fitOf(words, answer.text) === 'fits' ? 'complete' : 'incomplete';
  },
  mark: (question, answer) => {
    const points = pointsOf(question, answer);
    return points === undefined ? undefined : { points: points / outOf(question.rubric) };
  },
  feedback: (question, answer) => {
    const points = answer && pointsOf(question, answer);
    return {
      ...(answer === undefined ? {} : { given: answer.text }),
      models: question.models.map(({ text, says }) => ({
        text,
        ...(says === undefined ? {} : { says }),
      })),
      why: question.why,
      levels: known(question, answer?.levels),
      ...(points === undefined ? {} : { points }),
    };
  },
  // What a text shows of wrong ideas, only a reader can say.
  misconceptions: () => [],
  judged: ({ text }, levels, question) => {
    const given = known(question, levels);
    return {
      kind: 'judgement',
      text,
      ...(Object.keys(given).length === 0 ? {} : { levels: given }),
    };
  },
  joined: (kept, early) =>
    kept.levels !== undefined || kept.text.includes(early.text)
      ? kept
      : { ...kept, text: `${kept.text}\n\n${early.text}` },
  // Never the levels: whoever hands in a text does not hand in its mark.
  readForm: ({ id }, fields) => {
    const text = (fields.get(id)?.[0] ?? '').replaceAll('\r\n', '\n').slice(0, mostCharacters);
    return text.trim() === '' ? undefined : { kind: 'judgement', text };
  },
  plainText: ({ prompt, words: { from, to }, rubric }) =>
    [
      prompt,
      `____ (${from}–${to} words)`,
      ...rubric.flatMap(({ text, levels }, index) => [
        `${index + 1}. ${text}`,
        ...levels.map((level) => `– ${level.points}: ${level.text}`),
      ]),
    ].join('\n'),
};

/** The most points that a rubric gives. */
export function outOf(rubric: readonly Criterion[]): number {
  return rubric.reduce((sum, { levels }) => sum + (levels.at(-1)?.points ?? 0), 0);
}

/** The levels that the rubric has, in its order; whatever else was given is left out. */
function known({ rubric }: JudgementQuestion, given: Levels = {}): Levels {
  return Object.fromEntries(
    rubric.flatMap(({ id, levels }) => {
      const level = levels.find(({ points }) => points === given[id]);
      return level === undefined ? [] : [[id, level.points] as const];
    }),
  );
}

/** The sum of the points given; undefined as long as a criterion has none. */
function pointsOf(question: JudgementQuestion, { levels }: JudgementAnswer): number | undefined {
  const given = Object.values(known(question, levels));
  return given.length < question.rubric.length
    ? undefined
    : given.reduce((sum, points) => sum + points, 0);
}
