// The options of a decision: what each is, what it costs, which way it moves things, who is for it and who against.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { Arrows } from './Arrows.tsx';
import type { Decision } from './decision.schema.ts';
import type { Game } from './game.ts';
import { hintsOf } from './hints.ts';
import { nameOf } from './named.ts';

interface Props {
  readonly game: Game;
  readonly decision: Decision;
  readonly capital: number;
  readonly chosen: string | undefined;
  readonly onChoose: (option: string) => void;
}

/** Radio buttons; an option that the capital is not enough for is shown, locked, with its price. */
export function Options({ game, decision, capital, chosen, onChoose }: Props) {
  const { scenario } = game;
  return (
    <fieldset className="ex-options">
      <legend>{words.round.options}</legend>
      <p className="ex-note">
        {words.round.capital(capital, scenario.capital.most, scenario.capital.name)}
      </p>
      {decision.options.map((option) => {
        const { id, label, text, cost } = option;
        const locked = cost > capital;
        return (
          <div key={id} className="ex-option" data-chosen={chosen === id} data-locked={locked}>
            <label>
              <input
                type="radio"
                name="option"
                value={id}
                checked={chosen === id}
                disabled={locked}
                aria-describedby={`ex-${id}-text`}
                onChange={() => onChoose(id)}
              />
              <span className="ex-option-label">{label}</span>
              <span className="ex-cost">{words.round.cost(cost)}</span>
            </label>
            <div id={`ex-${id}-text`}>
              {locked && <p className="ex-locked">{words.round.locked(cost, capital)}</p>}
              <p>{text}</p>
              <ul className="ex-hints">
                {hintsOf(scenario, option).map(({ variable, by, later }) => (
                  <li key={`${variable.id} ${later}`} data-later={later}>
                    {later
                      ? words.round.later(words.round.hint(variable.name, by))
                      : words.round.hint(variable.name, by)}
                  </li>
                ))}
                {option.when !== undefined && <li data-later="true">{words.round.depends}</li>}
              </ul>
              <dl className="ex-voices">
                {(['for', 'against'] as const).map((side) => (
                  <div key={side}>
                    <dt>{words.round[side]}</dt>
                    <dd>
                      {option[side].line} <span>{nameOf(scenario.advisers, option[side].who)}</span>
                    </dd>
                  </div>
                ))}
              </dl>
              {chosen === id && <Arrows game={game} option={option} />}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
