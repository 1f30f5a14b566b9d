// The record of a play on one page of paper, and as a file.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { exerciseWords } from '../../ui/words/en-exercise.ts';
import { textOf } from '../advisers.ts';
import { redLineCrossed } from '../assumptions.ts';
import { weightsOf } from '../coherence.ts';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { endingOf, goalsOf, indexOf } from '../score.ts';
import { Scroll } from '../Scroll.tsx';
import { allMoves } from '../moves.ts';

interface Props {
  readonly game: Game;
  readonly play: Play;
  readonly notes: Readonly<Record<string, string>>;
  readonly onPrint: () => void;
  readonly onSave: () => void;
}

/** Only this is printed. */
export function RecordSheet({ game, play, notes, onPrint, onSave }: Props) {
  const { scenario } = game;
  const { record } = play;
  const weights = weightsOf(game, play);
  const scores = goalsOf(game, play.state);
  const advice = record.steps.flatMap((step) => (step.type === 'advice' ? [step] : []));
  const values = scenario.hidden[0]?.values ?? [];
  const crossed = redLineCrossed(game, play);
  const moves = allMoves(scenario);
  const moveOf = (id: string | undefined) => moves.find((move) => move.id === id)?.title;
  const rows: readonly (readonly [string, string])[] = [
    [words.record.name, ''],
    [
      words.record.play,
      `${scenario.title}, ${scenario.rules}, ${words.record.seed.toLowerCase()} ${record.seed}`,
    ],
    ...(record.role !== undefined
      ? []
      : ([
          [
            words.record.goals,
            scenario.goals.map(({ name }, i) => `${name} ${weights[i]} → ${scores[i]}`).join('; '),
          ],
          [
            words.record.redLine,
            `${scenario.redLines.find(({ id }) => id === record.setup.redLine)?.text}: ${
              crossed === undefined
                ? words.record.kept
                : words.record.crossed(play.moments[crossed]?.round ?? 0)
            }`,
          ],
          [
            words.record.beliefs,
            play.beliefs
              .map(({ belief }) => values.map(({ name }, i) => `${name} ${belief[i]}`).join(', '))
              .join(' → '),
          ],
        ] as const)),
    [
      words.record.outcome,
      `${scenario.endings.find(({ id }) => id === endingOf(game, play.state))?.title}${record.role !== undefined ? '.' : `; ${words.goals.index(indexOf(scores, weights))}`} ${scenario.hidden
        .map(({ name, values: all }, i) => `${name}: ${all[play.world.hidden[i] ?? 0]?.name}`)
        .join('. ')}.`,
    ],
  ];
  return (
    <section className="ex-sheet">
      <h2>{words.record.title}</h2>
      <p className="ex-screen">{words.record.text}</p>
      <p className="ex-buttons ex-screen">
        <button type="button" className="button primary" onClick={onPrint}>
          {words.record.print}
        </button>
        <button type="button" className="button" onClick={onSave}>
          {words.record.file}
        </button>
      </p>
      <dl className="ex-sheet-head">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ex-note">{words.record.fiction}</p>
      <Scroll label={words.record.title}>
        <table className="ex-table">
          <thead>
            <tr>
              <th scope="col">{words.record.round}</th>
              <th scope="col">{words.timeline.columns.decision}</th>
              <th scope="col">{words.timeline.columns.advice}</th>
              <th scope="col">{words.record.reason}</th>
              <th scope="col">{words.record.move(scenario.moves.who)}</th>
            </tr>
          </thead>
          <tbody>
            {play.moments.map(({ round, decision, option, move }, i) => (
              <tr key={option.path}>
                <td>{round}</td>
                <th scope="row">{scenario.decisions.find(({ id }) => id === decision)?.title}</th>
                <td>{textOf(game, option).label}</td>
                <td>
                  {advice[i]?.reason}
                  {record.role === undefined && (
                    <span className="ex-note">
                      {' '}
                      {words.record.confidence.toLowerCase()}:{' '}
                      {exerciseWords.round.confident[advice[i]?.confidence ?? 1]}
                    </span>
                  )}
                </td>
                <td>
                  {move === undefined ? '' : moves[move]?.title}
                  {advice[i]?.expected !== undefined && (
                    <span className="ex-note">
                      {' '}
                      {words.record.expected(moveOf(advice[i]?.expected) ?? '')}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {scenario.reflection.exit.map((prompt, i) => (
        <p key={prompt} className="ex-exit">
          <b>{prompt}</b> {notes[`exit-${i}`]}
        </p>
      ))}
    </section>
  );
}
