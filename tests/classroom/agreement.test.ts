// How well two markers agree: of what each gave alone, with the number of answers, or why nothing can be said.
import { beforeAll, expect, it } from 'vitest';
import { agreementView } from '../../src/classroom/agreement.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import { given, gives, marked, settles } from './a-marking.ts';

beforeAll(() => loadKinds());

const names = ['Ada', 'Ben', 'Cem', 'Dina'];

async function twice() {
  const scene = await marked(names);
  const { room, assignment, attempts, first, second } = scene;
  const text = (i: number) => `A text by ${names[i]} about herons.`;
  // c1: 2 2 0 0 and 2 0 0 0; c2: always 2.
  for (const [i, attempt] of attempts.entries()) {
    await gives(room, first, assignment, given(attempt, { c1: i < 2 ? 2 : 0, c2: 2 }, text(i)));
    await gives(room, second, assignment, given(attempt, { c1: i < 1 ? 2 : 0, c2: 2 }, text(i)));
  }
  return { ...scene, text };
}

it('is weighted kappa of each criterion with its n, and says where nothing could differ', async () => {
  const { room, assignment, first } = await twice();
  const { rows, counts } = await agreementView(room, first, assignment.id);
  expect(counts).toMatchObject({ twice: 4, differ: 1 });
  // By hand: 1 of 4 pairs differ; by chance 2·3/16 + 2·1/16 = 1/2 would. 1 - (1/4) / (1/2) = 1/2.
  expect(rows).toEqual([
    { task: 1, text: 'A claim', n: 4, same: 3, kappa: { value: 0.5, n: 4 } },
    { task: 1, text: 'A reason', n: 4, same: 4, kappa: { value: null, n: 4, why: 'no-spread' } },
  ]);
});

it('is not made better by settling what two differed on', async () => {
  const { room, assignment, attempts, first, second, text } = await twice();
  const before = (await agreementView(room, first, assignment.id)).rows;
  const [, disputed] = attempts;
  if (disputed === undefined) throw new Error();
  await settles(room, second, assignment, given(disputed, { c1: 2, c2: 2 }, text(1)));
  const after = await agreementView(room, first, assignment.id);
  expect(after.rows).toEqual(before);
  expect(after).toMatchObject({ counts: { differ: 0 }, differ: [], settled: [{}] });
});

it('shows side by side what each gave where they differ, and nothing that only one has marked', async () => {
  const { room, assignment, first } = await twice();
  const { differ } = await agreementView(room, first, assignment.id);
  expect(differ).toMatchObject([
    {
      given: [
        { by: 'ms-owl', levels: { c1: 2, c2: 2 }, counts: true },
        { by: 'mr-kite', levels: { c1: 0, c2: 2 }, counts: false },
      ],
    },
  ]);
  const scene = await marked();
  await gives(scene.room, scene.first, scene.assignment, given(scene.attempt, { c1: 2, c2: 0 }));
  const alone = await agreementView(scene.room, scene.second, scene.assignment.id);
  expect(alone).toMatchObject({ counts: { twice: 0 }, differ: [], settled: [] });
  expect(alone.rows[0]).toMatchObject({ n: 0, kappa: { value: null, why: 'nobody-answered' } });
});
