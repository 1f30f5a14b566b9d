// Loaded words: in the course's own voice, and nowhere else; with a reason, and not without need.
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { loadedWords } from '../../../src/content/lints/loaded-words.ts';
import { choice, drawn, inFolder, type Parts, smallCourse, told } from './small-course.ts';

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
        body: '## A puppet\n\n<Figure id="f" alt="A puppet." />\n\n<TakeAway>\n\nA puppet.\n\n</TakeAway>',
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

  it('for a word that is not in the list is found', () => {
    const front = 'allow: [{ word: friend, why: So it is. }]\n';
    expect(found({ body: 'A friend.', front })).toEqual([
      'lessons/one.mdx:10 the allowance for "friend" is not needed: library/loaded-words.yaml does not name it',
    ]);
  });
});

it('is found in nothing where the course has no list', () => {
  expect(loadedWords(smallCourse({ body: 'It is a puppet.' }))).toEqual([]);
});
