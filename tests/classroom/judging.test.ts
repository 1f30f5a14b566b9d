// Written answers are marked by persons: who gives what, what counts, and who sees what of it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Acting } from '../../src/classroom/assignments.ts';
import { setComment } from '../../src/classroom/comments.ts';
import { answersToJudge } from '../../src/classroom/judging-list.ts';
import { markingView } from '../../src/classroom/marking-page.ts';
import type { MarkingAsked } from '../../src/classroom/marking-views.ts';
import { ownData } from '../../src/classroom/own-data.ts';
import type { Assignment, Attempt } from '../../src/classroom/records.ts';
import { reopen } from '../../src/classroom/reopen.ts';
import { reviewView } from '../../src/classroom/review.ts';
import type { Room } from '../../src/classroom/room.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import { essay, given, gives, marked, settles, write } from './a-marking.ts';
import { hour } from './a-room.ts';
import { auditOf } from './an-instructor.ts';

beforeAll(() => loadKinds());

const best = { c1: 2, c2: 2 };
const half = { c1: 2, c2: 0 };
const none = { c1: 0, c2: 0 };
const held = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
const marksOnly = { marks: 'immediate', keys: 'manual', explanations: 'manual' } as const;

const page = (room: Room, by: Acting, { id }: Assignment, asked: MarkingAsked = {}, may = true) =>
  markingView(room, { ...by, may }, id, asked);

async function pointsOf(room: Room, { classId, id }: Attempt) {
  return (await room.store.attempts.get(classId, id))?.points;
}

describe('the marks of a written answer', () => {
  it('follow from the levels, out of the most points of the rubric, as soon as all of it is given', async () => {
    const { room, assignment, attempt, first } = await marked();
    await gives(room, first, assignment, given(attempt, { c1: 2 }));
    expect(await pointsOf(room, attempt)).toBe(0);
    expect((await answersToJudge(room, first.classId, assignment.id))[0]?.waits).toBe(true);
    await gives(room, first, assignment, given(attempt, { c2: 0 }));
    expect(await pointsOf(room, attempt)).toBe(0.5);
    expect((await answersToJudge(room, first.classId, assignment.id))[0]?.waits).toBe(false);
    expect((await room.store.results.get(first.classId, attempt.id))?.points).toBe(0.5);
  });

  it('add to the others of a quiz', async () => {
    const { room, assignment, attempt, first } = await marked(
      ['Ada'],
      {},
      {
        kind: 'quiz',
        ref: 'class',
      },
    );
    await gives(room, first, assignment, given(attempt, half));
    expect(await pointsOf(room, attempt)).toBe(0.5);
    expect(await room.store.attempts.get(first.classId, attempt.id)).toMatchObject({ outOf: 10 });
  });

  it('are those of whoever was through first, also when a level is mended later', async () => {
    const { room, assignment, attempt, first, second } = await marked();
    await gives(room, first, assignment, given(attempt, { c1: 2 }));
    await gives(room, second, assignment, given(attempt, none));
    await gives(room, first, assignment, given(attempt, { c2: 2 }));
    expect(await pointsOf(room, attempt)).toBe(0);
    await gives(room, second, assignment, given(attempt, { c1: 2 }));
    expect(await pointsOf(room, attempt)).toBe(0.5);
  });

  it('are those that settle it, whoever settles last, and what each gave alone is kept', async () => {
    const { room, assignment, attempt, first, second } = await marked();
    await gives(room, first, assignment, given(attempt, none));
    await gives(room, second, assignment, given(attempt, best));
    expect(await pointsOf(room, attempt)).toBe(0);
    await settles(room, second, assignment, given(attempt, half));
    expect(await pointsOf(room, attempt)).toBe(0.5);
    await settles(room, first, assignment, given(attempt, best));
    expect(await pointsOf(room, attempt)).toBe(1);
    const ratings = await room.store.judgements.ratings(first.classId, [attempt.id]);
    expect(ratings.map(({ levels, settled, first: alone }) => [levels, settled, alone])).toEqual(
      expect.arrayContaining([
        [best, true, none],
        [best, false, undefined],
      ]),
    );
  });

  it('change nothing, and are written down once, when the same is sent twice', async () => {
    const { room, klass, assignment, attempt, first } = await marked();
    await gives(room, first, assignment, given(attempt, best));
    const before = await room.store.judgements.ratings(klass.id, [attempt.id]);
    await gives(room, first, assignment, given(attempt, best));
    expect(await room.store.judgements.ratings(klass.id, [attempt.id])).toEqual(before);
    const audit = await auditOf(room, klass.id);
    expect(audit).toEqual([
      { what: 'answer-rated', details: { attempt: attempt.id, question: essay } },
    ]);
  });

  it('are all taken or none', async () => {
    const { room, assignment, attempts, first } = await marked(['Ada', 'Ben']);
    const [ada, ben] = attempts as [Attempt, Attempt];
    const wrong = given(ben, best, 'another text');
    await expect(gives(room, first, assignment, given(ada, best), wrong)).rejects.toMatchObject({
      code: 'answer-changed',
    });
    expect(await pointsOf(room, ada)).toBe(0);
  });

  it('cannot be other points than the rubric has', async () => {
    const { room, assignment, attempt, first } = await marked();
    for (const levels of [{ c1: 1 }, { c9: 2 }, { c1: Number.NaN }])
      await expect(gives(room, first, assignment, given(attempt, levels))).rejects.toMatchObject({
        code: 'malformed',
      });
  });
});

describe('a hand-in that was opened again', () => {
  it('cannot be marked until it is handed in', async () => {
    const { room, assignment, attempt, first } = await marked();
    await reopen(room, first, attempt.id, room.now() + hour);
    await expect(gives(room, first, assignment, given(attempt, best))).rejects.toMatchObject({
      code: 'answer-changed',
    });
  });

  it('keeps its mark when the text is handed in as it was', async () => {
    const { room, assignment, attempt, seat, first } = await marked();
    await gives(room, first, assignment, given(attempt, best));
    await reopen(room, first, attempt.id, room.now() + hour);
    await write(room, seat, attempt.id, 'A text by Ada about herons and gulls.', false);
    await write(room, seat, attempt.id, 'A text by Ada about herons.');
    expect(await pointsOf(room, attempt)).toBe(1);
    expect(await page(room, first, assignment)).toMatchObject({ counts: { waiting: 0 } });
  });

  it('waits anew with another text, keeps the old levels apart, and says that it has changed', async () => {
    const { room, assignment, attempt, seat, first, second } = await marked();
    await gives(room, first, assignment, given(attempt, best));
    await reopen(room, first, attempt.id, room.now() + hour);
    const text = 'Another text by Ada.';
    await write(room, seat, attempt.id, text);
    expect(await pointsOf(room, attempt)).toBe(0);
    for (const by of [first, second])
      expect(await page(room, by, assignment)).toMatchObject({
        counts: { waiting: 1, second: 0 },
        cards: [{ levels: {}, done: false, flags: ['reopened', 'changed'] }],
      });
    expect(await room.store.judgements.ratings(first.classId, [attempt.id])).toHaveLength(1);
    await gives(room, second, assignment, given(attempt, half, text));
    expect(await pointsOf(room, attempt)).toBe(0.5);
    expect(await page(room, first, assignment, { show: 'second' })).toMatchObject({
      counts: { waiting: 0, second: 1, twice: 0 },
      cards: [{ done: false, others: 1 }],
    });
  });
});

describe('the page on which answers are marked', () => {
  const names = [
    'Ada',
    'Ben',
    'Cem',
    'Dina',
    'Ewa',
    'Finn',
    'Gül',
    'Hana',
    'Ivo',
    'Jun',
    'Kai',
    'Lea',
  ];

  it('names nobody, in an order that is the same each time and not that of the names', async () => {
    const { room, assignment, first, second } = await marked(names);
    const all = { show: 'all', by: 'criterion' };
    const { cards } = await page(room, first, assignment, all);
    const codes = cards.map(({ code }) => code);
    expect(new Set(codes).size).toBe(10);
    expect(codes).toEqual(
      (await page(room, second, assignment, all)).cards.map(({ code }) => code),
    );
    const text = JSON.stringify(cards.map((card) => ({ ...card, text: '' })));
    for (const name of names) expect(text).not.toContain(name);
    const learners = (await page(room, first, assignment, { ...all, names: 'shown' })).cards.map(
      ({ learner }) => learner,
    );
    expect(learners).not.toEqual(learners.toSorted());
    expect(names).toEqual(expect.arrayContaining(learners));
  });

  it('goes through one criterion across learners, page by page, and on to the next criterion', async () => {
    const { room, assignment, first } = await marked(names);
    let query: string | undefined = '?by=criterion';
    const seen: string[] = [];
    for (let n = 0; query !== undefined && n < 10; n += 1) {
      const view = await page(
        room,
        first,
        assignment,
        Object.fromEntries(new URLSearchParams(query)),
      );
      const { cards, criterion = '' } = view;
      seen.push(`${criterion} ${cards.length} of ${view.all}`);
      expect(cards.every(({ criteria }) => criteria.length === 1)).toBe(true);
      for (const card of cards)
        await gives(room, first, assignment, { ...card, levels: { [criterion]: 2 } } as never);
      query = view.next;
    }
    expect(seen).toEqual(['c1 10 of 12', 'c1 2 of 2', 'c2 10 of 12', 'c2 2 of 2']);
    const { counts } = await page(room, first, assignment);
    expect(counts).toMatchObject({ answers: 12, waiting: 0 });
  });

  it('goes through one learner at a time with all of the rubric, forth and back', async () => {
    const { room, assignment, first } = await marked(['Ada', 'Ben', 'Cem']);
    const open = async (query: string) =>
      page(room, first, assignment, Object.fromEntries(new URLSearchParams(query)));
    const one = await open('?by=learner');
    const two = await open(one.next ?? '');
    const three = await open(two.next ?? '');
    expect([one, two, three].map(({ before, all }) => [before, all])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(three.next).toBeUndefined();
    expect(one.cards[0]?.criteria).toHaveLength(2);
    expect((await open(three.previous ?? '')).cards).toEqual(two.cards);
    expect(new Set([one, two, three].map(({ cards }) => cards[0]?.code)).size).toBe(3);
  });

  it('flags what was handed in after it was due', async () => {
    const { room, assignment, first } = await marked(['Ada'], { dueAt: Date.UTC(2026, 10, 30) });
    const { cards } = await page(room, first, assignment);
    expect(cards[0]?.flags).toEqual(['late']);
  });

  it('leaves out what was not answered, or not to the end', async () => {
    const { room, assignment, first, seat, attempt } = await marked(['Ada']);
    await reopen(room, first, attempt.id, room.now() + hour);
    await write(room, seat, attempt.id, 'Too short');
    expect(await page(room, first, assignment)).toMatchObject({
      counts: { answers: 0 },
      cards: [],
    });
  });

  it('is not there for a decision exercise', async () => {
    const { room, klass, first, assignment } = await marked();
    await room.store.assignments.add({ ...assignment, id: 'play' as never, kind: 'exercise' });
    await expect(
      markingView(room, { classId: klass.id, by: first.by, may: true }, 'play' as never, {}),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a second marker', () => {
  it('sees that others have marked an answer, and neither their levels nor their words until done with it', async () => {
    const { room, assignment, attempt, first, second } = await marked();
    const words = { text: 'Say why they wait.', seen: 0 };
    await gives(room, first, assignment, { ...given(attempt, half), comment: words });
    const before = await page(room, second, assignment, { show: 'second', by: 'learner' });
    expect(before.cards).toMatchObject([{ others: 1, levels: {}, done: false }]);
    expect(before.cards[0]).not.toHaveProperty('given');
    expect(JSON.stringify(before)).not.toContain('Say why');
    await gives(room, second, assignment, given(attempt, { c1: 0 }));
    const partly = await page(room, second, assignment, { show: 'second', by: 'learner' });
    expect(partly.cards[0]).not.toHaveProperty('given');
    await gives(room, second, assignment, given(attempt, { c2: 0 }));
    const after = await page(room, second, assignment, { show: 'all', by: 'learner' });
    expect(after.cards).toMatchObject([
      {
        done: true,
        given: [{ by: 'ms-owl', levels: half, counts: true }],
        comment: { text: 'Say why they wait.' },
      },
    ]);
    expect(after.counts).toMatchObject({ twice: 1, differ: 1, second: 0, waiting: 0 });
  });

  it('an assistant is not: who may not mark sees what was given', async () => {
    const { room, assignment, attempt, first, second } = await marked();
    await gives(room, first, assignment, given(attempt, half));
    const view = await page(room, second, assignment, { show: 'all' }, false);
    expect(view.cards).toMatchObject([{ given: [{ levels: half }] }]);
  });
});

describe('a comment', () => {
  it('is shown to the learner with the marks and the levels, by nobody named, and not before', async () => {
    const { room, assignment, attempt, seat, first } = await marked(['Ada'], { release: held });
    const comment = { text: 'Say why they wait.', seen: 0 };
    await gives(room, first, assignment, { ...given(attempt, half), comment });
    await setComment(room, first, attempt.id, '', { text: 'A good start.\r\nGo on.', seen: 0 });
    const hidden = JSON.stringify([
      await reviewView(room, seat, attempt.id),
      await ownData(room, seat),
    ]);
    for (const secret of ['Say why', 'good start', '"c1":2']) expect(hidden).not.toContain(secret);

    const settings = { ...assignment.settings, release: marksOnly };
    await room.store.assignments.change(seat.classId, assignment.id, { settings });
    const review = await reviewView(room, seat, attempt.id);
    expect(review).toMatchObject({
      comment: 'A good start.\nGo on.',
      questions: [
        {
          comment: 'Say why they wait.',
          mark: { points: 0.5 },
          given: { levels: half, points: 2, outOf: 4 },
        },
      ],
    });
    const own = await ownData(room, seat);
    expect(own).toMatchObject({
      attempts: [
        {
          levels: [{ question: essay, levels: half }],
          comments: [{ about: 'the attempt' }, { text: 'Say why they wait.' }],
        },
      ],
    });
    expect(JSON.stringify([review, own])).not.toContain('ms-owl');
  });

  it('is no way to learn the levels while marks are held back and the keys are out', async () => {
    const release = { marks: 'manual', keys: 'immediate', explanations: 'immediate' } as const;
    const { room, assignment, attempt, seat, first } = await marked(['Ada'], { release });
    const before = await reviewView(room, seat, attempt.id);
    await gives(room, first, assignment, given(attempt, best));
    expect(await reviewView(room, seat, attempt.id)).toEqual(before);
  });

  it('is taken away by an empty text, and one that a colleague wrote meanwhile is not wiped out', async () => {
    const { room, klass, attempt, first, second } = await marked();
    const say = (by: Acting, text: string, seen: number) =>
      setComment(room, by, attempt.id, essay, { text, seen });
    const now = async () => (await room.store.judgements.comments(klass.id, [attempt.id]))[0];
    await say(first, 'One.', 0);
    const seen = (await now())?.at ?? 0;
    await expect(say(second, 'Two.', 0)).rejects.toMatchObject({ code: 'other-body' });
    await say(second, '', 0);
    expect(await now()).toMatchObject({ text: 'One.' });
    await say(second, 'Two.', seen);
    expect(await now()).toMatchObject({ text: 'Two.', instructorId: 'mr-kite' });
    await say(second, ' ', (await now())?.at ?? 0);
    expect(await now()).toBeUndefined();
  });

  it('has an end, and is about a question of the attempt', async () => {
    const { room, attempt, first } = await marked();
    const long = { text: 'x'.repeat(2001), seen: 0 };
    await expect(setComment(room, first, attempt.id, '', long)).rejects.toMatchObject({
      code: 'note-long',
    });
    await expect(
      setComment(room, first, attempt.id, 'class.choice' as never, { text: 'x', seen: 0 }),
    ).rejects.toMatchObject({ code: 'question-unknown' });
  });
});
