// The page after the hand-in in plain HTML, each question drawn once for all who gave the same answer.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReviewQuestion, ReviewView } from '../api/contract.ts';
import { loadDrawings } from '../quiz/draw.ts';
import type { Kind, View } from '../quiz/kinds.ts';
import { ownSureWords } from '../ui/words/en-desk-sure.ts';
import { drawnBefore } from './drawn-before.ts';
import { stylesOf } from './kind-styles.ts';
import { OwnSure } from './OwnSure.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';
import { Reviewed } from './Reviewed.tsx';

/** A time in the zone of the class, in words. */
type Time = (ms: number) => string;

/** The receipt, and what of the results has been let out. */
export function receiptHtml(review: ReviewView, time: Time): string {
  return renderToStaticMarkup(createElement(ReceiptCard, { review, time }));
}

/** Where the learner was sure and wrong in this attempt, once its marks are out; nothing before. */
export function sureHtml(questions: readonly ReviewQuestion[]): string {
  const answers = questions.flatMap(({ sure, mark }, index) => {
    if (sure === undefined || mark?.state !== 'marked') return [];
    const number = index + 1;
    const { verdict } = mark;
    return [{ sure, verdict, name: ownSureWords.question(number), href: `#head-${number}` }];
  });
  if (answers.length === 0) return '';
  return renderToStaticMarkup(createElement(OwnSure, { answers, counted: ownSureWords.here }));
}

/** The questions, with the style sheets of their kinds, in UTF-8. */
export async function questionsHtml(
  questions: readonly ReviewQuestion[],
  time: Time,
): Promise<readonly Uint8Array[]> {
  const views = questions.map(({ view }) => view);
  await loadDrawings(views);
  const sheets = stylesOf(views.map(({ kind }) => kind)).map(
    (href) => `<link rel="stylesheet" href="${href}">`,
  );
  const of = questions.length;
  return [
    Buffer.from(sheets.join('')),
    ...questions.map((question, index) => questionHtml(question, index + 1, of, time)),
  ];
}

const drawn = drawnBefore();

/** Kinds whose answers are typed. */
const written = new Set<Kind | undefined>(['judgement', 'text', 'gaps']);

function questionHtml(
  question: ReviewQuestion,
  number: number,
  of: number,
  time: Time,
): Uint8Array {
  const draw = () => renderToStaticMarkup(createElement(Reviewed, { question, number, of, time }));
  // Written for one learner, by that learner or an instructor: nobody else has the same, and nobody's words are kept.
  const personal = question.comment !== undefined || written.has(question.answer?.kind);
  // Its times are told in the zone of the class.
  const local = question.corrected !== undefined;
  if (personal || local) return Buffer.from(draw());
  const { view, ...rest } = question;
  return drawn(`${number} ${of} ${asText(view)} ${JSON.stringify(rest)}`, draw);
}

/** In a fixed order a whole class is shown the same view. */
const texts = new WeakMap<View, string>();

function asText(view: View): string {
  const known = texts.get(view);
  if (known !== undefined) return known;
  const text = JSON.stringify(view);
  texts.set(view, text);
  return text;
}
