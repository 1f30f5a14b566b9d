// Which keys the live board takes, and what it leaves to the browser.
import { describe, expect, test } from 'vitest';
import { liveAction } from '../../src/desk/live-keys.ts';
import { pressed } from '../study/pressed.ts';

describe('the keys of the live board', () => {
  test('hide and show names and what is right, in capitals too, and open the list', () => {
    expect(
      ['n', 'N', 'r', 'R', '?', 'x'].map((key) => liveAction(pressed(key), 'nowhere')),
    ).toEqual(['names', 'names', 'right', 'right', 'help', undefined]);
  });

  test('leave to the browser what is held with Ctrl, what is typed, and what is held down', () => {
    expect(liveAction(pressed('r', { ctrlKey: true }), 'nowhere')).toBeUndefined();
    expect(liveAction(pressed('n'), 'writing')).toBeUndefined();
    expect(liveAction(pressed('n', { repeat: true }), 'nowhere')).toBeUndefined();
    expect(liveAction(pressed('n'), 'control')).toBe('names');
  });
});
