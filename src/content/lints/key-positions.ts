// Whether the place of the key in the file is spread evenly, as far as chance allows.
import type { ChoiceQuestion } from '../../quiz/kinds/choice/schema.ts';
import type { Fault } from '../fault.ts';
import type { Placed, WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';
import { byChance, choicesAmong, fewestChoices, rounding } from './key-length.ts';

/** The test of chi-square holds from about five expected in each place on (Cochran 1954). */
const fewestExpected = 5;
/**
 * The 95th percentile of chi-square with 1, 2, 3 ... degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods,
 * 1.3.6.7.4). A course that has choices of 2, 3, 4 ... 8 options, many of each, comes to 28.
 */
const critical = [
  3.841, 5.991, 7.815, 9.488, 11.07, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675, 21.026, 22.362,
  23.685, 24.996, 26.296, 27.587, 28.869, 30.144, 31.41, 32.671, 33.924, 35.172, 36.415, 37.652,
  38.885, 40.113, 41.337,
];
/** In one quiz this share of the keys may stand in one place, where they have three options or more. */
const mostInPlace = 1 / 2;
/** With two options chance puts half in each place: so many times what chance gives may stand in one. */
const aboveChance = 1.5;

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
  const found = Math.max(...counts);
  const most = Math.floor(
    Math.max(length * mostInPlace, byChance(choices) * aboveChance) + rounding,
  );
  if (found > most) {
    const place = counts.indexOf(found);
    return [
      {
        what: `${found} of ${length} keys stand in place ${place + 1}, expected at most ${most}`,
        mend: 'move the right option in some of them: in the file only, learners see the options shuffled',
      },
    ];
  }
  // Of quizzes of three keys a place, made without a thought of places, one in eight has an empty one (four options, twelve
  // keys: 4 * 0.75 ^ 12 - 6 * 0.5 ^ 12 + ... = 0.125). Moving one key is cheap.
  // Only the places that every choice has.
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
      what: `the keys of ${found.choices} choices stand ${found.counts.join(', ')} times in places 1, 2, 3 ...: chi-square is ${found.chiSquare.toFixed(1)}, expected at most ${found.limit}`,
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

interface Spread {
  readonly choices: number;
  readonly counts: readonly number[];
  readonly chiSquare: number;
  readonly limit: number;
}

/**
 * Pearson's chi-square of the places of keys against an even spread: the sum over the numbers of options of
 * sum((counted - expected)² / expected), with the sum of (options - 1) as degrees of freedom. Numbers of options with too few
 * choices are left out; `choices` and `counts`, by place, are of the rest. `limit` is what one course in twenty exceeds by
 * chance. Undefined when there are too few choices for it.
 */
export function spread(choices: readonly Keyed[]): Spread | undefined {
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
  const tested = groups.flatMap(([, group]) => group);
  return { choices: tested.length, counts: keyCounts(tested), chiSquare, limit };
}
