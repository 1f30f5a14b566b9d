// Ties a player to a component: starts it, hands it what was chosen before the scripts came, moves the focus.
import { useStore } from '@nanostores/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { chosenIn } from './chosen.ts';
import { now, pageLog, randomId } from './device.ts';
import { createPlayer } from './player.ts';
import type { Run } from './run.ts';
import type { Player, Screen } from './screen.ts';

interface Alive {
  readonly player: Player;
  readonly screen: Screen;
  readonly root: RefObject<HTMLFormElement | null>;
}

/** The player of `run`, made once; `root` is the form that holds the question. */
export function usePlayer(run: () => Run): Alive {
  const [player] = useState(() => createPlayer(run(), () => ({ log: pageLog(), now, randomId })));
  const screen = useStore(player.screen);
  const root = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const stop = player.start();
    const form = root.current;
    if (form !== null) player.adopt(chosenIn(new FormData(form)));
    form?.addEventListener('keydown', onceOnly);
    return () => {
      stop();
      form?.removeEventListener('keydown', onceOnly);
    };
  }, [player]);

  const missing = useRef(false);
  useEffect(() => {
    missing.current = screen.notice !== undefined;
  }, [screen.notice]);
  useEffect(() => {
    // Only what the learner did moves the focus: a page that has just loaded leaves it alone, and so does a
    // notice that goes away because something was chosen.
    if (screen.moves === 0) return;
    const wanted = missing.current ? ['[data-open]', 'input, select, textarea'] : ['[data-focus]'];
    const first = wanted.flatMap((each) => root.current?.querySelector<HTMLElement>(each) ?? [])[0];
    first?.focus();
  }, [screen.moves]);

  return { player, screen, root };
}

/** A key held down presses a button once, or it would buy every hint; in a text, holding Enter makes lines. */
function onceOnly(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement))
    event.preventDefault();
}
