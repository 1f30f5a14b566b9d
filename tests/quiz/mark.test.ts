// Where right, partly and wrong begin, and when a pass mark is reached.
import { expect, it } from 'vitest';
import { reaches, verdict } from '../../src/quiz/mark.ts';

it('calls all the points right, none wrong, and anything between partly right', () => {
  expect([0, 0.01, 0.5, 0.99, 1].map(verdict)).toEqual([
    'wrong',
    'partly',
    'partly',
    'partly',
    'right',
  ]);
});

it('calls thirds that add up to one right, although floating point may miss it', () => {
  expect(verdict(0.1 + 0.2 + 0.7 - 1e-12)).toBe('right');
});

it('reaches a pass mark exactly, in spite of floating point, and not before', () => {
  // 0.1 + 0.7 is 0.7999999999999999 in floating point.
  expect(reaches(0.1 + 0.7, 1, 0.8)).toBe(true);
  expect(reaches(7.9, 10, 0.8)).toBe(false);
  expect(reaches(8, 10, 0.8)).toBe(true);
});

it('passes nobody who was asked nothing', () => {
  expect(reaches(0, 0, 0.8)).toBe(false);
});
