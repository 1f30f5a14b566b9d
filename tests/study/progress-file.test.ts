// Progress as a file: what is written comes back whole, and what is no such file is told by its fault.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId } from '../../src/ids.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { StudyEvent } from '../../src/study/events.ts';
import {
  type FileFault,
  fileName,
  mostBytes,
  readProgress,
  writeProgress,
} from '../../src/study/progress-file.ts';
import { choiceOf, choicesOf, choose, pick } from '../quiz/questions.ts';
import { answered, read, started } from './made-up-events.ts';

const noon = Date.UTC(2026, 6, 1, 12);
const events: readonly StudyEvent[] = [started, read, answered];
const file = (rest: object = {}) =>
  JSON.stringify({
    format: 'multivector-progress',
    version: 1,
    course: 'birds',
    written: '2026-07-01T12:00:00.000Z',
    events,
    ...rest,
  });
/** The fault of a text, or undefined when it is read. */
const faultOf = (text: string, ...questions: Parameters<typeof readProgress>[2][]) => {
  const found = readProgress(text, 'birds', ...questions);
  return found.state === 'fault' ? found.fault : undefined;
};
/** The fault of a file whose second entry has these fields instead of its own; undefined takes one away. */
const faultWith = (event: object, rest: object): FileFault | undefined =>
  faultOf(file({ events: [started, { ...event, ...rest }] }));

describe('a file of progress', () => {
  it('says what it is, which course, and when, and has an event a line, the earliest first', () => {
    expect(writeProgress([answered, started], 'birds', noon)).toBe(
      [
        '{',
        '  "format": "multivector-progress",',
        '  "version": 1,',
        '  "course": "birds",',
        '  "written": "2026-07-01T12:00:00.000Z",',
        '  "events": [',
        `    ${JSON.stringify(started)},`,
        `    ${JSON.stringify(answered)}`,
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });
  it('comes back as it was, also when there is nothing in it', () => {
    for (const list of [events, []])
      expect(readProgress(writeProgress(list, 'birds', noon), 'birds')).toEqual({
        state: 'read',
        events: list,
      });
  });
  it('comes back with whatever texts and times it holds', () => {
    const any = fc.record({
      id: fc.string({ minLength: 1 }),
      seed: fc.string({ unit: 'binary' }),
      at: fc.nat(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (list) => {
        const all = list.map((each) => ({ ...started, ...each }));
        const back = readProgress(writeProgress(all, 'birds', noon), 'birds');
        const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
        expect(back.state === 'read' && back.events.toSorted(byId)).toEqual(all.toSorted(byId));
      }),
    );
  });
  it('bears the name of the course and the day on the calendar of the learner', () => {
    expect(fileName('birds', new Date(2026, 2, 5, 23, 59).getTime())).toBe(
      'birds-progress-2026-03-05.json',
    );
    expect(fileName('birds', new Date(2026, 10, 25, 0, 1).getTime())).toBe(
      'birds-progress-2026-11-25.json',
    );
  });
  it('keeps fields and events that this program does not know from the inside', () => {
    const later = [
      { ...started, rules: { exam: true }, part: 'before' },
      { ...answered, shown: ['k7'], far: { deep: [{ er: 1 }] } },
      { type: 'hinted', id: 'h', attempt: 'a', quiz: 'q', question: 'q.a', hint: 0, at: 8 },
      { type: 'judged', id: 'j', attempt: 'a', quiz: 'q', question: 'q.a', levels: { clear: 2 } },
      { type: 'handed-in', id: 'i', attempt: 'a', quiz: 'q', at: 9 },
      { type: 'preference', id: 'p', name: 'exam', value: 'on', at: 9 },
    ].map((event) => ({ at: 9, verdict: 'partly', ...event }));
    expect(readProgress(file({ events: later }), 'birds')).toEqual({
      state: 'read',
      events: later,
    });
  });
  it('is read with the mark that some editors put first, and when an entry stands in it twice', () => {
    const twice = `\uFEFF${file({ events: [...events, started] })}`;
    expect(readProgress(twice, 'birds')).toEqual({ state: 'read', events });
  });
});

describe('what is no file of progress', () => {
  const cut = writeProgress(events, 'birds', noon).slice(0, -200);
  it.each<[string, string, FileFault]>([
    ['an empty file', ' \n', { what: 'empty' }],
    ['a picture', '\u0089PNG\r\n', { what: 'not-json' }],
    ['a file cut in half', cut, { what: 'cut-short' }],
    ['other JSON', '{"name": "multivector"}', { what: 'other-json' }],
    ['a list', '[]', { what: 'other-json' }],
    ['null', 'null', { what: 'other-json' }],
    ['one without a version', file({ version: undefined }), { what: 'other-json' }],
    ['one of no version', file({ version: 0.5 }), { what: 'other-json' }],
    ['one of no course', file({ course: null }), { what: 'other-json' }],
    ['one of a newer program', file({ version: 2 }), { what: 'newer', version: 2 }],
    ['one of another course', file({ course: 'bees' }), { what: 'other-course', course: 'bees' }],
    ['one without a list of events', file({ events: {} }), { what: 'no-events' }],
    ['one that is too large', `${' '.repeat(mostBytes)}{`, { what: 'too-large' }],
  ])('is told: %s', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });
  it('is any start of a file, but for the line break at its end', () => {
    const whole = writeProgress(events, 'birds', noon);
    fc.assert(
      fc.property(fc.nat(whole.length - 2), (length) => {
        expect(faultOf(whole.slice(0, length))).toBeDefined();
      }),
    );
  });
  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect(faultOf(text)).toBeDefined();
        expect(readProgress(file({ events: [value] }), 'birds').state).toBe('fault');
      }),
    );
  });
});

describe('an entry that is broken', () => {
  it.each<[string, object, object, string, string | undefined, string]>([
    ['no type', started, { type: undefined }, 'type', undefined, 'type'],
    ['a type of another program', started, { type: 'danced' }, 'type', '"danced"', 'type'],
    ['a type that every object has', started, { type: 'toString' }, 'type', '"toString"', 'type'],
    ['no id', started, { id: '' }, 'id', '""', 'name'],
    ['an id that is a number', started, { id: 7 }, 'id', '7', 'name'],
    ['a time in words', started, { at: 'noon' }, 'at', '"noon"', 'time'],
    ['no time', read, { at: null }, 'at', 'null', 'time'],
    ['a time before there was one', read, { at: -1 }, 'at', '-1', 'time'],
    [
      'a time that leaves none for what follows',
      read,
      { at: 8.64e15 },
      'at',
      '8640000000000000',
      'time',
    ],
    ['rules that cost no number', started, { rules: { hints: 'abc' } }, 'rules', '{…}', 'rules'],
    ['rules that cost too much', started, { rules: { secondTry: 2 } }, 'rules', '{…}', 'rules'],
    ['a time that no calendar has', read, { at: 8.64e15 + 2 }, 'at', '8640000000000002', 'time'],
    ['no attempt', answered, { attempt: undefined }, 'attempt', undefined, 'name'],
    ['questions that are no texts', started, { questions: [1] }, 'questions', '[…]', 'texts'],
    ['a seed that is a list', started, { seed: [] }, 'seed', '[…]', 'text'],
    ['no fingerprint', answered, { fits: 3 }, 'fits', '3', 'text'],
    ['an answer that is a text', answered, { answer: 'k7' }, 'answer', '"k7"', 'answer'],
    ['an answer of no kind', answered, { answer: {} }, 'answer', '{…}', 'answer'],
    ['an answer of a new kind', answered, { answer: { kind: 'x' } }, 'answer', '{…}', 'answer'],
    ['a fourth level of sureness', answered, { sure: 4 }, 'sure', '4', 'sureness'],
    ['a verdict nobody gives', answered, { verdict: 'good' }, 'verdict', '"good"', 'verdict'],
    ['a lesson half read', read, { read: 'half' }, 'read', '"half"', 'yes-or-no'],
    ['a hint between two', answered, { type: 'hinted', hint: 1.5 }, 'hint', '1.5', 'count'],
    [
      'levels in words',
      answered,
      { type: 'judged', levels: { a: 'b' } },
      'levels',
      '{…}',
      'levels',
    ],
    [
      'a value that is no text',
      read,
      { type: 'preference', name: 'a' },
      'value',
      undefined,
      'text',
    ],
  ])('is told with its place, its field and what is there: %s', (_, event, rest, ...fault) => {
    const [field, found, expected] = fault;
    expect(faultWith(event, rest)).toEqual({
      what: 'broken',
      entry: 2,
      fault: { field, found, expected },
    });
  });
  it('is told when it is no object at all', () => {
    expect(faultOf(file({ events: ['started'] }))).toEqual({
      what: 'broken',
      entry: 1,
      fault: { field: '', found: '"started"', expected: 'type' },
    });
  });
  it('is told in few letters, however long it is', () => {
    const told = faultWith(started, { at: 'x'.repeat(1000) });
    expect(told).toMatchObject({ what: 'broken', fault: { field: 'at' } });
    expect(JSON.stringify(told).length).toBeLessThan(150);
  });
  it('is one nested so deep that programs cannot walk through it', () => {
    const text = file({ events: [{ ...started, deep: 'here' }] });
    const deep = text.replace('"here"', '['.repeat(5000) + ']'.repeat(5000));
    expect(faultOf(deep)).toMatchObject({ what: 'broken', entry: 1, fault: { expected: 'flat' } });
    expect(faultWith(answered, { deep: [[[[1]]]] })).toBeUndefined();
  });
  it('is one whose id another entry has, with other contents', () => {
    expect(faultOf(file({ events: [read, started, { ...started, at: 99 }] }))).toEqual({
      what: 'twice',
      entry: 3,
      first: 2,
    });
  });
});

describe('an answer in a file', () => {
  const some = choicesOf('birds.some');
  const [one, now] = [choiceOf('birds.one'), { ...answered, attempt: 'quiz:2' as AttemptId }];
  const answerTo = (question: typeof some, answer: object, fits = fingerprint(question)) =>
    faultOf(file({ events: [{ ...now, question: question.id, fits, answer }] }), [one, some]);

  it('is no answer when it would break the pages that mark it', () => {
    const broken = { what: 'broken', entry: 1, fault: { field: 'answer', expected: 'answer' } };
    expect(answerTo(some, { kind: 'choices' })).toMatchObject(broken);
    // Even where its question is another now, or gone: a later course may know it again.
    expect(answerTo(some, { kind: 'choices', options: 'a1' }, 'old')).toMatchObject(broken);
    expect(answerTo(choicesOf('birds.gone'), { kind: 'text', text: null })).toMatchObject(broken);
    expect(answerTo(some, { kind: 'gaps', gaps: { a1: null } })).toMatchObject(broken);
  });
  it('is taken when it can be marked, and when its question is another now or gone', () => {
    expect(answerTo(some, pick('a1', 'c3'))).toBeUndefined();
    expect(answerTo(some, pick('zz'), 'old')).toBeUndefined();
    expect(answerTo(choicesOf('birds.gone'), pick('a1'))).toBeUndefined();
  });
  it('is taken though it counts for nothing, as long as it breaks nothing', () => {
    expect(answerTo(some, pick())).toBeUndefined();
    expect(answerTo(some, choose('k7'))).toBeUndefined();
  });
});
