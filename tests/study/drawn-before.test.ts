// Pieces that are drawn once: the same for the same content, and never more of them than there is room for.
import { expect, it } from 'vitest';
import { drawnBefore } from '../../src/study/drawn-before.ts';

it('draws once for the same content, and anew for any other', () => {
  const piece = drawnBefore();
  let drawn = 0;
  const draw = (text: string) => String(piece(text, () => `${text} ${(drawn += 1)}`));
  expect(['a', 'b', 'a', 'b'].map(draw)).toEqual(['a 1', 'b 2', 'a 1', 'b 2']);
});

it('lets go of what has not been asked for longest', () => {
  const piece = drawnBefore(4);
  const drawn: string[] = [];
  const draw = (key: string) => piece(key, () => (drawn.push(key), '1'));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) draw(key);
  expect(drawn).toEqual(['a', 'b', 'c', 'b']);
});
