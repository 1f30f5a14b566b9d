// What if: one decision otherwise, another line from a round on, another world.
import { useMemo } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf } from '../advisers.ts';
import { weightsOf } from '../coherence.ts';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { endingOf, goalsOf, indexOf } from '../score.ts';
import { again, type Outcome, otherwise } from '../what-if.ts';
import { worldOf } from '../world.ts';
import { Window, type WindowMeans } from './Window.tsx';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly game: Game;
  readonly play: Play;
  /** The means of the closing window by the value of the first hidden fact; absent where none were worked out. */
  readonly means: WindowMeans | undefined;
  /** Begins the same play in a world with this value of the first hidden fact. */
  readonly onAgain: (value: string) => void;
}

interface Row {
  readonly decision: string;
  readonly label: string;
  readonly outcome: Outcome;
  readonly by: number;
}

/** Everything is worked out from the play's own seed. */
export function WhatIf({ game, play, means, onAgain }: Props) {
  return (
    <section>
      <h2>{words.whatIf.title}</h2>
      {means && <Window game={game} play={play} means={means} />}
      <Others game={game} play={play} onAgain={onAgain} />
      <One game={game} play={play} />
    </section>
  );
}

/** Every other option of every decision that was met, as far as it was to be had. */
export function rowsOf(game: Game, play: Play): Row[] {
  const weights = weightsOf(game, play);
  const base = indexOf(goalsOf(game, play.state), weights);
  const choices = play.moments.map(({ option }) => option);
  return play.moments.flatMap(({ decision, option }) =>
    (game.decisions.get(decision)?.options ?? [])
      .filter(({ path }) => path !== option.path)
      .flatMap((other): Row[] => {
        const outcome = otherwise(game, play.world, choices, other, weights);
        return outcome === undefined
          ? []
          : [{ decision, label: textOf(game, other).label, outcome, by: outcome.index - base }];
      }),
  );
}

function One({ game, play }: Omit<Props, 'means' | 'onAgain'>) {
  const rows = useMemo(() => rowsOf(game, play), [game, play]);
  const { decisions, endings } = game.scenario;
  const own = endingOf(game, play.state);
  const titleOf = (id: string) => decisions.find((each) => each.id === id)?.title;
  return (
    <>
      <h3>{words.whatIf.one}</h3>
      <p>{words.whatIf.oneText}</p>
      <p>{words.whatIf.lesson(Math.max(0, ...rows.map(({ by }) => Math.abs(by))))}</p>
      <details>
        <summary>{words.whatIf.all(rows.length)}</summary>
        <Scroll label={words.whatIf.one}>
          <table className="ex-table" data-what-if>
            <thead>
              <tr>
                <th scope="col">{words.whatIf.decision}</th>
                <th scope="col">{words.whatIf.other}</th>
                <th scope="col">{words.whatIf.index}</th>
                <th scope="col">{words.whatIf.ending}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ decision, label, outcome, by }, i) => (
                <tr key={`${decision} ${label}`}>
                  <th scope="row">{rows[i - 1]?.decision === decision ? '' : titleOf(decision)}</th>
                  <td>{label}</td>
                  <td>
                    {by > 0 ? '+' : ''}
                    {words.tenths(by)}
                  </td>
                  <td>
                    {outcome.ending === own
                      ? words.whatIf.kept
                      : endings.find(({ id }) => id === outcome.ending)?.title}
                    {outcome.substituted.length > 0 && (
                      <span className="ex-note">
                        {' '}
                        {words.whatIf.substituted(outcome.substituted.length)}
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </details>
    </>
  );
}

function Others({ game, play, onAgain }: Omit<Props, 'means'>) {
  const { hidden, endings, variables, window } = game.scenario;
  const [main] = hidden;
  const weights = weightsOf(game, play);
  const choices = play.moments.map(({ option }) => option);
  const number = game.layout.variables.get(window.variable) ?? 0;
  const name = variables[number]?.name ?? '';
  const others = hidden
    .slice(1)
    .map(({ id, values }, i) => [id, values[play.world.hidden[i + 1] ?? 0]?.id ?? '']);
  return (
    <>
      <h3>{words.whatIf.others}</h3>
      <ul className="ex-worlds">
        {(main?.values ?? []).map(({ id, name: value }, i) => {
          const own = play.world.hidden[0] === i;
          const world = worldOf(game, play.record.seed, {
            ...Object.fromEntries(others),
            [main?.id ?? '']: id,
          });
          const outcome = again(game, { ...world, turned: play.world.turned }, choices, weights);
          return (
            <li key={id} data-own={own}>
              <b>
                {value}
                {own && ` · ${words.whatIf.yours}`}
              </b>
              <span>{endings.find((ending) => ending.id === outcome.ending)?.title}</span>
              <span className="ex-note">
                {name} {outcome.state.values[number]} · {words.whatIf.index}{' '}
                {words.tenths(outcome.index)}
              </span>
              {!own && (
                <button type="button" className="button" onClick={() => onAgain(id)}>
                  {words.whatIf.again(value)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="ex-note">{words.whatIf.againText}</p>
    </>
  );
}
