// Whether a lesson or a decision exercise is harder to read than its course wants to be.
import { limitsOf } from '../course.schema.ts';
import type { Fault, Place } from '../fault.ts';
import { runningText } from '../prose/blocks.ts';
import { gradeOf, lengthOf } from '../prose/reading-level.ts';
import { sentencesIn, wordsIn } from '../prose/sentences.ts';
import type { Placed, WrittenCourse, WrittenLesson, WrittenScenario } from '../written.ts';
import { sentencesOfExercise } from './own-voice.ts';

/** A text that is read in one go, piece by piece. */
interface Read {
  readonly name: string;
  readonly grade: number | undefined;
  readonly pieces: readonly {
    readonly text: string;
    readonly placeAt: (offset: number) => Place;
  }[];
}

/** Lessons, and files of exercises, above the reading level of the course. */
export function readingLevel(course: WrittenCourse): Fault[] {
  const most = limitsOf(course.course.value).readingLevel;
  const all = [...course.lessons.map(ofLesson), ...course.scenarios.flatMap(ofScenario)];
  return all.flatMap(({ name, grade, pieces }) => {
    if (grade === undefined || grade <= most) return [];
    const { place, words } = longestSentence(pieces);
    return [
      {
        ...place,
        code: 'reading-level',
        what: `the ${name} reads at grade ${grade.toFixed(1)} (Flesch-Kincaid), expected at most ${most}`,
        mend: `shorten long sentences and long words; the longest sentence, of ${words} words, is here`,
      },
    ];
  });
}

function ofLesson(lesson: WrittenLesson): Read {
  const { file } = lesson.at();
  return {
    name: 'lesson',
    grade: gradeOfLesson(lesson),
    pieces: lesson.blocks.map(({ text, lineAt }) => ({
      text,
      placeAt: (offset) => ({ file, line: lineAt(offset) }),
    })),
  };
}

/** The rules of an exercise, each decision, and the endings together; single texts are too short for a grade. */
function ofScenario(scenario: WrittenScenario): Read[] {
  const read = (name: string, parts: readonly Placed<unknown>[]): Read => {
    const pieces = parts.flatMap(({ value, at }) =>
      sentencesOfExercise(value).map(({ text, path }) => ({ text, placeAt: () => at(path) })),
    );
    const grade = gradeOf(lengthOf(pieces.map(({ text }) => text)));
    return { name, grade, pieces };
  };
  return [
    read('exercise', [scenario]),
    ...scenario.decisions.map((decision) => read('decision', [decision])),
    read('list of endings', scenario.endings),
  ];
}

/** The Flesch-Kincaid grade of all running text of a lesson. */
export function gradeOfLesson({ blocks }: WrittenLesson): number | undefined {
  return gradeOf(lengthOf(runningText(blocks)));
}

function longestSentence(pieces: Read['pieces']): { place: Place; words: number } {
  const all = pieces.flatMap(({ text, placeAt }) =>
    sentencesIn(text).map((sentence) => ({
      place: placeAt(sentence.start),
      words: wordsIn(sentence.text).length,
    })),
  );
  return all.toSorted((a, b) => b.words - a.words)[0] ?? { place: { file: '', line: 0 }, words: 0 };
}
