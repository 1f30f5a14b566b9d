// Whether the place of the key in the file is spread evenly, as far as chance allows.
import type { ChoiceQuestion } from '../../quiz/kinds/choice/schema.ts';
import type { Fault } from '../fault.ts';
import type { Placed, WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';
import { choicesAmong, fewestChoices } from './key-length.ts';

/** The test of chi-square holds from about five expected in each place on (Cochran 1954). */
const fewestExpected = 5;
/** The 95th percentile of chi-square with 1, 2, 3 ... degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4). */
const critical = [3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307];

/** Quizzes with most keys in one place, or none in another, and a course whose keys are spread as chance would hardly do it. */
export function keyPositions(course: WrittenCourse): Fault[] {
  return [
    ...course.quizzes.flatMap((quiz) =>
      inQuiz(choicesAmong(quiz.questions)).map((said) => ({
        ...quiz.at(['questions']),
        code: 'key-positions',
        ...said,
      })),
    ),
    ...overCourse(course),
  ];
}

type Said = Pick<Fault, 'what' | 'mend'>;

function inQuiz(choices: readonly Placed<ChoiceQuestion>[]): Said[] {
  const { length } = choices;
  if (length < fewestChoices) return [];
  const counts = keyCounts(choices.map(({ value }) => value));
  const most = Math.max(...counts);
  if (most * 2 > length) {
    const place = counts.indexOf(most);
    return [
      {
        what: `${most} of ${length} keys stand in place ${place + 1}, expected at most half`,
        mend: 'move the right option in some of them: in the file only, learners see the options shuffled',
      },
    ];
  }
  // In a quiz of three keys a place, an empty place is no chance any more: 0.75 ^ 12 is 0.03.
  const places = Math.min(...choices.map(({ value }) => value.options.length));
  const empty = counts.slice(0, places).indexOf(0);
  if (empty < 0 || length < 3 * places) return [];
  return [
    {
      what: `none of ${length} keys stands in place ${empty + 1}, expected about ${Math.round(length / places)}`,
      mend: 'move the right option there in some of them: in the file only, learners see the options shuffled',
    },
  ];
}

function overCourse(course: WrittenCourse): Fault[] {
  const choices = choicesAmong(allQuestions(course)).map(({ value }) => value);
  const found = spread(choices);
  if (found === undefined || found.chiSquare <= found.limit) return [];
  return [
    {
      ...course.course.at(),
      code: 'key-positions',
      what: `the keys of ${found.choices} choices stand ${keyCounts(choices).join(', ')} times in places 1, 2, 3 ...: chi-square is ${found.chiSquare.toFixed(1)}, expected at most ${found.limit}`,
      mend: 'move right options from full places to empty ones: in the files only, learners see the options shuffled',
    },
  ];
}

/** Options of which one is right. */
interface Keyed {
  readonly options: readonly { readonly correct: boolean }[];
}

/** How many keys stand in place 1, 2, 3 and so on. */
export function keyCounts(choices: readonly Keyed[]): number[] {
  const places = Math.max(0, ...choices.map(({ options }) => options.length));
  const counts = Array.from({ length: places }, () => 0);
  for (const { options } of choices) {
    const place = options.findIndex(({ correct }) => correct);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/**
 * Pearson's chi-square of the places of keys against an even spread: the sum over the numbers of options of
 * sum((counted - expected)² / expected), with the sum of (options - 1) as degrees of freedom. `limit` is what one course in
 * twenty exceeds by chance. Undefined when there are too few choices for it.
 */
export function spread(
  choices: readonly Keyed[],
): { readonly choices: number; readonly chiSquare: number; readonly limit: number } | undefined {
  const groups = [...Map.groupBy(choices, ({ options }) => options.length)].filter(
    ([places, group]) => group.length >= places * fewestExpected,
  );
  const freedom = groups.reduce((sum, [places]) => sum + places - 1, 0);
  const limit = critical[freedom - 1];
  if (limit === undefined) return undefined;
  const chiSquare = groups.reduce((sum, [places, group]) => {
    const expected = group.length / places;
    return (
      sum + keyCounts(group).reduce((all, count) => all + (count - expected) ** 2 / expected, 0)
    );
  }, 0);
  const counted = groups.reduce((sum, [, group]) => sum + group.length, 0);
  return { choices: counted, chiSquare, limit };
}
