// What a question asks: negatives that are easily overlooked, and a question asked twice.
import { emphasisPieces, withoutEmphasis } from '../../quiz/emphasis.ts';
import type { Question } from '../../quiz/kinds.ts';
import type { Fault } from '../fault.ts';
import { withoutQuotations } from '../prose/quotations.ts';
import { sentencesIn, wordsIn } from '../prose/sentences.ts';
import type { Placed, WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';

/** Words that turn a question round. "At least" does not. */
const negative =
  /\b(?:not|never|(?<=\bha(?:s|d|ve) )no(?! (?:more|less)\b)|nobody|neither(?= .* nor\b)|except|cannot|lacks?|(?<!\bat )least|unlikely|wrong|false|untrue|incorrect|inaccurate|\p{L}+n’t)\b/iu;
/** Phrases in which such a word turns nothing round, and what stands in brackets, which explains. */
const harmless =
  /\([^)]*\)|\bwhether or not\b|\b(?:go|goes|going|gone|went) wrong\b|\b(?:right|true|correct) or (?:wrong|false|not|incorrect)\b|\byes or no\b/giu;

/** Questions that turn on a negative word which is not set off: readers pass over it. */
export function negativeStems(course: WrittenCourse): Fault[] {
  return allQuestions(course).flatMap((question) => {
    const word = asking(question.value.prompt).flatMap(unstressed)[0];
    if (word === undefined) return [];
    return [
      {
        ...question.at(['prompt']),
        code: 'negative-stem',
        what: `${question.id}: the question turns on "${word}" without emphasis, expected *${word}*`,
        mend: `write *${word}*, or ask for what is so`,
      },
    ];
  });
}

/** The sentences that ask: those with a question mark, or all when there is none. */
function asking(prompt: string): string[] {
  const all = sentencesIn(withoutQuotations(prompt)).map(({ text }) => text);
  const questions = all.filter((text) => /\?\W*$/.test(text));
  return questions.length > 0 ? questions : all;
}

/** The first negative word outside any emphasis. */
function unstressed(sentence: string): string[] {
  return emphasisPieces(sentence)
    .filter((_, i) => i % 2 === 0)
    .flatMap((piece) => negative.exec(piece.replaceAll(harmless, ''))?.[0] ?? [])
    .slice(0, 1);
}

/** Questions that ask in the same words, with whatever signs between them, and about the same parts in whatever order. */
export function repeatedStems(course: WrittenCourse): Fault[] {
  const first = new Map<string, Placed<Question>>();
  return allQuestions(course).flatMap((question) => {
    const key = wordsIn(withoutEmphasis(stemOf(question.value)))
      .map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))
      .join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, question);
      return [];
    }
    const { file, line } = earlier.at(['prompt']);
    return [
      {
        ...question.at(['prompt']),
        code: 'repeated-stem',
        what: `${question.id} asks in the same words as ${earlier.id} (${file}:${line})`,
        mend: 'ask about something else, or say in the question what is particular to it',
      },
    ];
  });
}

/** What is asked: the prompt, and the text or the items it is about, where "Put these in order" alone says nothing. */
function stemOf(question: Question): string {
  const texts = (parts: readonly { readonly text: string }[]) =>
    parts.map(({ text }) => text).toSorted();
  switch (question.kind) {
    case 'evidence':
      return [question.prompt, question.claim, ...texts(question.sentences)].join(' ');
    case 'gaps':
      return `${question.prompt} ${question.text}`;
    case 'sort':
    case 'order':
      return [question.prompt, ...texts(question.items)].join(' ');
    case 'match':
      return [question.prompt, ...texts(question.rows)].join(' ');
    default:
      return question.prompt;
  }
}
