// What keys do, and above all what is left to the browser and to screen readers.
import { describe, expect, it } from 'vitest';
import { type Focus, keyAction } from '../../src/study/keys.ts';
import { pressed as press } from './pressed.ts';

const everywhere: readonly Focus[] = ['nowhere', 'choice', 'control', 'writing'];

describe('a key', () => {
  it('from 1 to 9 chooses, unless somebody is writing', () => {
    const found = everywhere.map((focus) => keyAction(press('3'), focus));
    const third = { type: 'choose', index: 2 };
    expect(found).toEqual([third, third, third, undefined]);
    expect(keyAction(press('0'), 'nowhere')).toBeUndefined();
  });
  it('Enter goes on, but presses the button or link that has the focus', () => {
    const found = everywhere.map((focus) => keyAction(press('Enter'), focus)?.type);
    expect(found).toEqual(['go-on', 'go-on', undefined, undefined]);
  });
  it('? shows the list, unless somebody is writing', () => {
    const found = everywhere.map((focus) => keyAction(press('?'), focus)?.type);
    expect(found).toEqual(['help', 'help', 'help', undefined]);
  });
  it('with Ctrl, Alt or Meta, held down, or in the middle of a composed letter is left alone', () => {
    for (const more of ['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing'])
      for (const key of ['1', 'Enter', '?'])
        expect(keyAction(press(key, { [more]: true }), 'nowhere')).toBeUndefined();
  });
  it('of any other kind is left to the browser: letters, arrows, Tab, Space', () => {
    for (const key of ['a', 'h', 'ArrowDown', 'Tab', ' ', 'Escape', 'F1'])
      for (const focus of everywhere) expect(keyAction(press(key), focus)).toBeUndefined();
  });
});
