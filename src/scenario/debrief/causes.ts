// Why a number moved: the name of its cause.
import type { Game } from '../game.ts';
import type { Cause } from '../turn.ts';

/** The name of a cause, as the file of the exercise gives it: the label of an option, the name of a rule, the title of a move. */
export function causeName({ scenario }: Game, { kind, of, move }: Cause): string {
  const moves = scenario.moves.list;
  switch (kind) {
    case 'option':
    case 'when':
    case 'later':
      return labelOf(scenario, of);
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
