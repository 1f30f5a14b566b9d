// Two plays beside each other: the same seed in another world.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf } from '../advisers.ts';
import { weightsOf } from '../coherence.ts';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { endingOf, goalsOf, indexOf } from '../score.ts';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly game: Game;
  readonly first: Play;
  readonly second: Play;
}

/** What differs, in a table. */
export function Compare({ game, first, second }: Props) {
  const { scenario, layout } = game;
  const plays = [first, second] as const;
  const worldOf = ({ world }: Play) => scenario.hidden[0]?.values[world.hidden[0] ?? 0]?.name ?? '';
  const endOf = ({ state }: Play) =>
    scenario.endings.find(({ id }) => id === endingOf(game, state))?.title ?? '';
  const variable = layout.variables.get(scenario.window.variable) ?? 0;
  const differing = scenario.decisions.flatMap(({ id, title }) => {
    const labels = plays.map(({ moments }) => {
      const moment = moments.find(({ decision }) => decision === id);
      return moment === undefined ? '–' : textOf(game, moment.option).label;
    });
    return labels[0] === labels[1] ? [] : [{ id, title, labels }];
  });
  const rows = [
    { name: words.compare.world, cells: plays.map(worldOf) },
    { name: words.compare.ending, cells: plays.map(endOf) },
    {
      name: words.compare.index,
      cells: plays.map((play) =>
        words.tenths(indexOf(goalsOf(game, play.state), weightsOf(game, play))),
      ),
    },
    {
      name: scenario.variables[variable]?.name ?? '',
      cells: plays.map(({ state }) => String(state.values[variable])),
    },
    ...differing.map(({ title, labels }) => ({ name: title, cells: labels })),
  ];
  return (
    <section>
      <h2>{words.compare.title}</h2>
      <Scroll label={words.compare.title}>
        <table className="ex-table" data-compare>
          <thead>
            <tr>
              <th scope="col">{words.compare.what}</th>
              <th scope="col">{words.compare.first}</th>
              <th scope="col">{words.compare.second}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {differing.length === 0 && <p>{words.compare.same}</p>}
    </section>
  );
}
