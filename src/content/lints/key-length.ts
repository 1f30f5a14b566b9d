// Whether the longest option gives the key away.
import type { Question } from '../../quiz/kinds.ts';
import type { ChoiceQuestion } from '../../quiz/kinds/choice/schema.ts';
import { withoutEmphasis } from '../../quiz/emphasis.ts';
import type { Fault } from '../fault.ts';
import type { Placed, WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';

/** So few choices say nothing about a quiz. */
export const fewestChoices = 6;
/** In one quiz the key may be the single longest option in this share of the choices, where they have four options. */
const mostInQuiz = 1 / 3;
/** With fewer options chance gives more, and the key may be the longest in so many times what chance gives. */
const aboveChance = 4 / 3;
/** Three thirds are 1, whatever the last digits of a sum. */
export const rounding = 1e-9;
/** One course in twenty goes beyond this many standard deviations by chance (the 95th percentile of the normal curve). */
const deviations = 1.645;

/** Quizzes, and a course, in which whoever always takes the longest option is right too often. */
export function keyLength(course: WrittenCourse): Fault[] {
  return [
    ...course.quizzes.flatMap((quiz) => {
      const all = choicesAmong(quiz.questions);
      const longest = all.filter(({ value }) => keyIsLongest(value));
      const chance = byChance(all);
      const most = Math.floor(Math.max(all.length * mostInQuiz, chance * aboveChance) + rounding);
      if (all.length < fewestChoices || longest.length <= most) return [];
      return [
        {
          ...quiz.at(['questions']),
          code: 'key-length',
          what: `the key is the longest option in ${longest.length} of ${all.length} choices, expected at most ${most}`,
          mend: `shorten the key or lengthen another option in ${longest.length - most} of these: ${idsOf(longest)}`,
        },
      ];
    }),
    ...overCourse(course),
  ];
}

function overCourse(course: WrittenCourse): Fault[] {
  const all = choicesAmong(allQuestions(course));
  const longest = all.filter(({ value }) => keyIsLongest(value)).length;
  const chances = all.map(({ value }) => 1 / value.options.length);
  const mean = byChance(all);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const most = Math.floor(mean + deviations * Math.sqrt(variance));
  if (all.length < fewestChoices || longest <= most) return [];
  return [
    {
      ...course.course.at(),
      code: 'key-length',
      what: `the key is the longest option in ${longest} of the ${all.length} choices of the course, where chance gives ${mean.toFixed(1)}; expected at most ${most}`,
      mend: 'shorten keys, or say in them less than the whole answer; `--stats` counts them quiz by quiz',
    },
  ];
}

/** How often the key would be the longest option, or the one in any place, if chance had chosen it. */
export function byChance(choices: readonly Placed<ChoiceQuestion>[]): number {
  return choices.reduce((sum, { value }) => sum + 1 / value.options.length, 0);
}

/** The questions with one right option. */
export function choicesAmong(questions: readonly Placed<Question>[]): Placed<ChoiceQuestion>[] {
  return questions.flatMap(({ value, ...rest }) =>
    value.kind === 'choice' ? [{ ...rest, value }] : [],
  );
}

/** Whether the right option has more letters than any other. */
export function keyIsLongest({ options }: Pick<ChoiceQuestion, 'options'>): boolean {
  const letters = options.map(({ text }) => withoutEmphasis(text).length);
  const key = letters[options.findIndex(({ correct }) => correct)] ?? 0;
  return letters.filter((each) => each >= key).length === 1;
}

function idsOf(questions: readonly Placed<unknown>[]): string {
  return questions.map(({ id }) => id).join(', ');
}
