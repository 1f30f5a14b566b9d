// Keys as pages tell of them.
import type { Pressed } from '../../src/study/keys.ts';

/** A key pressed alone, or as `more` says. */
export const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...more,
});
