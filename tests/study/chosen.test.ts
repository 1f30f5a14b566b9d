// What was chosen before the scripts came must not be lost, whatever kind of field it was chosen in.
import { expect, it } from 'vitest';
import { chosenIn } from '../../src/study/chosen.ts';

function form(...fields: readonly (readonly [name: string, value: string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

it('takes what stands in the form, all values of a name', () => {
  const { fields, rest } = chosenIn(['q'], form(['q', 'a1'], ['q', 'b2']), '');
  expect(fields).toEqual(new Map([['q', ['a1', 'b2']]]));
  expect(rest).toBeUndefined();
});

it('takes what the form sent to this page, and cleans it out of the address', () => {
  const { fields, rest } = chosenIn(['q', 'q'], form(), '?q=a1&other=1');
  expect(fields).toEqual(new Map([['q', ['a1']]]));
  expect(rest).toBe('other=1');
});

it('prefers the form, which is newer than the address', () => {
  const { fields, rest } = chosenIn(['q'], form(['q', 'b2']), '?q=a1');
  expect(fields).toEqual(new Map([['q', ['b2']]]));
  expect(rest).toBe('');
});

it('lets an untouched select, which holds an empty text, give way to the address', () => {
  const { fields } = chosenIn(['q.k7', 'q.p2'], form(['q.k7', ''], ['q.p2', '']), '?q.k7=f1&q.p2=');
  expect(fields).toEqual(new Map([['q.k7', ['f1']]]));
});

it('leaves fields of others in the address alone', () => {
  expect(chosenIn(['q'], form(), '?r=a1')).toEqual({ fields: new Map(), rest: undefined });
});
