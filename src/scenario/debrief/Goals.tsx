// The play against the learner's own goals: the five scores, the index, the red line, and whether the advice fitted.
import { useEffect, useState } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf } from '../advisers.ts';
import { redLineCrossed } from '../assumptions.ts';
import { type Choice, coherence, weightsOf } from '../coherence.ts';
import type { Game } from '../game.ts';
import { rankOf } from '../rank.ts';
import type { Play } from '../replay.ts';
import { goalsOf, indexOf } from '../score.ts';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly game: Game;
  readonly play: Play;
}

/** What takes a while to work out comes after the page is there. */
function useLater<Value>(work: (game: Game, play: Play) => Value, game: Game, play: Play) {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const timer = setTimeout(() => setValue(work(game, play)), 50);
    return () => clearTimeout(timer);
  }, [work, game, play]);
  return value;
}

function rankOfPlay(game: Game, play: Play): number {
  return rankOf(game, play.world, goalsOf(game, play.state), weightsOf(game, play));
}

/** Shown apart and never added into one mark. */
export function Goals({ game, play }: Props) {
  const { goals, redLines } = game.scenario;
  const weights = weightsOf(game, play);
  const scores = goalsOf(game, play.state);
  const rank = useLater(rankOfPlay, game, play);
  const fits = useLater(coherence, game, play);
  const line = redLines.find(({ id }) => id === play.record.setup.redLine)?.text ?? '';
  const crossed = redLineCrossed(game, play);
  return (
    <section>
      <h2>{words.goals.title}</h2>
      <table className="ex-table ex-goals">
        <thead>
          <tr>
            <th scope="col">{words.goals.goal}</th>
            <th scope="col">{words.goals.weight}</th>
            <th scope="col">{words.goals.score}</th>
          </tr>
        </thead>
        <tbody>
          {goals.map(({ id, name }, i) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{weights[i]}</td>
              <td>
                {scores[i]} <progress max={100} value={scores[i]} aria-hidden="true" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.goals.index(indexOf(scores, weights))}{' '}
        <span aria-live="polite">
          {rank === undefined ? words.goals.ranking : words.goals.rank(rank)}
        </span>
      </p>
      <p>
        {crossed === undefined
          ? words.goals.kept(line)
          : words.goals.crossed(line, play.moments[crossed]?.round ?? 0)}
      </p>
      <p className="ex-note">{words.goals.mirror}</p>
      {fits && <Coherence game={game} play={play} fits={fits} />}
    </section>
  );
}

/** A smaller gap is none: it comes of the dice of the plays to the end. */
const same = 0.05;

interface CoherenceProps extends Props {
  readonly fits: readonly Choice[];
}

function Coherence({ game, play, fits }: CoherenceProps) {
  const { decisions } = game.scenario;
  return (
    <details>
      <summary>{words.goals.coherence}</summary>
      <p className="ex-note">{words.goals.coherenceText}</p>
      <Scroll label={words.goals.coherence}>
        <table className="ex-table">
          <thead>
            <tr>
              <th scope="col">{words.goals.decision}</th>
              <th scope="col">{words.goals.chosen}</th>
              <th scope="col">{words.goals.best}</th>
              <th scope="col">{words.goals.gap}</th>
            </tr>
          </thead>
          <tbody>
            {fits.map(({ moment, chosen, best, regret }) => {
              const { decision } = play.moments[moment] ?? {};
              return (
                <tr key={moment}>
                  <th scope="row">{decisions.find(({ id }) => id === decision)?.title}</th>
                  <td>{words.tenths(chosen)}</td>
                  <td>
                    {regret < same
                      ? words.goals.same
                      : `${textOf(game, best.option).label}, ${words.tenths(best.index)}`}
                  </td>
                  <td>{words.tenths(regret)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
