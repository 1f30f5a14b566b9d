// What if: another line from a round on, one decision otherwise.
import { useMemo } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf } from '../advisers.ts';
import { alternatives } from '../alternatives.ts';
import type { Game } from '../game.ts';
import type { OtherWorld } from '../other-worlds.ts';
import type { Play } from '../replay.ts';
import { endingOf } from '../score.ts';
import { Window, type WindowMeans } from './Window.tsx';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly game: Game;
  readonly play: Play;
  /** The means of the closing window by the value of the first hidden fact; absent where none were worked out. */
  readonly means: WindowMeans | undefined;
  readonly worlds: readonly OtherWorld[];
}

/** Everything is worked out from the play's own seed. */
export function WhatIf({ game, play, means, worlds }: Props) {
  return (
    <section>
      <h2>{words.whatIf.title}</h2>
      <Window game={game} play={play} means={means} />
      <One game={game} play={play} worlds={worlds} />
    </section>
  );
}

function One({ game, play, worlds }: Omit<Props, 'means'>) {
  const rows = useMemo(() => alternatives(game, play), [game, play]);
  const most = Math.max(0, ...rows.map(({ by }) => Math.abs(by)));
  const indexes = worlds.map(({ outcome }) => outcome.index);
  const spread = Math.max(...indexes) - Math.min(...indexes);
  const { decisions, endings } = game.scenario;
  const own = endingOf(game, play.state);
  const titleOf = (id: string) => decisions.find((each) => each.id === id)?.title;
  return (
    <>
      <h3>{words.whatIf.one}</h3>
      <p>{words.whatIf.oneText}</p>
      <p>
        {words.whatIf.lesson(
          most,
          rows.filter(({ outcome }) => outcome.ending !== own).length,
          rows.length,
        )}{' '}
        {most * 2 < spread && words.whatIf.gesture}
      </p>
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
              {rows.map(({ decision, option, outcome, by }) => (
                <tr key={option.path}>
                  <th scope="row">{titleOf(decision)}</th>
                  <td>{textOf(game, option).label}</td>
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
