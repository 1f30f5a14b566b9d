// A number: right inside its range, wrong outside; what cannot be read as a number is no answer yet.
import type { MisconceptionId, QuestionId } from '../../../ids.ts';
import type { KindLogic } from '../../kind.ts';
import { readNumber } from './reading.ts';
import type { NumberQuestion } from './schema.ts';

export interface NumberView {
  readonly kind: 'number';
  readonly id: QuestionId;
  readonly prompt: string;
  readonly unit?: string;
  /** Every way to write the unit, so that it can be told from the number before anything is marked. */
  readonly units: readonly string[];
}
/** The number as it was written. */
export interface NumberAnswer {
  readonly kind: 'number';
  readonly text: string;
}
export interface NumberFeedback {
  /** The learner's answer as it was written; absent when only the key is shown. */
  readonly given?: string;
  readonly correct: boolean;
  /** The right answer in words. */
  readonly right: string;
  readonly why: string;
  /** Why this very number is a likely slip. */
  readonly near?: string;
}

type Amount = Pick<NumberQuestion, 'value' | 'range' | 'tolerance'>;

/** Marks: 1 inside the range or within the tolerance of the value, edges included; else 0 (formats: number). */
export const number: KindLogic<NumberQuestion, NumberView, NumberAnswer, NumberFeedback> = {
  key: (question) => {
    const [from, to] = bounds(question);
    return `${from} ${to}`;
  },
  rightWords: (question) => [{ text: inWords(question), why: question.why }],
  view: (question) => ({
    kind: 'number',
    id: question.id,
    prompt: question.prompt,
    ...(question.unit === undefined ? {} : { unit: question.unit }),
    units: unitsOf(question),
  }),
  completeness: ({ units }, answer) => {
    if (answer === undefined || answer.text.trim() === '') return 'empty';
    return readNumber(answer.text, units) === undefined ? 'incomplete' : 'complete';
  },
  mark: (question, answer) => ({ points: isIn(question, numberOf(question, answer)) ? 1 : 0 }),
  feedback: (question, answer) => {
    const near = answer && nearTo(question, answer);
    return {
      ...(answer === undefined ? {} : { given: answer.text.trim() }),
      correct: answer !== undefined && isIn(question, numberOf(question, answer)),
      right: inWords(question),
      why: question.why,
      ...(near === undefined ? {} : { near: near.why }),
    };
  },
  misconceptions: (question, answer): MisconceptionId[] => {
    const misconception = nearTo(question, answer)?.misconception;
    return misconception === undefined ? [] : [misconception];
  },
  readForm: ({ id }, fields) => {
    const text = fields.get(id)?.[0] ?? '';
    return text.trim() === '' ? undefined : { kind: 'number', text };
  },
  plainText: ({ prompt, unit }) => `${prompt}\n____${unit === undefined ? '' : ` ${unit}`}`,
};

function unitsOf({ unit, units = [] }: NumberQuestion): string[] {
  return unit === undefined ? units : [unit, ...units];
}

function numberOf(question: NumberQuestion, { text }: NumberAnswer): number {
  return readNumber(text, unitsOf(question)) ?? Number.NaN;
}

/** The wrong number with a reason of its own that this answer is, if it is one and not right. */
function nearTo(
  question: NumberQuestion,
  answer: NumberAnswer,
): NonNullable<NumberQuestion['near']>[number] | undefined {
  const given = numberOf(question, answer);
  return isIn(question, given) ? undefined : question.near?.find((near) => isIn(near, given));
}

function bounds({ value = Number.NaN, range, tolerance = 0 }: Amount): [from: number, to: number] {
  return range === undefined ? [value - tolerance, value + tolerance] : [range.from, range.to];
}

/** Slack at the edges, a few of the smallest steps there: 0.1 + 0.2 is to be found in a range that ends at 0.3. */
const slack = 16 * Number.EPSILON;

function isIn(amount: Amount, given: number): boolean {
  const [from, to] = bounds(amount);
  return given >= from - slack * Math.abs(from) && given <= to + slack * Math.abs(to);
}

function inWords({ value, range, tolerance = 0, unit }: NumberQuestion): string {
  const about = tolerance > 0 ? ` ± ${tolerance}` : '';
  const amount = range === undefined ? `${value}${about}` : `${range.from} – ${range.to}`;
  return unit === undefined ? amount : `${amount} ${unit}`;
}
