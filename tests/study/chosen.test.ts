// What was chosen in a form before its scripts came.
import { expect, it } from 'vitest';
import { chosenIn } from '../../src/study/chosen.ts';

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

it('takes every field that holds something, and several choices of one name', () => {
  const chosen = chosenIn(form(['q.a', 'k7'], ['q.b', 'x1'], ['q.b', 'y2'], ['q.c', 'a text']));
  expect([...chosen]).toEqual([
    ['q.a', ['k7']],
    ['q.b', ['x1', 'y2']],
    ['q.c', ['a text']],
  ]);
});

it('takes an untouched select or an empty field for nothing', () => {
  expect(chosenIn(form(['q.a', ''], ['q.b', ''])).size).toBe(0);
  expect(chosenIn(form()).size).toBe(0);
});
