// The figures of a course as tables of plain text, for a terminal a hundred columns wide.
import type { CourseStats } from './course.ts';
import type { KeyCounts } from './questions.ts';
import type { ScenarioCounts } from './scenarios.ts';

type Cell = string | number;
type Row = readonly Cell[];

/** Tables one below the other. */
export function statsText(stats: CourseStats): string {
  const { questions, objectives, lessons } = stats;
  return [
    table(
      ['Lesson', 'Objective', 'Questions'],
      objectives.map((each, i) => [
        each.lesson === objectives[i - 1]?.lesson ? '' : each.lesson,
        each.objective,
        each.questions,
      ]),
    ),
    shares('Level', stats.levels, questions),
    shares('Kind', stats.kinds, questions),
    shares('Asked', stats.places, questions),
    keys(stats),
    table(
      ['Lesson', 'Words', 'Grade', 'Claims', 'Own source', 'In paragraph', 'Without'],
      [
        ...lessons.map((each): Row => [
          each.lesson,
          each.words,
          each.grade?.toFixed(1) ?? '-',
          each.claims,
          each.own,
          each.nearby,
          each.without,
        ]),
        [
          'all',
          sum(lessons.map(({ words }) => words)),
          '',
          sum(lessons.map(({ claims }) => claims)),
          sum(lessons.map(({ own }) => own)),
          sum(lessons.map(({ nearby }) => nearby)),
          sum(lessons.map(({ without }) => without)),
        ],
      ],
    ),
    sources(stats),
    ...stats.scenarios.map(exercise),
  ].join('\n\n');
}

function shares(name: string, counts: Readonly<Record<string, number>>, all: number): string {
  return table(
    [name, 'Questions', 'Share'],
    Object.entries(counts).map(([each, count]) => [each, count, percent(count, all)]),
  );
}

function keys({ keys: { quizzes, course, spread } }: CourseStats): string {
  const places = course.places.length;
  const row = ({ quiz, choices, places: counts, longest }: KeyCounts): Row => [
    quiz ?? 'all',
    choices,
    ...Array.from({ length: places }, (_, i) => counts[i] ?? 0),
    longest,
    percent(longest, choices),
  ];
  const said =
    spread === undefined
      ? 'Too few choices to test whether their keys are spread evenly.'
      : `Chi-square of the places: ${spread.chiSquare.toFixed(1)}; by chance above ${spread.limit} in one course in twenty.`;
  const head = Array.from({ length: places }, (_, i) => `Key in ${i + 1}`);
  return [
    table(['Quiz', 'Choices', ...head, 'Longest', 'Share'], [...quizzes.map(row), row(course)]),
    said,
  ].join('\n');
}

function sources({ sources: byKind }: CourseStats): string {
  const rows = Object.entries(byKind);
  const names = Object.keys(rows[0]?.[1] ?? {});
  const ofRow = (name: string, counts: readonly number[]): Row => [name, ...counts, sum(counts)];
  return table(
    ['Sources', ...names, 'all'],
    [
      ...rows.map(([kind, counts]) => ofRow(kind, Object.values(counts))),
      ofRow(
        'all',
        names.map((name) => sum(rows.map(([, counts]) => counts[name] ?? 0))),
      ),
    ],
  );
}

function exercise(counts: ScenarioCounts): string {
  const { scenario, rounds, decisions, options, endings, sources: cited, strategies } = counts;
  return [
    table(
      ['Exercise', 'Rounds', 'Decisions', 'Options', 'Endings', 'Sources'],
      [[scenario, rounds, decisions, options, endings, cited]],
    ),
    table(
      ['Strategy', 'Options', 'Decisions without'],
      strategies.map((each) => [each.strategy, each.options, each.without.length]),
    ),
    ...strategies
      .filter(({ without }) => without.length > 0)
      .map(({ strategy, without }) => `No option for ${strategy} in: ${without.join(', ')}`),
  ].join('\n\n');
}

/** A number, or the dash where there is none. */
const number = /^(?:-?\d|-$)/;

/** Rows in columns: words at the left, numbers at the right, two spaces between. */
export function table(head: readonly string[], rows: readonly Row[]): string {
  const widths = head.map((name, i) =>
    Math.max(name.length, ...rows.map((row) => String(row[i] ?? '').length)),
  );
  const right = head.map((_, i) => rows.some((row) => number.test(String(row[i] ?? ''))));
  const line = (cells: Row) =>
    cells
      .map((cell, i) => {
        const width = widths[i] ?? 0;
        return right[i] === true ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

function percent(part: number, all: number): string {
  return all === 0 ? '-' : `${Math.round((100 * part) / all)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
