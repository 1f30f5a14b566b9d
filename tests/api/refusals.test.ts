// Every refusal, provoked over HTTP by a request that earns it: as a script, which gets its status and words, and as a form,
// which comes back with the words and with what was typed.
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../src/classroom/refusal.ts';
import { hour, minute, tuesday } from '../classroom/a-room.ts';
import { aScene, type Asked, type Case } from './refused.ts';
import { toInstructors } from './refused-instructors.ts';
import { toLearners } from './refused-learners.ts';
import { toMarkers } from './refused-marking.ts';

/* A record, so that the compiler asks for whatever code is new. */
const cases: Readonly<Record<RefusalCode, readonly Case[]>> = {
  ...toInstructors,
  ...toLearners,
  ...toMarkers,
};
const rows = Object.entries(cases).flatMap(([code, all]) =>
  all.map(([when, ask, status, says, form = 'back']) => ({ code, when, ask, status, says, form })),
);
const pages = rows.filter(({ form }) => form === 'page');
const forms = rows.filter(({ form }) => form === 'back' || form === 'door');

describe('a refusal', () => {
  it('has a request that earns it, but for those of single answers', () => {
    const without = Object.entries(cases).filter(([, all]) => all.length === 0);
    expect(without.map(([code]) => code)).toEqual([
      'too-many-rows',
      'answer-unreadable',
      'log-full',
    ]);
  });

  it.each(rows)(
    'to a script says $status and what to do when $when: $code',
    async ({ code, ask, status, says }) => {
      const scene = await aScene();
      const answer = await scene.send(await ask(scene), 'script');
      expect([answer.status, JSON.parse(answer.text)]).toEqual([
        status,
        { code, error: expect.stringMatching(says) },
      ]);
    },
  );

  it.each(forms)(
    'to a form comes with what was typed, and says what to do, when $when: $code',
    async ({ ask, says, form }) => {
      const scene = await aScene();
      const back = `${scene.teach}/people/?sort=name`;
      const answer = await scene.send(await ask(scene), 'form', back);
      expect([answer.status, answer.to]).toEqual([
        303,
        form === 'door' ? `/join/?next=${encodeURIComponent(back)}` : back,
      ]);
      const note = await answer.noteAt(back);
      expect(note).toMatchObject({ tone: 'trouble', error: expect.stringMatching(says) });
      expect(note?.typed).toMatchObject({ kept: ['typed before'] });
      for (const secret of ['password', 'again', 'old', 'token', 'pass', 'file'])
        expect(note?.typed).not.toHaveProperty(secret);
    },
  );

  it.each(pages)(
    'to a form with nothing to go back to is a page that says what to do when $when: $code',
    async ({ ask, says, status }) => {
      const scene = await aScene();
      const answer = await scene.send(await ask(scene), 'form');
      expect([answer.status, answer.to]).toEqual([status, null]);
      expect(answer.text).toContain('<h1>');
      expect(answer.text.replaceAll('&quot;', '"')).toMatch(says);
    },
  );
});

describe('an answer among others', () => {
  const choice = { type: 'answered', question: 'class.choice', at: tuesday };
  const k7 = { kind: 'choice', option: 'k7' };

  it('that cannot be taken is refused by itself, with what to do; the others are kept', async () => {
    const scene = await aScene();
    const attempt = await scene.start(await scene.give());
    const sent = scene.events(
      attempt,
      { ...choice, id: 'a', answer: k7 },
      { ...choice, id: 'a', answer: { ...k7, option: 'm2' } },
      { ...choice, id: 'b', answer: { kind: 'map', places: [] } },
      { ...choice, id: 'c', question: 'class.gone', answer: k7 },
      { ...choice, id: 'd', answer: null },
    );
    const answer = await scene.send(sent, 'script');
    expect(answer.status).toBe(200);
    expect((JSON.parse(answer.text) as { results: unknown }).results).toEqual([
      { id: 'a', result: 'new' },
      { id: 'a', result: 'refused', why: expect.stringContaining('repeat the change') },
      { id: 'b', result: 'refused', why: expect.stringContaining('answer it once more') },
      { id: 'c', result: 'refused', why: expect.stringContaining('to see its questions') },
      { id: 'd', result: 'new' },
    ]);
  });

  it('is refused where too many have been kept; the attempt can be handed in all the same', async () => {
    const scene = await aScene();
    const attempt = await scene.start(await scene.give());
    const { classId, id: attemptId } = attempt;
    const entry = { classId, attemptId, type: 'answered', question: null, body: '{}' } as const;
    const times = { at: tuesday, receivedAt: tuesday, counted: 'too-late' } as const;
    await scene.room.store.attempts.append(
      Array.from({ length: 4000 }, (_, i) => ({ ...entry, ...times, id: `${i}`, place: i + 1 })),
    );
    const over = { id: 'h', type: 'handed-in', at: tuesday };
    const sent = scene.events(attempt, { ...choice, id: 'a', answer: k7 }, over);
    const { results, receipt } = JSON.parse((await scene.send(sent, 'script')).text) as {
      results: unknown;
      receipt: unknown;
    };
    expect(results).toEqual([
      { id: 'a', result: 'refused', why: expect.stringContaining('Hand it in as it is') },
      { id: 'h', result: 'new' },
    ]);
    expect(receipt).toBeDefined();
  });

  it.each([
    ['after the time and the allowance is kept, and said to be too late', 31, 'too-late'],
    ['after the time and within the allowance counts, and is said to be late', 20, 'late'],
  ])('that comes %s', async (_, minutes, result) => {
    const scene = await aScene();
    const attempt = await scene.start(await scene.give({ closesAt: tuesday + hour }));
    scene.room.at(tuesday + hour + minutes * minute);
    // By the device's clock it was given just after the attempt had begun.
    const sent = scene.events(attempt, { ...choice, id: 'a', answer: k7, at: tuesday + minute });
    const { results } = JSON.parse((await scene.send(sent, 'script')).text) as { results: unknown };
    expect(results).toEqual([{ id: 'a', result }]);
  });
});

describe('a paper that is sent once more', () => {
  const said = { after: 'before', code: 'handed-in', hours: 0 };
  const over = { after: 'time-over', code: 'time-over', hours: 2 };

  it.each([
    { when: 'after the hand-in', ...said },
    { when: 'after its time', ...over },
  ])('$when leads to the receipt, and says what became of it', async ({ after, code, hours }) => {
    for (const as of ['form', 'script'] as const) {
      const scene = await aScene();
      const attempt = await scene.start(await scene.give({ closesAt: tuesday + hour }));
      const page = `${scene.learn}/attempts/${attempt.id}/`;
      const form = { 'class.choice': 'k7', intent: 'hand-in', anyway: 'yes' };
      const save: Asked = { as: 'learner', to: `${page}save`, form };
      if (hours === 0) await scene.send(save, 'form', page);
      scene.room.later(hours * hour);
      const answer = await scene.send(save, as, page);
      const note = await answer.noteAt(`${page}review/`);
      const { status, to, text } = answer;
      const error = expect.stringContaining('handed in') as unknown;
      expect(as === 'form' ? [status, to, note] : [status, JSON.parse(text)]).toMatchObject(
        as === 'form'
          ? [303, `${page}review/`, { key: after, tone: 'trouble' }]
          : [409, { code, error }],
      );
    }
  });
});
