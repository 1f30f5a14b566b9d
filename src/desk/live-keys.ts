// Which key does what on the live board. Pure: the page says what was pressed and where the focus is.
import type { Focus, Pressed } from '../study/keys.ts';

export type LiveAction = 'names' | 'right' | 'help';

/** What a key does, or undefined when it is left to the browser. A key that is held down does it once, so that nothing flickers. */
export function liveAction(pressed: Pressed, focus: Focus): LiveAction | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || repeat || isComposing || focus === 'writing')
    return undefined;
  if (key === '?') return 'help';
  const letter = key.toLowerCase();
  if (letter === 'n') return 'names';
  return letter === 'r' ? 'right' : undefined;
}
