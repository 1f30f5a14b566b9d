// The world that was hidden: what it was, what the learner believed on the way, and what somebody could have believed.
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { calibration } from '../beliefs.ts';
import type { Game } from '../game.ts';
import { observed, prior, ratio } from '../observer.ts';
import type { Play } from '../replay.ts';
import { Chart } from './Chart.tsx';
import { allMoves } from '../moves.ts';

interface Props {
  readonly game: Game;
  readonly play: Play;
}

/** Told evidence so many at the most. */
const most = 3;

/** Beliefs as two lines over the rounds, calibration, and the moves that told most. */
export function Seen({ game, play }: Props) {
  const { hidden } = game.scenario;
  const moves = allMoves(game.scenario);
  // Of whoever observed, or said nothing, no belief is known.
  const silent = play.record.role !== undefined;
  const [main] = hidden;
  const truth = play.world.hidden[0] ?? 0;
  const value = main?.values[truth];
  const rounds = play.moments.filter(({ answered }) => !answered);
  // Before round 1 the observer believes what the world is drawn from; afterwards what each half-year showed.
  const believed = rounds.reduce<number[][]>(
    (all, moment) => [...all, observed(game, all.at(-1) ?? [], moment)],
    [prior(game)],
  );
  const labels = [...rounds.map(({ round }) => String(round)), words.seen.end];
  const mine = labels.map((_, i) => {
    const said = play.beliefs.find(({ round }) => round === i + 1);
    return said?.belief[truth];
  });
  const told = rounds
    .map((moment) => ({
      moment,
      title: moves[moment.move ?? -1]?.title ?? '',
      times: ratio(moment.chances, moment.move ?? 0, truth),
    }))
    .toSorted((a, b) => Math.abs(Math.log(b.times)) - Math.abs(Math.log(a.times)))
    .slice(0, most);
  const advice = play.record.steps.flatMap((step) => (step.type === 'advice' ? [step] : []));
  const expected = play.moments.flatMap((moment, i) =>
    moment.move === undefined || advice[i]?.expected === undefined
      ? []
      : [moves[moment.move]?.id === advice[i]?.expected],
  );
  return (
    <section>
      <h2>{words.seen.title}</h2>
      <dl className="ex-news">
        {hidden.map(({ id, name, values }, i) => {
          const was = values[play.world.hidden[i] ?? 0];
          return (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                <b>{was?.name}.</b> {was?.text}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>{words.seen.intro}</p>
      <Chart
        title={words.seen.chart(value?.name ?? '')}
        labels={labels}
        axis={words.seen.round}
        table={words.timeline.table}
        say={words.whole}
        lines={[
          ...(silent
            ? []
            : [{ id: 'you', name: words.seen.you, values: mine, look: 'you' } as const]),
          {
            id: 'observer',
            name: words.seen.observer,
            values: believed.map((belief) => (belief[truth] ?? 0) * 100),
            look: 'other',
            dashed: true,
          },
        ]}
      />
      <h3>{words.seen.moved}</h3>
      <ul>
        {told.map(({ moment, title, times }) => (
          <li key={moment.round}>
            {words.seen.ratio(moment.round, title, times, value?.name ?? '')}
          </li>
        ))}
      </ul>
      {!silent && <Calibration game={game} play={play} />}
      {expected.length > 0 && (
        <p>{words.seen.expectations(expected.filter(Boolean).length, expected.length)}</p>
      )}
    </section>
  );
}

/** How well each stated belief fitted what was so. */
function Calibration({ game, play }: Props) {
  const truth = play.world.hidden[0] ?? 0;
  return (
    <>
      <h3>{words.seen.calibration}</h3>
      <p className="ex-note">{words.seen.calibrationText}</p>
      <ul className="ex-scores">
        {play.beliefs.map(({ round, belief }, i) => (
          <li key={`${round} ${i}`}>
            <span>
              {round > game.rounds
                ? words.seen.end
                : round === 1
                  ? words.seen.start
                  : `${words.seen.round} ${round}`}
            </span>
            <b>{words.whole(calibration(belief, truth))}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
