// Whether a lesson is harder to read than its course wants to be.
import { limitsOf } from '../course.schema.ts';
import type { Fault } from '../fault.ts';
import { runningText } from '../prose/blocks.ts';
import { gradeOf, lengthOf } from '../prose/reading-level.ts';
import { sentencesIn, wordsIn } from '../prose/sentences.ts';
import type { WrittenCourse, WrittenLesson } from '../written.ts';

/** Lessons above the reading level of the course. */
export function readingLevel(course: WrittenCourse): Fault[] {
  const most = limitsOf(course.course.value).readingLevel;
  return course.lessons.flatMap((lesson) => {
    const grade = gradeOfLesson(lesson);
    if (grade === undefined || grade <= most) return [];
    const { line, words } = longestSentence(lesson);
    return [
      {
        file: lesson.at().file,
        line,
        code: 'reading-level',
        what: `the lesson reads at grade ${grade.toFixed(1)} (Flesch-Kincaid), expected at most ${most}`,
        mend: `shorten long sentences and long words; the longest sentence, of ${words} words, is here`,
      },
    ];
  });
}

/** The Flesch-Kincaid grade of all running text of a lesson. */
export function gradeOfLesson({ blocks }: WrittenLesson): number | undefined {
  return gradeOf(lengthOf(runningText(blocks)));
}

function longestSentence({ blocks }: WrittenLesson): { line: number; words: number } {
  const all = blocks.flatMap(({ text, lineAt }) =>
    sentencesIn(text).map((sentence) => ({
      line: lineAt(sentence.start),
      words: wordsIn(sentence.text).length,
    })),
  );
  return all.toSorted((a, b) => b.words - a.words)[0] ?? { line: 1, words: 0 };
}
