// Where the focus goes when one screen of an exercise takes the place of another.
import { useEffect, useRef } from 'react';

/** Moves the focus to the head of a screen that the learner went to; a page that has just loaded leaves it alone. */
export function useFocus(screen: string) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    const first = shown.current;
    shown.current = screen;
    const head = root.current?.querySelector<HTMLElement>('[data-focus]');
    if (head === null || head === undefined) return;
    head.focus({ preventScroll: true });
    // What offers the earlier advice again stands above the head, and must not be scrolled away.
    const top = root.current?.querySelector('.ex-follow') ?? head;
    if (first !== '') top.scrollIntoView({ block: 'start' });
  }, [screen]);
  return root;
}
