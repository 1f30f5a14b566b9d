// Ties a player to a component: starts it, hands it what was chosen before the scripts came, moves the focus.
import { useStore } from '@nanostores/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
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
    if (root.current !== null) player.adopt(chosenSoFar(root.current));
    return stop;
  }, [player]);

  const missing = useRef(false);
  useEffect(() => {
    missing.current = screen.notice !== undefined;
  }, [screen.notice]);
  useEffect(() => {
    // Only what the learner did moves the focus: a page that has just loaded leaves it alone, and so does a
    // notice that goes away because something was chosen.
    if (screen.moves === 0) return;
    const wanted = missing.current ? 'input, select, textarea' : '[data-focus]';
    root.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [screen.moves]);

  return { player, screen, root };
}

/**
 * The fields of the form as they stand, and those in the address: pressing Answer before the scripts came
 * sent the form to this same page, and the choice must not be lost by that. The address is then cleaned.
 */
function chosenSoFar(form: HTMLFormElement): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const names = new Set<string>();
  for (const { name } of form.querySelectorAll('input')) names.add(name);
  const sent = new URLSearchParams(location.search);
  const here = new FormData(form);
  let cleaned = false;
  for (const name of names) {
    const values = here.getAll(name).filter((value) => typeof value === 'string');
    const old = sent.getAll(name);
    if (values.length > 0 || old.length > 0) fields.set(name, values.length > 0 ? values : old);
    if (old.length > 0) {
      sent.delete(name);
      cleaned = true;
    }
  }
  if (cleaned) {
    const rest = sent.toString();
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${rest && `?${rest}`}${location.hash}`,
    );
  }
  return fields;
}
