// Two servers on two databases whose class quiz differs in nothing but its key, reasons, hints and explanations: what a learner
// is sent is the same to the byte until it is let out. Clock and chance are the same on both, so that nothing else differs.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse, stringify } from 'yaml';
import { buildServices } from '../../../src/api/build-services.ts';
import type { Room } from '../../../src/classroom/room.ts';
import type { Assignment } from '../../../src/classroom/records.ts';
import { aClass, anAssignment } from '../../classroom/a-class.ts';
import { aRoom } from '../../classroom/a-room.ts';
import { builtSite, type Answer, type Sent } from './built-site.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const quiz = 'quizzes/class-knots.yaml';
const folder = mkdtempSync(join(tmpdir(), 'multivector-blind-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Part {
  correct?: boolean;
  misconception?: string;
}
interface Written {
  questions: { options?: Part[]; items?: Part[]; value?: number; near?: { value: number }[] }[];
}

/** The class quiz with another option right, another order and number, and other words wherever only the server may see them. */
function withOtherKey(text: string): string {
  const { questions, ...rest } = parse(text.replaceAll('canary', 'canary-of-the-other')) as Written;
  for (const question of questions) {
    const { options, items, value, near } = question;
    const right = options?.map(({ correct }) => correct);
    options?.forEach((option, i) => {
      if (right?.at(i - 1) === true) {
        option.correct = true;
        delete option.misconception;
      } else delete option.correct;
    });
    items?.reverse();
    if (value !== undefined) question.value = value + 10;
    for (const slip of near ?? []) slip.value += 10;
  }
  return stringify({ ...rest, questions });
}

/** A server with this text of the class quiz. */
async function aSite(name: string, text: string) {
  const course = join(folder, name);
  cpSync(join(root, 'tests/course'), course, { recursive: true });
  writeFileSync(join(course, quiz), text);
  const env = { COURSE: course, DATABASE_FILE: join(folder, `${name}.sqlite`) };
  const services = await buildServices(root, env, (error) => {
    throw error;
  });
  const { now, later, bytes } = aRoom({ seed: 'the same' });
  const classroom = { ...services.classroom, now, bytes };
  const site = await builtSite(join(root, '.test-course'), { ...services, classroom });
  const close = async () => {
    await site.close();
    await services.close();
  };
  return { room: classroom as Room, later, ask: site.ask, close };
}
type Site = Awaited<ReturnType<typeof aSite>>;

/** One learner's whole way through two pieces of work, up to the page after the hand-in: every answer of the server. */
async function walk({ room, later, ask }: Site) {
  const answers: (Answer & { readonly asked: string })[] = [];
  const go = async (path: string, sent?: Sent) => {
    later(1000);
    const answer = await ask(path, sent);
    answers.push({ asked: path, ...answer });
    return answer;
  };
  const klass = await aClass(room, { title: 'Knots on Monday' });
  const release = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
  const settings = { title: 'Monday', release, confidence: true, minutes: 30, attempts: 2 };
  const given: Assignment[] = [
    await anAssignment(
      room,
      klass.id,
      { ...settings, order: 'shuffled' },
      { kind: 'quiz', ref: 'class-knots' },
    ),
    await anAssignment(room, klass.id, settings, {
      kind: 'judgement',
      ref: 'plain.class-judgement',
    }),
  ];

  await go('/join/');
  await go(`/join/?code=${klass.code}`);
  await go('/api/join', { form: { code: klass.code, name: 'Айгүл' } });
  await go('/join/');
  const base = `/class/${klass.id}/`;
  await go(base);
  await go(`${base}me/`);
  for (const { id } of given) {
    await go(`${base}assignments/${id}/`);
    const begun = await go(`/api${base}assignments/${id}/start`, { form: {} });
    const page = String(begun.headers.location);
    const paper = (await go(page)).body;
    const { view } = JSON.parse(
      /data-sitting-props[^>]*>(.*?)<\/script>/s.exec(paper)?.[1] ?? '{}',
    ) as { view: { seatId: string; questions: { view: { id: string } }[] } };
    const events = async (...all: object[]) =>
      go(`/api${page}events`, {
        json: { seat: view.seatId, sentAt: room.now(), events: all },
      });
    await go(`/api${page}state`);
    for (const [n, { view: shown }] of view.questions.entries()) {
      const answer = said[shown.id];
      expect(answer, `an answer to ${shown.id}`).toBeDefined();
      const event = { type: 'answered', question: shown.id, answer, at: room.now() };
      await events({ id: `e${n}`, sure: 2, ...event });
      await events({ id: `e${n}`, sure: 3, ...event });
      await events({ id: `u${n}`, ...event, answer: { kind: 'map', places: [] } });
      await go(`/api${page}state`);
    }
    await go(page);
    // Without scripts: an answer is taken away, the hand-in asks first.
    const form = { place: '99', back: page };
    await go(`/api${page}save`, { form: { ...form, intent: 'save' } });
    await go(page);
    await go(`/api${page}save`, { form: { ...form, intent: 'hand-in' } });
    await go(`${page}?hand-in`);
    await events({ id: 'h', type: 'handed-in', at: room.now() });
    await go(`/api${page}state`);
    await go(page);
    const made = await go(`${page}review/`);
    // The first was made by Astro, the next is filled in: nobody can tell.
    expect(await ask(`${page}review/`)).toEqual(made);
    await go(`${base}assignments/${id}/`);
  }
  await go(base);
  await go(`/api${base}me/data`);
  return {
    answers,
    klass,
    given,
    reviews: answers.filter(({ asked }) => asked.endsWith('review/')),
  };
}

/** Right by one of the two keys where there is something to choose: the server has to know better than to say so. */
const said: Readonly<Record<string, object>> = {
  'plain.class-choice': { kind: 'choice', option: 'k7' },
  'plain.class-choices': { kind: 'choices', options: ['a3', 't6'] },
  'plain.class-order': { kind: 'order', order: ['r4', 'd2', 'y5'] },
  'plain.class-text': { kind: 'text', text: 'a bowline, or the like' },
  'plain.class-number': { kind: 'number', text: '3' },
  'plain.class-judgement': { kind: 'judgement', text: 'It holds well enough.' },
  'plain.class-drawn1': { kind: 'choice', option: 'c5' },
  'plain.class-drawn2': { kind: 'choice', option: 'x8' },
};

test('before the release nothing that a learner is sent owes anything to the key, a reason, a hint or an explanation', async () => {
  const text = readFileSync(join(root, 'tests/course', quiz), 'utf8');
  const [one, other] = [await aSite('one', text), await aSite('other', withOtherKey(text))];
  try {
    const [first, second] = [await walk(one), await walk(other)];
    expect(first.answers.length).toBeGreaterThan(50);
    for (const [i, answer] of first.answers.entries()) {
      expect(second.answers[i], answer.asked).toEqual(answer);
      expect(answer.status, `${answer.asked}: ${answer.body}`).toBeLessThan(400);
      expect(JSON.stringify(answer), answer.asked).not.toContain('canary');
    }
    expect(second.answers).toHaveLength(first.answers.length);
    // The pages are those of the work, and not of something that went wrong.
    expect(first.reviews).toHaveLength(2);
    for (const { body } of first.reviews) expect(body).toContain('only-in-class');

    // Let out, the same pages say all of it: otherwise the words above would have proved nothing.
    for (const [site, { klass, given, reviews }, word] of [
      [one, first, 'canary-why-two'],
      [other, second, 'canary-of-the-other-why-two'],
    ] as const) {
      const now = site.room.now();
      for (const { id } of given)
        await site.room.store.assignments.change(klass.id, id, {
          released: { marks: now, keys: now, explanations: now },
        });
      const pages = await Promise.all(reviews.map(({ asked }) => site.ask(asked)));
      expect(pages[0]?.body).toContain(word);
      expect(pages[0]?.body).toContain(word.replace('why-two', 'explanation-one'));
      expect(pages[1]?.body).toContain(word.replace('why-two', 'model-one'));
    }
    const [released, there] = [
      await one.ask(first.reviews[0]?.asked ?? ''),
      await other.ask(second.reviews[0]?.asked ?? ''),
    ];
    expect(there.body).not.toBe(released.body);
  } finally {
    await one.close();
    await other.close();
  }
});
