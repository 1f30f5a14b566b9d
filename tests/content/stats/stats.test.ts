// The figures of a course, counted by hand here.
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { statsOf } from '../../../src/content/stats/course.ts';
import { statsText, table } from '../../../src/content/stats/text.ts';
import { choice, filesOf, smallCourse } from '../lints/small-course.ts';

const cite = '<Cite id="book" />';
const body = `In 2022 it grew.${cite} It had 14 parts. It was small. So it stayed.${cite}

It had 15 parts.

<Claim by="A" cite="book">

It is small. It has 16 parts. It grows.

</Claim>

<TakeAway>

- It had 14 parts.

</TakeAway>
`;
describe('the figures of a course', () => {
  const stats = statsOf(
    smallCourse({
      body: `<Prequestions ids="one.c" />\n\n${body}`,
      questions:
        choice('one.a', 'What is a?', ['Small', 'Largest'], 1) +
        choice('one.b', 'What is b?', ['Small', 'Large'], 0).replace('understand', 'remember') +
        choice('one.c', 'What is c?', ['Small', 'Large', 'Tiny'], 2).replace(
          'kind:',
          'place: before\n    kind:',
        ),
      before: choice('one.d', 'What is d?', ['Small', 'Large'], 0),
      library: { 'sources.yaml': `${filesOf({})['library/sources.yaml']}  confidence: high\n` },
    }),
  );

  it('count its questions by objective, level, kind and place', () => {
    expect(stats.questions).toBe(4);
    expect(stats.objectives).toEqual([{ objective: 'one.know', lesson: 'one', questions: 4 }]);
    expect(stats.levels).toMatchObject({ remember: 1, understand: 3, apply: 0 });
    expect(stats.kinds).toMatchObject({ choice: 4, judgement: 0 });
    expect(Object.keys(stats.kinds)).toHaveLength(11);
    expect(stats.places).toEqual({
      'before the lesson': 1,
      'in the lesson': 0,
      'end quiz': 2,
      'test before': 1,
      'test after': 0,
      final: 0,
      'in class': 0,
    });
  });

  it('say where the keys stand, and how often the longest option is the key', () => {
    expect(stats.keys.quizzes).toEqual([
      { quiz: 'before', choices: 1, places: [1, 0], longest: 0 },
      { quiz: 'one', choices: 3, places: [1, 1, 1], longest: 1 },
    ]);
    expect(stats.keys.course).toMatchObject({ choices: 4, places: [2, 1, 1], longest: 1 });
    expect(stats.keys.spread).toBeUndefined();
  });

  it('count the claims of a lesson: sentences with a number or a source, by where the source stands', () => {
    // Own: 2022, "So it stayed", the last sentence of the claim. Nearby: 14 parts, 16 parts. Without: 15 parts.
    expect(stats.lessons).toMatchObject([
      { lesson: 'one', claims: 6, own: 3, nearby: 2, without: 1, words: 31 },
    ]);
  });

  it('count the source of a component for its last sentence only, and only where it stands by the words', () => {
    const parts =
      '<Claim by="A" cite="book">\n\nIt is small.\n\nIt grows.\n\nIt stays.\n\n</Claim>';
    const bare = '<Reading by="A" cite="book">\n\nIt is small.\n\n</Reading>';
    const contested = `<Contested title="A">\n\nIn 2022${cite} it grew. So be it.\n\n${bare}\n\n${bare}\n\n</Contested>`;
    const counted = (text: string) => statsOf(smallCourse({ body: text })).lessons;
    expect(counted(parts)).toMatchObject([{ claims: 1, own: 1 }]);
    expect(counted(contested)).toMatchObject([{ claims: 3, own: 3 }]);
  });

  it('count the sources by kind and confidence', () => {
    expect(stats.sources.scholarly).toEqual({ high: 1, medium: 0, low: 0, 'not said': 0 });
    expect(stats.sources.press).toEqual({ high: 0, medium: 0, low: 0, 'not said': 0 });
  });

  it('are written in tables', () => {
    expect(statsText(stats).split('\n\n')).toHaveLength(7);
    expect(statsText(stats)).toContain(
      [
        'Quiz    Choices  Key in 1  Key in 2  Key in 3  Longest  Share',
        '------  -------  --------  --------  --------  -------  -----',
        'before        1         1         0         0        0    0 %',
        'one           3         1         1         1        1   33 %',
        'all           4         2         1         1        1   25 %',
        'Too few choices to test whether their keys are spread evenly.',
      ].join('\n'),
    );
  });
});

it('count class work too, that of private/ as well, and say where it is asked', () => {
  const { writing } = checkCourse('tests/course');
  const stats = writing && statsOf(writing);
  expect(stats?.places).toMatchObject({ 'in class': 11 });
  expect(stats?.keys.quizzes.map(({ quiz }) => quiz)).toContain('class-quiet');
});

it('a table has numbers below nought, and dashes in their place, at the right', () => {
  const rows = [
    ['one', -2.9, '-'],
    ['three', '-', '-'],
  ];
  expect(table(['A', 'Grade', 'Share'], rows)).toBe(
    [
      'A      Grade  Share',
      '-----  -----  -----',
      'one     -2.9      -',
      'three      -      -',
    ].join('\n'),
  );
});

it('a table has words at the left, numbers at the right and no space at its ends', () => {
  expect(
    table(
      ['A', 'Count', 'Name'],
      [
        ['one', 7, 'x'],
        ['three', 12, ''],
      ],
    ),
  ).toBe(
    ['A      Count  Name', '-----  -----  ----', 'one        7  x', 'three     12'].join('\n'),
  );
});
