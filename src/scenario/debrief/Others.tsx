// The strongest thing that the debrief has to show, right below the ending: the same advice in the other worlds.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import type { Game } from '../game.ts';
import type { OtherWorld } from '../other-worlds.ts';
import { nameOf } from '../named.ts';

interface Props {
  readonly game: Game;
  readonly worlds: readonly OtherWorld[];
  /** Begins the same play in a world with this value of the first hidden fact. */
  readonly onAgain?: ((value: string) => void) | undefined;
}

/** A card for each world, and in words how far they lie apart. */
export function Others({ game, worlds, onAgain }: Props) {
  const { hidden, endings, variables, window } = game.scenario;
  const number = game.layout.variables.get(window.variable) ?? 0;
  const indexes = worlds.map(({ outcome }) => outcome.index);
  const values = hidden[0]?.values ?? [];
  return (
    <section>
      <h2>{words.whatIf.others}</h2>
      <p>{words.whatIf.spread(Math.min(...indexes), Math.max(...indexes))}</p>
      <ul className="ex-worlds">
        {worlds.map(({ value, own, outcome }) => (
          <li key={value} data-own={own}>
            <b>
              {nameOf(values, value)}
              {own && ` · ${words.whatIf.yours}`}
            </b>
            <span>{endings.find(({ id }) => id === outcome.ending)?.title}</span>
            <span className="ex-note">
              {variables[number]?.name} {outcome.state.values[number]} · {words.whatIf.index}{' '}
              {words.tenths(outcome.index)}
            </span>
            {!own && onAgain && (
              <button type="button" className="button" onClick={() => onAgain(value)}>
                {words.whatIf.again(nameOf(values, value))}
              </button>
            )}
          </li>
        ))}
      </ul>
      {onAgain && <p className="ex-note">{words.whatIf.againText}</p>}
    </section>
  );
}
