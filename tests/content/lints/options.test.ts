// Keys that give themselves away, options about options, options of unlike length.
import { describe, expect, it } from 'vitest';
import { keyLength } from '../../../src/content/lints/key-length.ts';
import { keyCounts, keyPositions, spread } from '../../../src/content/lints/key-positions.ts';
import { optionLengths, phrases } from '../../../src/content/lints/options.ts';
import { choice, smallCourse, told } from './small-course.ts';

/** Questions whose keys stand in these places; `long` of them have the longest key. */
function quizOf(places: readonly number[], long = 0): string {
  return places
    .map((place, i) => {
      const options = ['alpha', 'gamma', 'delta', 'omega'];
      if (i < long) options[place] = 'longest';
      return choice(`one.q${i}`, `Question number ${i}?`, options, place);
    })
    .join('');
}
/** Questions with two options whose keys stand in these places, each with options of their own length. */
function pairsOf(places: readonly number[], long = 0): string {
  return places
    .map((place, i) => {
      const options = ['alpha', 'gamma'];
      if (i < long) options[place] = 'longest';
      return choice(`one.p${i}`, `Pair ${i}?`, options, place);
    })
    .join('');
}
const even = (n: number) => Array.from({ length: n }, (_, i) => i % 4);

describe('the longest option', () => {
  it('may be the key in a third of the choices of a quiz, and no more', () => {
    expect(told(keyLength(smallCourse({ questions: quizOf(even(9), 3) })))).toEqual([]);
    const [quiz] = keyLength(smallCourse({ questions: quizOf(even(9), 4) }));
    expect(quiz).toMatchObject({
      file: 'quizzes/one.yaml',
      line: 5,
      what: 'the key is the longest option in 4 of 9 choices, expected at most 3',
    });
    expect(quiz?.mend).toContain('in 1 of these: one.q0, one.q1, one.q2, one.q3');
  });

  it('may be the key a third more often than chance has it where there are fewer options', () => {
    // Of 9 choices of two options chance gives 4.5, and a third more is 6.
    const of = (long: number) =>
      told(
        keyLength(smallCourse({ questions: pairsOf([0, 1, 0, 1, 0, 1, 0, 1, 0], long) })),
      ).filter((line) => line.startsWith('quizzes'));
    expect(of(6)).toEqual([]);
    expect(of(7)).toEqual([
      'quizzes/one.yaml:5 the key is the longest option in 7 of 9 choices, expected at most 6',
    ]);
  });

  it('may be the key as often as it likes where there are fewer than six choices', () => {
    expect(keyLength(smallCourse({ questions: quizOf(even(5), 5) }))).toEqual([]);
  });

  it('may be the key in a course only as often as chance allows in nineteen courses of twenty', () => {
    // 40 choices of 4: mean 10, deviation 2.74, and 10 + 1.645 * 2.74 = 14.5. In each quiz it is no more than a third.
    const course = (long: number) => {
      const half = quizOf(even(20), long).replaceAll('one.q', 'one.a').replaceAll('number', 'a');
      return smallCourse({ questions: quizOf(even(20), 6), before: half });
    };
    expect(told(keyLength(course(8)).filter(({ file }) => file === 'course.yaml'))).toEqual([]);
    const all = keyLength(course(9)).filter(({ file }) => file === 'course.yaml');
    expect(told(all)).toEqual([
      'course.yaml:1 the key is the longest option in 15 of the 40 choices of the course, where chance gives 10.0; expected at most 14',
    ]);
  });

  it('is none where two are equally long, and emphasis makes none longer', () => {
    const tied = Array.from({ length: 6 }, (_, i) =>
      choice(`one.q${i}`, `Question number ${i}?`, ['*alpha*', 'gamma', 'pi'], 0),
    );
    expect(keyLength(smallCourse({ questions: tied.join('') }))).toEqual([]);
  });
});

describe('the places of keys', () => {
  it('may hold half of the keys of a quiz, and no more', () => {
    expect(keyPositions(smallCourse({ questions: quizOf([0, 0, 0, 1, 2, 3]) }))).toEqual([]);
    expect(told(keyPositions(smallCourse({ questions: quizOf([0, 0, 0, 0, 2, 3]) })))).toEqual([
      'quizzes/one.yaml:5 4 of 6 keys stand in place 1, expected at most 3',
    ]);
  });

  it('may hold three quarters of the keys where there are two options, and half of them where there are three', () => {
    const of = (places: readonly number[]) =>
      told(keyPositions(smallCourse({ questions: pairsOf(places) })));
    expect(of([0, 1, 0, 1, 0, 1, 0])).toEqual([]);
    expect(of([0, 0, 0, 0, 0, 0, 1, 1])).toEqual([]);
    expect(of([0, 0, 0, 0, 0, 0, 1])).toEqual([
      'quizzes/one.yaml:5 6 of 7 keys stand in place 1, expected at most 5',
    ]);
  });

  it('may hold no more of them for one question of two options among many of four', () => {
    const four = quizOf([0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 3]);
    expect(told(keyPositions(smallCourse({ questions: four + pairsOf([1]) })))).toEqual([
      'quizzes/one.yaml:5 7 of 12 keys stand in place 1, expected at most 6',
    ]);
  });

  it('are those that every choice of the quiz has', () => {
    // Twelve keys, of which one quiz in places 1 to 4 has none in place 3, but two choices have only two options.
    const four = quizOf([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect(keyPositions(smallCourse({ questions: four + pairsOf([0, 1]) }))).toEqual([]);
  });

  it('hold a key each in a quiz of three keys a place', () => {
    const places = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1];
    expect(keyPositions(smallCourse({ questions: quizOf(places) }))).toEqual([]);
    expect(told(keyPositions(smallCourse({ questions: quizOf([...places, 2]) })))).toEqual([
      'quizzes/one.yaml:5 none of 12 keys stands in place 4, expected about 3',
    ]);
  });

  it('are compared over the course by chi-square', () => {
    // Of 20 keys 9, 5, 5, 1: (16 + 0 + 0 + 16) / 5 = 6.4, below 7.815. Of 10, 5, 5, 0: 10.
    const uneven = (counts: readonly number[]) =>
      counts.flatMap((count, place) => Array.from({ length: count }, () => place));
    expect(keyPositions(smallCourse({ questions: quizOf(uneven([9, 5, 5, 1])) }))).toEqual([]);
    const found = keyPositions(smallCourse({ questions: quizOf(uneven([10, 5, 5, 0])) }));
    expect(told(found).filter((line) => line.startsWith('course'))).toEqual([
      'course.yaml:1 the keys of 20 choices stand 10, 5, 5, 0 times in places 1, 2, 3 ...: chi-square is 10.0, expected at most 7.815',
    ]);
  });

  it('are told as they were tested: five choices of two options are too few to count', () => {
    const four = quizOf([...Array.from({ length: 10 }, () => 0), ...even(10)]);
    const found = keyPositions(smallCourse({ questions: four + pairsOf([1, 1, 1, 1, 1]) }));
    expect(told(found).filter((line) => line.startsWith('course'))[0]).toContain(
      'the keys of 20 choices stand 13, 3, 2, 2 times in places',
    );
  });

  it('are compared however many sorts of choices there are', () => {
    const first = (options: number) =>
      Array.from({ length: 40 }, () => ({
        options: Array.from({ length: options }, (_, i) => ({ correct: i === 0 })),
      }));
    const found = spread([4, 5, 6].flatMap(first));
    // 3 + 4 + 5 degrees of freedom; all keys in one of n places give 40 * (n - 1).
    expect(found).toMatchObject({ chiSquare: 480, limit: 21.026, choices: 120 });
    expect(spread([2, 3, 4, 5, 6, 7].flatMap(first))?.limit).toBe(32.671);
  });

  it('give the chi-square of Pearson: by hand, 60 throws of a die with 11, 7, 9, 15, 12 and 6 make (1 + 9 + 1 + 25 + 4 + 16) / 10', () => {
    const throws = [11, 7, 9, 15, 12, 6].flatMap((count, place) =>
      Array.from({ length: count }, () => ({
        options: Array.from({ length: 6 }, (_, i) => ({ correct: i === place })),
      })),
    );
    expect(keyCounts(throws)).toEqual([11, 7, 9, 15, 12, 6]);
    expect(spread(throws)?.chiSquare).toBeCloseTo(5.6);
    expect(spread(throws)?.limit).toBe(11.07);
    expect(spread(throws.slice(0, 29))).toBeUndefined();
  });
});

describe('an option about the other options', () => {
  const options = (text: string) =>
    smallCourse({ questions: choice('one.q', 'What is it?', ['Small', text, 'Large'], 0) });
  it.each([
    'All of the above',
    'none of the above',
    'None of these',
    'Both a and b',
    'A and C only',
    'All of these answers',
    'Neither of the above.',
    'Any of the others',
    'All the above',
    'Each of the above',
    'Options a and b',
    'a, b and c',
    'Both 1 and 2',
    '(1) or (2)',
    'All three',
    'All of them',
    'Both of them',
  ])('is found: %s', (text) => {
    expect(told(phrases(options(text)))).toEqual([
      `quizzes/one.yaml:13 one.q, option "o1": "${text}" is about the other options, expected an answer of its own`,
    ]);
  });
  it.each([
    'All of the members',
    'None of the six had asked',
    'Above all the treaty',
    'A and only A',
    'All these states signed',
    '2 or 3',
    '4 or 5',
    '3 and 4',
  ])('is not: %s', (text) => {
    expect(told(phrases(options(text)))).toEqual([]);
  });
  it.each(['All of them', 'Both of them', 'All three', 'None of these'])(
    'is not where the question asks how many: %s',
    (text) => {
      const asked = choice('one.q', 'How many of them voted?', ['Two', text, 'One'], 0);
      expect(told(phrases(smallCourse({ questions: asked })))).toEqual([]);
    },
  );
});

describe('options of one question', () => {
  const of = (...lengths: number[]) =>
    smallCourse({
      questions: choice(
        'one.q',
        'What is it?',
        lengths.map((length, i) => String(i).repeat(length)),
        0,
      ),
    });
  it('may be twice as long as one another, and no more', () => {
    expect(told(optionLengths(of(30, 60, 40)))).toEqual([]);
    expect(told(optionLengths(of(30, 61, 40)))).toEqual([
      'quizzes/one.yaml:13 one.q, option "o1": 61 letters where the shortest option has 30, expected at most 60',
    ]);
  });
  it('count as 25 letters when they are shorter, because names differ in length', () => {
    expect(told(optionLengths(of(5, 50)))).toEqual([]);
    expect(told(optionLengths(of(5, 51)))).toHaveLength(1);
  });
  it('are those of a gap too', () => {
    const gaps = `  - id: one.gaps
    kind: gaps
    objective: one.know
    level: remember
    prompt: Fill it in.
    text: It is {a1}.
    gaps:
      - id: a1
        options:
          - { id: k7, text: small, correct: true, why: It is. }
          - { id: p2, text: "much, much larger than anybody had ever thought before", why: It is not. }
    explanation: It is small.
    passage: "one#it-is"
    sources: [book]
`;
    expect(told(optionLengths(smallCourse({ questions: gaps })))).toEqual([
      'quizzes/one.yaml:16 one.gaps, option "p2": 54 letters where the shortest option has 5, expected at most 50',
    ]);
  });
});
