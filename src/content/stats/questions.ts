// Counts the questions of a course: by objective, level, kind and place, and where their keys stand.
import { levels } from '../../quiz/question.schema.ts';
import { questionSchema } from '../../quiz/schema.ts';
import { choicesAmong, keyIsLongest } from '../lints/key-length.ts';
import { keyCounts, spread } from '../lints/key-positions.ts';
import type { WrittenCourse, WrittenQuiz } from '../written.ts';
import { allQuestions } from '../written.ts';

export interface QuestionCounts {
  readonly all: number;
  readonly objectives: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, number>;
}

const kinds = questionSchema.options.flatMap(({ shape }) => [...shape.kind.values]);

/** How many questions there are of each sort; sorts without any are there with 0. */
export function countQuestions(course: WrittenCourse): QuestionCounts {
  const questions = allQuestions(course).map(({ value }) => value);
  const objectives = course.lessons.flatMap(({ value }) => value.objectives.map(({ id }) => id));
  return {
    all: questions.length,
    objectives: count(
      objectives,
      questions.map(({ objective }) => objective),
    ),
    levels: count(
      levels,
      questions.map(({ level }) => level),
    ),
    kinds: count(
      kinds,
      questions.map(({ kind }) => kind),
    ),
    places: count(
      [
        'before the lesson',
        'in the lesson',
        'end quiz',
        'test before',
        'test after',
        'final',
        'in class',
      ],
      course.quizzes.flatMap((quiz) =>
        quiz.questions.map(({ value }) => placeName(value.place, quiz)),
      ),
    ),
  };
}

function placeName(place: string, { value }: WrittenQuiz): string {
  if (value.use === 'class') return 'in class';
  if (value.course !== undefined)
    return { before: 'test before', after: 'test after', end: 'final' }[value.course];
  return { before: 'before the lesson', lesson: 'in the lesson' }[place] ?? 'end quiz';
}

function count(names: readonly string[], found: readonly string[]): Map<string, number> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export interface KeyCounts {
  /** The quiz, or undefined for the course. */
  readonly quiz: string | undefined;
  readonly choices: number;
  /** How many keys stand in place 1, 2, 3 and so on. */
  readonly places: readonly number[];
  /** In how many choices the key is the single longest option. */
  readonly longest: number;
}

/** Where the keys of choices stand, and how often the longest option is the key: quiz by quiz, and in the course. */
export function countKeys(course: WrittenCourse): {
  readonly quizzes: readonly KeyCounts[];
  readonly course: KeyCounts;
  /** Pearson's chi-square of the places over the course, and what one course in twenty exceeds by chance. */
  readonly spread: { readonly chiSquare: number; readonly limit: number } | undefined;
} {
  const of = (quiz: string | undefined, questions: WrittenQuiz['questions']): KeyCounts => {
    const choices = choicesAmong(questions).map(({ value }) => value);
    return {
      quiz,
      choices: choices.length,
      places: keyCounts(choices),
      longest: choices.filter(keyIsLongest).length,
    };
  };
  const all = allQuestions(course);
  return {
    quizzes: course.quizzes.map(({ id, questions }) => of(id, questions)),
    course: of(undefined, all),
    spread: spread(choicesAmong(all).map(({ value }) => value)),
  };
}
