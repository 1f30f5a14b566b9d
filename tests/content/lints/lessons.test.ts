// Lessons: numbers without a source, and texts that are too hard to read.
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { readingLevel } from '../../../src/content/lints/reading-level.ts';
import { unsourcedNumbers } from '../../../src/content/lints/unsourced-numbers.ts';
import { drawn, inFolder, smallCourse, told } from './small-course.ts';

const cite = '<Cite id="book" />';
const found = (body: string, front = '') => told(unsourcedNumbers(smallCourse({ body, front })));

describe('a number or a date without a source', () => {
  it('is found in its line, with the sentence', () => {
    expect(found('It is small.\n\nIt grew. In 2022\nit had 14 parts.')).toEqual([
      'lessons/one.mdx:14 "2022" without a source in its paragraph: "In 2022 it had 14 parts."',
    ]);
  });

  it('may have its source anywhere in its paragraph', () => {
    expect(found(`It grew. In 2022 it had 14 parts. So be it.${cite}`)).toEqual([]);
  });

  it('is found in a list item that has no source, beside one that has', () => {
    expect(found(`- It had 14 parts.${cite}\n- It had 15 parts.`)).toEqual([
      'lessons/one.mdx:13 "15" without a source in its paragraph: "It had 15 parts."',
    ]);
  });

  it('may have its source at the end of the sentence that leads to a list, or to a quotation', () => {
    expect(found(`It says:${cite}\n\n- It had 14 parts.\n- It had 15.`)).toEqual([]);
    expect(found(`It says:${cite}\n\n> It had 14 parts.`)).toEqual([]);
    expect(found(`It${cite} says this:\n\n- It had 14 parts.`)).toHaveLength(1);
  });

  it('may stand in a component that cites', () => {
    expect(found('<Claim by="A" cite="book">\n\nIt had 14 parts.\n\n</Claim>')).toEqual([]);
  });

  it('may be let stand for a reason, named by words of its sentence', () => {
    const front = 'allow: [{ sentence: Until 1991, why: Everybody knows. }]\n';
    expect(found('Until 1991 it was small.', front)).toEqual([]);
    expect(found(`Until 1991 it was small.${cite}`, front)).toEqual([
      'lessons/one.mdx:10 the allowance for "Until 1991" is not needed: no such sentence has a number without a source',
    ]);
  });

  it('may be let stand when its sentence runs over the end of a line', () => {
    const front = 'allow: [{ sentence: Until 1991 it was, why: Everybody knows. }]\n';
    expect(found('Until 1991\nit was small.', front)).toEqual([]);
  });

  it('is named by more than a letter or a word, which would let a whole lesson stand', () => {
    const front = 'allow: [{ sentence: Until, why: Everybody knows. }]\n';
    const { faults } = inFolder({ body: 'Until 1991 it was small.', front }, checkCourse);
    expect(faults).toMatchObject([{ file: 'lessons/one.mdx', line: 10 }]);
    expect(faults[0]?.mend).toContain('two words');
  });

  it('may be given in the text in another form than in a take-away, or in the description of a drawing', () => {
    const text = `From 1991 to 2022 it was small, with 2,030 troops; then 141–5 voted.${cite}`;
    const takeAway =
      '<TakeAway>\n\n- 1991–2022: 2030 troops. 141 votes.\n- It had 14 parts.\n\n</TakeAway>';
    expect(found(`${text}\n\n${takeAway}`)).toEqual([
      'lessons/one.mdx:17 "14" stands in a take-away and nowhere in the text of the lesson',
    ]);
    const course = smallCourse({
      body: `${text}\n\n<Figure id="f" alt="A line with 14 parts." />\n\n${takeAway}`,
      library: drawn,
    });
    expect(unsourcedNumbers(course)).toEqual([]);
  });

  it('may be let stand in a take-away', () => {
    const front = 'allow: [{ sentence: Until 1991, why: Everybody knows. }]\n';
    const takeAway = '<TakeAway>\n\n- Until 1991 it was small.\n\n</TakeAway>';
    expect(found(takeAway, front)).toEqual([]);
  });

  it('may stand in a take-away or a heading where the text gives it, and only there', () => {
    const takeAway = '<TakeAway>\n\n- It had 14 parts in 2022.\n\n</TakeAway>';
    expect(found(`In 2022 it had 14 parts.${cite}\n\n## 2022\n\n${takeAway}`)).toEqual([]);
    expect(found(`In 2022 it had parts.${cite}\n\n## 2023\n\n${takeAway}`)).toEqual([
      'lessons/one.mdx:14 "2023" stands in a heading and nowhere in the text of the lesson',
      'lessons/one.mdx:18 "14" stands in a take-away and nowhere in the text of the lesson',
    ]);
  });
});

describe('the reading level of a lesson', () => {
  const hard =
    'It is small. Institutionalised international organisations traditionally necessitate considerable deliberation among participating governments regarding implementation.';

  it('may be the grade of the course, and no higher; the longest sentence is named', () => {
    const [one] = readingLevel(smallCourse({ body: hard }));
    expect(one).toMatchObject({ file: 'lessons/one.mdx', line: 12 });
    expect(one?.what).toMatch(
      /^the lesson reads at grade 3\d\.\d \(Flesch-Kincaid\), expected at most 12$/,
    );
    expect(one?.mend).toContain('the longest sentence, of 12 words, is here');
    expect(readingLevel(smallCourse({ body: 'It is small. It grows.' }))).toEqual([]);
  });

  it('is 12 unless the course sets another', () => {
    expect(
      readingLevel(smallCourse({ body: hard, course: 'limits: { readingLevel: 40 }' })),
    ).toEqual([]);
  });

  it('is that of sentences: headings do not make a text easier', () => {
    const body = `${hard}\n\n## So\n\n## it\n\n## is\n`;
    const grade = (text: string) => readingLevel(smallCourse({ body: text }))[0]?.what;
    expect(grade(body)).toBe(grade(hard));
  });
});
