// Which key does what where answers are marked. Pure: the page says what was pressed and where the focus is.
import type { Focus, Pressed } from '../study/keys.ts';

export type MarkingAction =
  | { readonly type: 'level'; readonly index: number }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'save' }
  | { readonly type: 'help' };

/**
 * What a key does, or undefined when it is left to the browser: whatever is held with Ctrl, Alt or Meta, whatever is typed, the
 * arrows on a level (they choose among the levels there), and Enter on a button.
 */
export function markingAction(pressed: Pressed, focus: Focus): MarkingAction | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || isComposing || focus === 'writing') return undefined;
  const letter = key.toLowerCase();
  const arrows = focus !== 'choice';
  if (letter === 'j' || (arrows && key === 'ArrowDown')) return { type: 'next' };
  if (letter === 'k' || (arrows && key === 'ArrowUp')) return { type: 'previous' };
  // A key that is held down goes on and on, but gives and saves once.
  if (repeat) return undefined;
  if (key === '?') return { type: 'help' };
  if (/^[1-9]$/.test(key)) return { type: 'level', index: Number(key) - 1 };
  if (key === 'Enter' && focus !== 'control') return { type: 'save' };
  return undefined;
}
