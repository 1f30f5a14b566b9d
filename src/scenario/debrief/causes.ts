// Why a number moved, in words.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import type { Game } from '../game.ts';
import type { Cause } from '../turn.ts';

/** The words for a cause, as a line of a receipt says them. */
export function causeWords({ scenario }: Game, { kind, of, move }: Cause): string {
  const moves = scenario.moves.list;
  switch (kind) {
    case 'option':
    case 'when':
    case 'later':
      return words.timeline.cause[kind](labelOf(scenario, of));
    case 'standing':
      return nameIn(scenario.standing, of);
    case 'rest':
      return scenario.rest.name;
    case 'move':
      return moves.find(({ id }) => id === of)?.title ?? of;
    case 'also':
      return nameIn(moves.find(({ id }) => id === move)?.also ?? [], of);
  }
}

function nameIn(
  rules: readonly { readonly id: string; readonly name: string }[],
  of: string,
): string {
  return rules.find(({ id }) => id === of)?.name ?? of;
}

function labelOf({ decisions }: Game['scenario'], path: string): string {
  const [decision, option] = path.split('.');
  const found = decisions.find(({ id }) => id === decision);
  return found?.options.find(({ id }) => id === option)?.label ?? path;
}
