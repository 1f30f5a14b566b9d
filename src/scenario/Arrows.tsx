// What the offices expect of the chosen option, in its card: where the screen is narrow, the room stands far below.
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { forecastsOf } from './advisers.ts';
import type { Option } from './decision.schema.ts';
import type { Game } from './game.ts';
import { nameOf } from './named.ts';

interface Props {
  readonly game: Game;
  readonly option: Option;
}

/** One line an office. */
export function Arrows({ game, option }: Props) {
  const { advisers, variables } = game.scenario;
  const forecasts = forecastsOf(game, option);
  return (
    <ul className="ex-arrows">
      {advisers.map(({ id, name }) => (
        <li key={id}>
          <b>{name}</b>{' '}
          {forecasts
            .filter(({ adviser }) => adviser === id)
            .map(({ variable, direction }) =>
              words.round.expects(
                nameOf(variables, variable),
                words.round.directions[direction].words,
              ),
            )
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}
