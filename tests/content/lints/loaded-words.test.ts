// Loaded words: in the course's own voice, and nowhere else; with a reason, and not without need.
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { loadedWords } from '../../../src/content/lints/loaded-words.ts';
import { choice, drawn, filesOf, inFolder, type Parts, smallCourse, told } from './small-course.ts';

const list = `- word: puppet
  forms: [puppets, hand puppet]
  except: [puppet theatre]
  why: It denies a will.
  instead: say who depends on whom
`;
const words = (parts: Parts) =>
  loadedWords(smallCourse({ ...parts, library: { 'loaded-words.yaml': list, ...parts.library } }));
const found = (parts: Parts) =>
  told(words(parts)).map((line) =>
    line.replace(" in the course's own voice. It denies a will.", ''),
  );

describe('a loaded word', () => {
  it('is found with its line, the reason and what to write instead', () => {
    expect(words({ body: 'It is small.\nIt is a puppet.' })).toEqual([
      {
        file: 'lessons/one.mdx',
        line: 13,
        code: 'loaded-word',
        what: '"puppet" in the course\'s own voice. It denies a will.',
        mend: 'instead: say who depends on whom. Or quote who says it, or let it stand with a reason: "allow: [{word: puppet, why: ...}]"',
      },
    ]);
  });

  it('is found in each of its forms, in capitals, and across the end of a line', () => {
    expect(found({ body: 'Puppets? A hand\npuppet!' })).toEqual([
      'lessons/one.mdx:12 "Puppets"',
      'lessons/one.mdx:12 "hand puppet"',
    ]);
  });

  it('is not found in a longer word, in a phrase that takes no side, or in quotation marks', () => {
    const body =
      'Puppetry at the puppet theatre, "a puppet state" as somebody wrote, and «a puppet» too.';
    expect(found({ body })).toEqual([]);
  });

  it('is not found where others speak: a claim, a reading, a quotation set apart, a passage, a wrong idea', () => {
    const body = `<Claim by="A" cite="book">

It is a puppet.

</Claim>

> It is a puppet.`;
    const questions = `  - id: one.q
    kind: evidence
    objective: one.know
    level: analyse
    prompt: Which sentences speak for it?
    claim: It is small.
    sentences:
      - { id: a1, text: It is a puppet., why: So it is. }
      - { id: b2, text: It is small., why: So it is., correct: true }
      - { id: c3, text: It is large., why: It is no puppet. }
    from: book
    explanation: So it is.
    passage: "one#it-is"
    sources: [book]
`;
    const misconceptions =
      '- { id: a, wrong: It is a puppet., right: No., passage: "one#it-is" }\n';
    const library = { 'misconceptions.yaml': misconceptions };
    expect(found({ body, questions, library })).toEqual(['quizzes/one.yaml:15 "puppet"']);
  });

  it('is found wherever the course speaks', () => {
    expect(
      found({
        course: 'borders: { moved: [{ lat: 1, lon: 1, to: "804" }], note: A puppet. }',
        front: '',
        body: '## A puppet\n\n<Figure id="f" alt="A puppet." />\n\n<TakeAway>\n\nA puppet.\n\n</TakeAway>\n\n[Here](https://example.org "A puppet")',
        questions: choice('one.q', 'A puppet?', ['Yes', 'A puppet'], 0),
        library: {
          ...drawn,
          'glossary.yaml': '- { id: a, term: A, meaning: A puppet. }\n',
          'misconceptions.yaml':
            '- { id: a, wrong: No., right: A puppet., passage: "one#it-is" }\n',
          'timeline.yaml': '- { id: a, date: "1999", event: A puppet., sources: [book] }\n',
          'figures.yaml': '- { id: f, kind: days, table: t, title: A, caption: A puppet. }\n',
          'data/t.csv': 'date,event,who,source\n1999,A puppet,A,book\n',
        },
      }).toSorted(),
    ).toEqual(
      [
        'course.yaml:12',
        'lessons/one.mdx:12',
        'lessons/one.mdx:14',
        'lessons/one.mdx:18',
        'lessons/one.mdx:22',
        'quizzes/one.yaml:10',
        'quizzes/one.yaml:13',
        'library/glossary.yaml:1',
        'library/misconceptions.yaml:1',
        'library/timeline.yaml:1',
        'library/figures.yaml:1',
        'library/data/t.csv:2',
      ]
        .map((place) => `${place} "puppet"`)
        .toSorted(),
    );
  });
});

const plan = (more = '') => `aim: A puppet.
minutes: 5
plan:
  - { minutes: 3, what: A puppet., how: A puppet. }
  - { minutes: 2, what: So., how: So. }
discuss: [{ ask: So?, hear: So. }]
errors: [{ misconception: a, help: A puppet. }]
print: [{ what: A puppet. }]
${more}`;
const taught = {
  library: {
    'misconceptions.yaml': '- { id: a, wrong: No., right: So., passage: "one#it-is" }\n',
  },
};

describe('a loaded word for teachers, and in what leads to a page or a source', () => {
  it('is found in a plan and in a path', () => {
    const paths = `- id: short
  title: A puppet
  text: A puppet.
  steps: [{ when: A puppet hour, what: A puppet. }]
`;
    const teaching = {
      'one.yaml': plan().replace('ask: So?, hear: So.', 'ask: A puppet?, hear: A puppet.'),
      'paths.yaml': paths,
    };
    expect(found({ ...taught, teaching })).toEqual([
      ...[1, 4, 4, 6, 6, 7, 8].map((line) => `teaching/one.yaml:${line} "puppet"`),
      ...[2, 3, 4, 4].map((line) => `teaching/paths.yaml:${line} "puppet"`),
    ]);
  });

  it('may stand there with a reason, which never reaches the pages', () => {
    const allow = 'allow: [{ word: puppet, why: It is the word in dispute. }]\n';
    const parts = { ...taught, teaching: { 'one.yaml': plan(allow) } };
    expect(found(parts)).toEqual([]);
    const { course } = inFolder(parts, checkCourse);
    expect(JSON.stringify([...(course?.plans.values() ?? [])])).not.toContain('in dispute');
  });

  it('is found in a card of the first page', () => {
    const card = { name: 'A puppet', text: 'A puppet.', link: 'A puppet', to: 'course' as const };
    const course = smallCourse({ library: { 'loaded-words.yaml': list } });
    const value = { ...course.course.value, cards: [card] };
    expect(loadedWords({ ...course, course: { ...course.course, value } })).toHaveLength(3);
  });

  it('is found in the note on a source, and not in its title', () => {
    const source = filesOf({})['library/sources.yaml']?.replace('A Book', 'A Puppet') ?? '';
    const library = { 'sources.yaml': `${source}  note: A puppet.\n` };
    expect(found({ library })).toEqual(['library/sources.yaml:10 "puppet"']);
  });
});

it('an answer that learners write, and who says something, are not the own voice; what is said of it is', () => {
  const questions = `  - id: one.q
    kind: text
    objective: one.know
    level: remember
    prompt: Who is it?
    accepted: [{ text: A puppet }]
    mistaken:
      - text: The puppets
        why: No puppet.
    why: So it is.
    explanation: So it is.
    passage: "one#it-is"
    sources: [book]
`;
  const body = `<Contested title="A puppet?">

<Reading by="A puppet" cite="book">

A puppet.

</Reading>

<Reading by="B" cite="book">

None.

</Reading>

</Contested>`;
  expect(found({ questions, body })).toEqual([
    'lessons/one.mdx:12 "puppet"',
    'quizzes/one.yaml:14 "puppet"',
  ]);
});

describe('an allowance', () => {
  const allow = 'allow: [{ word: puppets, why: It is the word in dispute. }]\n';
  const question = (more = '') => choice('one.q', 'A puppet?', ['Yes', 'No'], 0, more);

  it('lets the word stand in its lesson, in any form', () => {
    expect(found({ body: 'A puppet.', front: allow })).toEqual([]);
  });

  it('of one place says nothing for another', () => {
    expect(found({ body: 'A puppet.', front: allow, questions: question() })).toEqual([
      'quizzes/one.yaml:10 "puppet"',
    ]);
  });

  it('lets the word stand in its question, and never reaches the pages', () => {
    const parts = { questions: question(`    ${allow}`) };
    expect(found(parts)).toEqual([]);
    const { course } = inFolder(parts, checkCourse);
    expect(JSON.stringify(course?.quizzes)).not.toContain('in dispute');
  });

  it('at the head of a quiz holds for all its questions', () => {
    const parts = { questions: question() + allow };
    expect(found(parts)).toEqual([]);
    const { course } = inFolder(parts, checkCourse);
    expect(JSON.stringify(course?.quizzes)).not.toContain('in dispute');
  });

  it('that is not needed is found', () => {
    const idle = 'the allowance for "puppets" is not needed: it does not stand here';
    expect(found({ body: 'Nothing.', front: allow })).toEqual([`lessons/one.mdx:10 ${idle}`]);
    const questions = choice('one.q', 'What?', ['Yes', 'No'], 0, `    ${allow}`);
    expect(found({ questions })).toEqual([`quizzes/one.yaml:17 ${idle}`]);
  });

  it('that says again what another one allows is found', () => {
    const again = 'allow: [{ word: puppet, why: So. }, { word: puppets, why: So. }]\n';
    const idle = 'is not needed: another one allows it already';
    expect(found({ body: 'A puppet.', front: again })).toEqual([
      `lessons/one.mdx:10 the allowance for "puppets" ${idle}`,
    ]);
    expect(found({ questions: question(`    ${allow}`) + allow })).toEqual([
      `quizzes/one.yaml:17 the allowance for "puppets" ${idle}`,
    ]);
  });

  it('for a word that is not in the list is found', () => {
    const front = 'allow: [{ word: friend, why: So it is. }]\n';
    expect(found({ body: 'A friend.', front })).toEqual([
      'lessons/one.mdx:10 the allowance for "friend" is not needed: library/loaded-words.yaml does not name it',
    ]);
  });
});

it('is named once in the list: twice, in whatever form, is a fault', () => {
  const twice = `${list}- { word: Hand puppet, why: So., instead: So. }\n`;
  const { faults } = inFolder({ library: { 'loaded-words.yaml': twice } }, checkCourse);
  expect(told(faults)).toEqual([
    'library/loaded-words.yaml:6 the loaded word "Hand puppet" stands twice in the list',
  ]);
});

it('is found in nothing where the course has no list', () => {
  expect(loadedWords(smallCourse({ body: 'It is a puppet.' }))).toEqual([]);
});
