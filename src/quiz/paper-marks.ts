// The marks of a paper, question by question, with the corrections that came after it was written.
import type { QuestionId } from '../ids.ts';
import { type Correction, formIn } from './correction.ts';
import type { Result } from './kind.ts';
import type { Answer, Question } from './kinds.ts';
import { result } from './mark.ts';
import type { Last } from './paper.ts';

/** One question of a paper. */
export interface QuestionMark {
  readonly question: QuestionId;
  /** By the key as it holds now; of a question that was dropped, what it would have been. */
  readonly result: Result;
  /** Points that count, between 0 and 1: also where credit was given for no answer. */
  readonly points: number;
  /** Whether it counts at all. */
  readonly dropped: boolean;
  /** Whether everybody has its point. */
  readonly credited: boolean;
  /** Whether the last correction that could have been made here was not, because it would have lowered the share. */
  readonly spared: boolean;
}

/** A paper with its sum. `outOf` counts questions that were not dropped; `toJudge` of them wait for a person. */
export interface PaperMarks {
  readonly questions: readonly QuestionMark[];
  readonly points: number;
  readonly outOf: number;
  readonly toJudge: number;
  /** Questions with a complete answer, dropped ones included. */
  readonly answered: number;
}

/**
 * Marks a paper: by the keys it was written with, then by each correction in its order. Pure: a regrade is this again, with
 * one more correction.
 */
export function markPaper(
  questions: readonly Question[],
  last: ReadonlyMap<QuestionId, Last>,
  corrections: readonly Correction[] = [],
): PaperMarks {
  const byId = new Map(questions.map((question) => [question.id, question]));
  let marks = questions.map((question): QuestionMark => {
    const found = result(question, last.get(question.id)?.answer);
    return {
      question: question.id,
      result: found,
      points: pointsOf(found),
      dropped: false,
      credited: false,
      spared: false,
    };
  });
  for (const correction of corrections) {
    const question = byId.get(correction.question);
    if (question === undefined) continue;
    const change = (to: (mark: QuestionMark) => QuestionMark) =>
      marks.map((mark) => (mark.question === question.id ? to(mark) : mark));
    const next = change((mark) => corrected(mark, question, correction, last.get(question.id)));
    const takes = correction.lowers || share(next) >= share(marks) - slack;
    marks = takes ? next : change((mark) => ({ ...mark, spared: true }));
  }
  return summed(marks);
}

function corrected(
  mark: QuestionMark,
  question: Question,
  correction: Correction,
  last: Last | undefined,
): QuestionMark {
  if (correction.how === 'drop')
    return { ...mark, points: 0, dropped: true, credited: false, spared: false };
  if (correction.how === 'credit')
    return { ...mark, points: 1, dropped: false, credited: true, spared: false };
  const form = formIn(question, correction);
  if (form === undefined) return mark;
  const again = result(form, last?.answer);
  if (correction.how === 'accept' && pointsOf(again) <= pointsOf(mark.result)) return mark;
  const points = mark.credited || mark.dropped ? mark.points : pointsOf(again);
  return { ...mark, result: again, points, spared: correction.how === 'accept' && mark.spared };
}

/** Of the forms of a question whose keys are right, the one by which to look at this answer: the latest that gives the most. */
export function bestForm(
  forms: readonly [Question, ...Question[]],
  answer: Answer | undefined,
): Question {
  return forms.reduce((best, form) =>
    pointsOf(result(form, answer)) >= pointsOf(result(best, answer)) ? form : best,
  );
}

/** Floating-point slack when two shares are compared. */
const slack = 1e-9;

function share(marks: readonly QuestionMark[]): number {
  const { points, outOf } = summed(marks);
  return outOf === 0 ? 0 : points / outOf;
}

function summed(questions: readonly QuestionMark[]): PaperMarks {
  const counted = questions.filter(({ dropped }) => !dropped);
  const waits = counted.filter(
    ({ result: { state }, credited }) => state === 'to-judge' && !credited,
  );
  return {
    questions,
    points: counted.reduce((sum, { points }) => sum + points, 0),
    outOf: counted.length,
    toJudge: waits.length,
    answered: questions.filter(
      ({ result: { state } }) => state === 'marked' || state === 'to-judge',
    ).length,
  };
}

function pointsOf(found: Result): number {
  return found.state === 'marked' ? found.points : 0;
}
