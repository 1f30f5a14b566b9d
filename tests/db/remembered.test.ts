import { describe, expect, test } from 'vitest';
import { remembered } from '../../src/db/remembered.ts';

describe('JSON that many rows have in common', () => {
  test('is read once: the same text gives the same value', () => {
    const read = remembered<{ a: number[] }>(2);
    expect(read('{"a":[1]}')).toEqual({ a: [1] });
    expect(read('{"a":[1]}')).toBe(read('{"a":[1]}'));
    expect(read('{"a":[2]}')).toEqual({ a: [2] });
  });

  test('cannot be changed by one reader for the others, at any depth', () => {
    const value = remembered<{ a: { b: number[] } }>(2)('{"a":{"b":[1]}}');
    expect(() => value.a.b.push(2)).toThrow(TypeError);
    expect(() => (value.a = { b: [] })).toThrow(TypeError);
  });

  test('is forgotten once there is too much of it, and read anew', () => {
    const read = remembered<number[]>(2);
    const first = read('[1]');
    read('[2]');
    read('[3]');
    expect(read('[1]')).toEqual(first);
    expect(read('[1]')).not.toBe(first);
  });
});
