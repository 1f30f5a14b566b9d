// What really happened beside what was advised; and, told at last, which way each office leans.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf, trackRecords } from '../advisers.ts';
import { SourceList, type SourceNames } from '../Briefing.tsx';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { reportedOf } from '../shown.ts';
import { Scroll } from '../Scroll.tsx';
import { nameOf } from '../named.ts';

interface Props {
  readonly game: Game;
  readonly play: Play;
  readonly sources: SourceNames;
}

/** Closed at first: the learner's own reading comes before it. */
export function Real({ game, play, sources }: Props) {
  const { decisions, real } = game.scenario;
  return (
    <section>
      <h2>{words.real.title}</h2>
      <p>{real}</p>
      <details>
        <summary>{words.real.open}</summary>
        <dl className="ex-news">
          {play.moments.map(({ decision, option }) => {
            const file = decisions.find(({ id }) => id === decision);
            return (
              file && (
                <div key={option.path}>
                  <dt>{file.title}</dt>
                  <dd>
                    {file.actual.text} <SourceList ids={file.actual.sources} sources={sources} />
                    <span className="ex-note ex-yours">
                      {play.record.role === 'observer' ? words.real.watched : words.real.yours}:{' '}
                      {textOf(game, option).label}
                    </span>
                  </dd>
                </div>
              )
            );
          })}
        </dl>
      </details>
    </section>
  );
}

/** From this far off on the mean, a forecast counts as leaning. */
const leaning = 1;

/** The track record of each office in this play, and the leaning that its file gives it. */
export function Offices({ game, play }: Omit<Props, 'sources'>) {
  const { advisers, variables } = game.scenario;
  const records = trackRecords(
    game,
    play.moments.map((moment) => reportedOf(game, moment)),
  );
  return (
    <section>
      <h2>{words.advisers.title}</h2>
      <Scroll label={words.advisers.title}>
        <table className="ex-table">
          <thead>
            <tr>
              <th scope="col">{words.advisers.office}</th>
              <th scope="col">{words.advisers.leaning}</th>
              <th scope="col">{words.advisers.record}</th>
              <th scope="col">{words.advisers.above}</th>
            </tr>
          </thead>
          <tbody>
            {advisers.map(({ id, name, leaning: leans }) => {
              const own = records.filter(({ adviser }) => adviser === id);
              const sum = (pick: (record: (typeof own)[number]) => number) =>
                own.reduce((total, record) => total + pick(record), 0);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{leans}</td>
                  <td>
                    {sum(({ right }) => right)} / {sum(({ of }) => of)}
                  </td>
                  <td>
                    {own
                      .filter(({ above }) => Math.abs(above) >= leaning)
                      .map(({ variable, above }) =>
                        words.advisers.off(nameOf(variables, variable), above),
                      )
                      .join('; ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
