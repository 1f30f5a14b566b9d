// The means of the closing window, as the debrief draws them beside a play.
import { gameOf } from '../game.ts';
import type { Scenario } from '../scenario.schema.ts';
import { worldIds } from './cells.ts';
import { whole } from './chunks.ts';
import { closingWindow } from './closing-window.ts';

/** By the value of the first hidden fact: for each round of the change, and for never, the variable, the ending in per cent, the index. */
export function windowMeans(
  scenario: Scenario,
): Record<
  string,
  { readonly variable: number[]; readonly ending: number[]; readonly index: number[] }
> {
  const game = gameOf(scenario);
  const { worlds } = whole(closingWindow(game, scenario.window.plays));
  return Object.fromEntries(
    worldIds(game).map((id, i) => [
      id,
      {
        variable: (worlds[i] ?? []).map(({ variable }) => tenth(variable)),
        ending: (worlds[i] ?? []).map(({ ending }) => tenth(ending)),
        index: (worlds[i] ?? []).map(({ index }) => tenth(index)),
      },
    ]),
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
