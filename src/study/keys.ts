// Which key does what while a quiz is on the screen. Pure: the page says what was pressed and where the focus is.

/** What was pressed, as a KeyboardEvent says it. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/**
 * Where the focus is. `writing`: in a field that takes letters, or a select, which finds its choices by letters. `control`:
 * on a button or a link, which Enter presses. `choice`: on a radio button or a checkbox. `nowhere`: on no control.
 */
export type Focus = 'writing' | 'control' | 'choice' | 'nowhere';

export type KeyAction =
  | { readonly type: 'choose'; readonly index: number }
  | { readonly type: 'go-on' }
  | { readonly type: 'help' };

/**
 * What a key does, or undefined when it is left to the browser. Keys held with Ctrl, Alt or Meta belong to the browser and to
 * screen readers; a key held down acts once.
 */
export function keyAction(pressed: Pressed, focus: Focus): KeyAction | undefined {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || repeat || isComposing || focus === 'writing')
    return undefined;
  if (key === '?') return { type: 'help' };
  if (/^[1-9]$/.test(key)) return { type: 'choose', index: Number(key) - 1 };
  // On a button or a link, Enter presses that; on a choice it goes on, as in any form.
  if (key === 'Enter' && focus !== 'control') return { type: 'go-on' };
  return undefined;
}
