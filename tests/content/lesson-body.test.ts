// Reading a lesson: its headings, its components with their lines, and what does not belong there.
import { describe, expect, it } from 'vitest';
import { parseLessonBody } from '../../src/content/lesson-body.ts';

function read(text: string) {
  const { body, faults } = parseLessonBody(text, 'lessons/a.mdx');
  return { body, told: faults.map(({ line, what }) => `${line} ${what}`), faults };
}

describe('the body of a lesson', () => {
  it('has headings with anchors as browsers know them, the second of a name with a number', () => {
    const { body } = read("## Who decides?\n\n### It's *so*\n\n## Who decides?\n");
    expect(body?.headings).toEqual([
      { depth: 2, text: 'Who decides?', anchor: 'who-decides', line: 1 },
      { depth: 3, text: 'It’s so', anchor: 'its-so', line: 3 },
      { depth: 2, text: 'Who decides?', anchor: 'who-decides-1', line: 5 },
    ]);
  });

  it('has components with their attributes, their surroundings and their text', () => {
    const { body } = read(
      'A <Term id="x">term</Term>.\n\n<Contested title="T">\n\n<Reading by="B" cite="c">\n\nSo.\n\n</Reading>\n\n</Contested>\n',
    );
    expect(
      body?.uses.map(({ name, line, inside, block, text }) => [name, line, inside, block, text]),
    ).toEqual([
      ['Term', 1, undefined, false, 'term'],
      ['Contested', 3, undefined, true, 'So.'],
      ['Reading', 5, 'Contested', true, 'So.'],
    ]);
    expect(body?.uses[2]?.attributes).toEqual(
      new Map([
        ['by', 'B'],
        ['cite', 'c'],
      ]),
    );
  });

  it('has the same lines with the line ends of Windows', () => {
    const text = '\n\n## One\n\n<Check id="a.b" />\n\nText.<Cite id="c" />\n';
    const lines = (source: string) => read(source).body?.uses.map(({ line }) => line);
    expect(lines(text)).toEqual([5, 7]);
    expect(lines(text.replaceAll('\n', '\r\n'))).toEqual([5, 7]);
  });

  it('may be empty', () => {
    const { body, told } = read('');
    expect(told).toEqual([]);
    expect(body).toMatchObject({ headings: [], uses: [], wordCount: 0 });
  });

  it('has as many words as a reader reads', () => {
    expect(read('One two *three*.\n\n## Four five\n').body?.wordCount).toBe(5);
  });

  it('may show braces and angles when they are marked as text', () => {
    expect(read('A \\{set\\} and 3 \\< 4.').told).toEqual([]);
  });
});

describe('program code in a lesson', () => {
  it.each([
    ['an import', "import x from 'y'", '1 program code in a lesson: "import x from \'y\'"'],
    ['an export', 'export const x = 1', '1 program code in a lesson: "export const x = 1"'],
    ['braces in a sentence', 'So {x} it is', '1 program code in a lesson: "{x}"'],
    ['braces alone', '{x}', '1 program code in a lesson: "{x}"'],
    ['an attribute', '<Check id={x} />', '1 <Check> has an attribute that is a program'],
    ['spread attributes', '<Check {...x} />', '1 <Check> has an attribute that is a program'],
  ])('is a fault: %s', (_, text, told) => {
    expect(read(text).told).toEqual([told]);
  });
});

describe('a lesson that cannot be read', () => {
  it.each([
    ['a component that is never closed', 'a\n\n<Claim by="x" cite="y">\n\nb\n\n## c\n', 3],
    ['a term that is never closed', 'a\n\nb <Term id="x">c\n\nd\n', 3],
    ['a component closed in another', '<Claim>\n\n<Reply>\n\na\n\n</Claim>\n\n</Reply>\n', 3],
    ['a brace that is never closed', 'a\n\nb {c\n\nd\n', 3],
    ['an angle before a number', 'a\n\n3 <4\n', 3],
    ['a comment of HTML', 'a\n\n<!-- b -->\n', 3],
    ['a paragraph that begins with import', 'a\n\nimport duties rose.\n', 3],
  ])('says where it begins to go wrong: %s', (_, text, line) => {
    const { body, faults } = read(text);
    expect(body).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'lessons/a.mdx', line, code: 'lesson-syntax' });
    expect(faults[0]?.mend).not.toBe('');
  });
});
