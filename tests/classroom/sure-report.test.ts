import { describe, expect, it } from 'vitest';
import { letOut, takeBack } from '../../src/classroom/release.ts';
import { ownSure } from '../../src/classroom/own-sure.ts';
import { sureReport } from '../../src/classroom/sure-report.ts';
import type { Settings } from '../../src/classroom/records.ts';
import { withdrawAssignment } from '../../src/classroom/assignments.ts';
import { answers, anEmptyClass, plantedQuestion } from './an-answered-class.ts';
import { anInstructor } from './an-instructor.ts';

const questions = [
  plantedQuestion('class.one', 'birds.names'),
  plantedQuestion('class.two', 'birds.nests'),
  plantedQuestion('class.three', 'birds.nests'),
];

async function aSureClass(settings: Partial<Settings> = {}) {
  const where = await anEmptyClass(questions, { confidence: true, ...settings });
  const said = (one: string, two: string, three: string) => ({
    'class.one': one,
    'class.two': two,
    'class.three': three,
  });
  const anna = await answers(where, 'Anna', said('k7', 'p2', 'p2'), [3, 3, 3]);
  await answers(where, 'Ben', said('k7', 'p2', 'k7'), [2, 3, 1]);
  await answers(where, 'Cem', said('w9', 'k7', 'k7'));
  return { ...where, anna };
}

describe('the map of being sure', () => {
  it('counts how sure and what came of it, by question and objective, the most sure and wrong first', async () => {
    const { room, klass, assignment } = await aSureClass();
    const view = await sureReport(room, klass.id, assignment.id);
    expect(view).toMatchObject({ asked: true, said: 6, silent: 3 });
    expect(view.all.map[3]).toEqual({ right: 1, partly: 0, wrong: 3 });
    expect(view.all.map[2]).toEqual({ right: 1, partly: 0, wrong: 0 });
    expect(view.all.map[1]).toEqual({ right: 1, partly: 0, wrong: 0 });
    expect(view.questions.map(({ row, map, said }) => [row.id, map[3].wrong, said])).toEqual([
      ['class.two', 2, 2],
      ['class.three', 1, 2],
      ['class.one', 0, 2],
    ]);
    expect(view.objectives.map(({ text, questions: own, map }) => [text, own, map[3]])).toEqual([
      ['birds.nests', [2, 3], { right: 0, partly: 0, wrong: 3 }],
      ['Name birds', [1], { right: 1, partly: 0, wrong: 0 }],
    ]);
  });

  it('has a Brier score that is the sum of its parts, from the answers that said something', async () => {
    const { room, klass, assignment } = await aSureClass();
    const { all } = await sureReport(room, klass.id, assignment.id);
    // Chances said: 9/10 for four answers of which one is right, 11/15 and 1/3 for one right answer each.
    const brier = (0.1 ** 2 + 3 * 0.9 ** 2 + (4 / 15) ** 2 + (2 / 3) ** 2) / 6;
    expect(all.brier.n).toBe(6);
    expect(all.brier.value).toBeCloseTo(brier, 12);
    const [reliability, resolution, uncertainty] = [
      all.reliability,
      all.resolution,
      all.uncertainty,
    ].map(({ value }) => value ?? Number.NaN) as [number, number, number];
    expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
  });

  it('says that nobody was asked, and has no score then', async () => {
    const where = await anEmptyClass(questions);
    await answers(where, 'Anna', { 'class.one': 'k7' });
    const view = await sureReport(where.room, where.klass.id, where.assignment.id);
    expect(view).toMatchObject({ asked: false, said: 0 });
    expect(view.all.brier).toEqual({ value: null, n: 0, why: 'nobody-said' });
  });
});

describe('a learner’s own view of being sure', () => {
  it('has the learner’s own answers alone, with where they stood and what came of them', async () => {
    const { room, anna } = await aSureClass();
    expect(await ownSure(room, anna)).toMatchObject([
      { title: 'Birds', number: 1, sure: 3, verdict: 'right' },
      { title: 'Birds', number: 2, sure: 3, verdict: 'wrong' },
      { title: 'Birds', number: 3, sure: 3, verdict: 'wrong' },
    ]);
  });

  it('has nothing as long as the marks are not out, and nothing again when they are taken back', async () => {
    const manual = { marks: 'manual', keys: 'manual', explanations: 'manual' } as const;
    const { room, klass, assignment, anna } = await aSureClass({ release: manual });
    const acting = await anInstructor(room, klass.id);
    expect(await ownSure(room, anna)).toEqual([]);
    await letOut(room, acting, assignment.id, 'marks');
    expect(await ownSure(room, anna)).toHaveLength(3);
    await takeBack(room, acting, assignment.id, 'marks');
    expect(await ownSure(room, anna)).toEqual([]);
  });

  it('has nothing of work that goes on, was taken back, or was not asked how sure', async () => {
    const { room, klass, assignment, anna, ...rest } = await aSureClass();
    const where = { room, klass, assignment, ...rest };
    const dora = await answers(where, 'Dora', { 'class.one': 'p2' }, 3, false);
    expect(await ownSure(room, dora)).toEqual([]);
    await withdrawAssignment(room, await anInstructor(room, klass.id), assignment.id);
    expect(await ownSure(room, anna)).toEqual([]);
    const plain = await anEmptyClass(questions, { confidence: false });
    const emil = await answers(plain, 'Emil', { 'class.one': 'p2' }, 3);
    expect(await ownSure(plain.room, emil)).toEqual([]);
  });
});
