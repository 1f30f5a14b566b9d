// A text with gaps, each a choice or a field: every gap filled rightly earns an equal part of the point.
import type { OptionId, QuestionId } from '../../../ids.ts';
import {
  judgeWritten,
  isWritten,
  type WrittenFeedback,
  type WrittenKey,
  writtenKey,
} from '../../accepted.ts';
import { type Forgivable, usual } from '../../forgiving.ts';
import { type KindLogic, shownBy } from '../../kind.ts';
import { optionKey, type OptionView, optionViews } from '../../options.ts';
import {
  type Given,
  type PartFeedback,
  partsCompleteness,
  partsMark,
  readParts,
} from '../../parts.ts';
import { piecesOf } from './pieces.ts';
import type { Gap, GapsQuestion } from './schema.ts';

/** A gap as the learner sees it: something to choose from, or a field and what does not count in it. */
export type GapView =
  | { readonly id: OptionId; readonly options: readonly OptionView[] }
  | { readonly id: OptionId; readonly options?: never; readonly forgive: readonly Forgivable[] };
export interface GapsView {
  readonly kind: 'gaps';
  readonly id: QuestionId;
  readonly prompt: string;
  /** The words around the gaps: one piece more than there are gaps. */
  readonly pieces: readonly string[];
  /** In the order of the text. */
  readonly gaps: readonly GapView[];
}
/** The id of an option, or what was written, by the id of a gap. */
export interface GapsAnswer {
  readonly kind: 'gaps';
  readonly gaps: Given;
}
export type GapFeedback = PartFeedback & WrittenFeedback;
export type GapsFeedback = readonly GapFeedback[];

/** Marks: right gaps / gaps (formats: gaps). */
export const gaps: KindLogic<GapsQuestion, GapsView, GapsAnswer, GapsFeedback> = {
  key: (question) =>
    question.gaps
      .map((gap) => `${gap.id}:${gap.options ? optionKey(gap.options) : writtenKey(keyOf(gap))}`)
      .toSorted()
      .join(' '),
  rightWords: (question) =>
    gaps.feedback(question, undefined).map(({ right, why }, index) => ({
      text: `${index + 1}. ${right}`,
      why,
    })),
  view: (question, seed) => ({
    kind: 'gaps',
    id: question.id,
    prompt: question.prompt,
    pieces: piecesOf(question.text).pieces,
    gaps: inText(question).map(({ id, options, forgive = usual }) =>
      options
        ? { id, options: optionViews(options, `${seed}/${question.id}/${id}`) }
        : { id, forgive },
    ),
  }),
  completeness: (view, answer) => {
    const filled = view.gaps.filter((gap) => takes(gap, answer?.gaps[gap.id] ?? ''));
    return partsCompleteness(filled.length, view.gaps.length);
  },
  mark: (question, answer) => {
    const all = gaps.feedback(question, answer);
    return partsMark(all.filter(({ correct }) => correct).length, all.length);
  },
  feedback: (question, answer) =>
    inText(question).map((gap) => {
      const given = answer?.gaps[gap.id];
      if (gap.options) return judgeChosen(gap.id, gap.options, given);
      const told = judgeWritten(keyOf(gap), given);
      return { id: gap.id, chosen: told.given !== undefined, ...told };
    }),
  misconceptions: (question, answer) => shownBy(gaps.feedback(question, answer)),
  readForm: ({ id, gaps: all }, fields) => {
    const given = readParts(id, all, fields, takes);
    return given && { kind: 'gaps', gaps: given };
  },
  plainText: ({ prompt, pieces, gaps: all }) =>
    [
      prompt,
      pieces.map((piece, index) => (index === 0 ? '' : `(${index}) ____`) + piece).join(''),
      ...all.flatMap(({ options }, index) =>
        options ? [`(${index + 1}) ${options.map(({ text }) => text).join(' / ')}`] : [],
      ),
    ].join('\n'),
};

/** The gaps in the order of the text. */
function inText({ text, gaps: all }: GapsQuestion): Gap[] {
  return piecesOf(text).ids.flatMap((id) => all.find((gap) => gap.id === id) ?? []);
}

/** The key of a gap that is written in; the form has seen to it that it has one. */
function keyOf({ accepted = [], why = '', ...rest }: Gap): WrittenKey {
  return { ...rest, accepted, why };
}

function takes({ options }: GapView, value: string): boolean {
  return options ? options.some(({ id }) => id === value) : isWritten(value);
}

/** What is said of a gap with options: of the one that was chosen, of the right one, then of the others. */
function judgeChosen(
  id: OptionId,
  options: NonNullable<Gap['options']>,
  chosen: string | undefined,
): GapFeedback {
  const given = options.find((option) => option.id === chosen);
  const correct = given?.correct === true;
  // A file has one right option; a correction of a question in use may have accepted another.
  const right = correct ? given : options.find((option) => option.correct);
  return {
    id,
    chosen: given !== undefined,
    correct,
    ...(given && { given: given.text }),
    right: right?.text ?? '',
    why: right?.why ?? '',
    ...(given && !correct && { note: given.why }),
    others: options
      .filter((option) => option !== right && option !== given)
      .map((option) => ({ text: option.text, why: option.why, correct: option.correct })),
    ...(given?.misconception && !correct && { misconception: given.misconception }),
  };
}
