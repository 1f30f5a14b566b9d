// Counts what the lessons claim and with what source, and how hard they are to read.
import { gradeOfLesson } from '../lints/reading-level.ts';
import { isText } from '../lints/unsourced-numbers.ts';
import { numberIn } from '../prose/numbers.ts';
import { type Block, runningText } from '../prose/blocks.ts';
import { lengthOf } from '../prose/reading-level.ts';
import { sentencesIn } from '../prose/sentences.ts';
import type { WrittenCourse, WrittenLesson } from '../written.ts';

export interface LessonCounts {
  readonly lesson: string;
  readonly words: number;
  /** Flesch-Kincaid. */
  readonly grade: number | undefined;
  /** Sentences with a number, a date or a source. */
  readonly claims: number;
  /** Claims with a source at the sentence. */
  readonly own: number;
  /** Claims without one, in a paragraph or list item that has a source. */
  readonly nearby: number;
  readonly without: number;
}

/** The claims and the reading level of every lesson. */
export function countLessons({ lessons }: WrittenCourse): LessonCounts[] {
  return lessons.map((lesson) => {
    const claims = lesson.blocks.filter(isText).flatMap(claimsIn);
    const of = (source: Claim) => claims.filter((claim) => claim === source).length;
    return {
      lesson: lesson.id,
      words: wordsOf(lesson),
      grade: gradeOfLesson(lesson),
      claims: claims.length,
      own: of('own'),
      nearby: of('nearby'),
      without: of('without'),
    };
  });
}

type Claim = 'own' | 'nearby' | 'without';

/** The claims of a block: each sentence that states a number or a date, or at which a source stands. */
function claimsIn({ text, notes, sourced, cited }: Block): Claim[] {
  const sentences = sentencesIn(text);
  // A note after the stop belongs to the sentence before it. So does the source of a component to its last one.
  const noted = new Set(notes.map((note) => sentences.findLastIndex(({ start }) => start < note)));
  return sentences.flatMap((sentence, i): Claim[] => {
    if (noted.has(i) || (cited && i === sentences.length - 1)) return ['own'];
    if (numberIn(sentence.text) === undefined) return [];
    return [sourced ? 'nearby' : 'without'];
  });
}

function wordsOf({ blocks }: WrittenLesson): number {
  return lengthOf(runningText(blocks)).words;
}
