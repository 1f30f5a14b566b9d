// The years of a play: a small line for every variable, and a receipt for every decision.
import { useState } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { textOf } from '../advisers.ts';
import type { Game } from '../game.ts';
import { type Moment, receiptsOf } from '../moments.ts';
import type { Play } from '../replay.ts';
import { Shift } from '../Standing.tsx';
import type { Cause } from '../turn.ts';
import { causeName } from './causes.ts';
import { Scroll } from '../Scroll.tsx';
import { allMoves } from '../moves.ts';

interface Props {
  readonly game: Game;
  readonly play: Play;
}

/** Lines above, marks below them, and what belongs to the chosen mark. */
export function Timeline({ game, play, model }: Props & { readonly model: string }) {
  const { moments, first } = play;
  const { variables, decisions } = game.scenario;
  const [chosen, setChosen] = useState(0);
  const states = [first, ...moments.map(({ after }) => after)];
  const moment = moments[chosen];
  const titleOf = ({ decision }: Moment) =>
    decisions.find(({ id }) => id === decision)?.title ?? decision;
  return (
    <section className="ex-timeline">
      <h2>{words.timeline.title}</h2>
      <p>
        {words.timeline.intro} <a href={model}>{words.timeline.model}</a>
      </p>
      <ul className="ex-sparks">
        {variables.map((variable, v) => {
          const values = states.map(({ values: all }) => all[v] ?? 0);
          const from = values[0] ?? 0;
          const to = values.at(-1) ?? 0;
          return (
            <li key={variable.id}>
              <span>{variable.name}</span>
              <span>
                {from} → <b>{to}</b> <Shift variable={variable} by={to - from} />
              </span>
              <svg
                viewBox="0 0 200 44"
                role="img"
                preserveAspectRatio="none"
                aria-label={words.timeline.line(variable.name, from, to)}
              >
                <path
                  d={`M${values.map((value, i) => `${Math.round((200 * i) / Math.max(1, values.length - 1))} ${Math.round((100 - value) * 0.4 + 2)}`).join('L')}`}
                />
              </svg>
            </li>
          );
        })}
      </ul>
      <ol className="ex-marks">
        {moments.map((each, i) => (
          <li key={each.option.path}>
            <button
              type="button"
              aria-pressed={chosen === i}
              data-interrupt={each.answered}
              onClick={() => setChosen(i)}
            >
              <b>{each.answered ? '!' : each.round}</b> <span>{titleOf(each)}</span>
            </button>
          </li>
        ))}
      </ol>
      {moment && (
        <div className="ex-receipts">
          <h3 aria-live="polite">{words.timeline.mark(moment.round, titleOf(moment))}</h3>
          <Told game={game} play={play} number={chosen} moment={moment} />
          <div className="ex-receipt-list">
            {receiptsOf(moment).map(({ variable, from, to, lines }) => (
              <table key={variable} className="ex-receipt">
                <caption>
                  {words.timeline.receipt(variables[variable]?.name ?? '', from, to)}
                </caption>
                <tbody>
                  {lines.map(({ by, cause }) => (
                    <tr key={`${cause.kind} ${cause.move ?? ''} ${cause.of}`}>
                      <th scope="row">{causeWords(game, cause)}</th>
                      <td>{words.signed(by)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ))}
          </div>
          {moment.changes.length === 0 && <p>{words.timeline.nothing}</p>}
        </div>
      )}
      <AllMoments game={game} play={play} titleOf={titleOf} />
    </section>
  );
}

/** A line of a receipt. */
function causeWords(game: Game, cause: Cause): string {
  const name = causeName(game, cause);
  const { kind } = cause;
  return kind === 'option' || kind === 'when' || kind === 'later'
    ? words.timeline.cause[kind](name)
    : name;
}

interface ToldProps extends Props {
  readonly number: number;
  readonly moment: Moment;
}

function Told({ game, play, number, moment }: ToldProps) {
  const { moves } = game.scenario;
  const list = allMoves(game.scenario);
  const advice = play.record.steps.filter((step) => step.type === 'advice')[number];
  const came = moment.move === undefined ? undefined : list[moment.move];
  const expected =
    advice?.type === 'advice' ? list.find(({ id }) => id === advice.expected) : undefined;
  return (
    <dl className="ex-news">
      <div>
        <dt>{play.record.role === 'observer' ? words.timeline.watched : words.timeline.advice}</dt>
        <dd>
          {textOf(game, moment.option).label}
          {advice?.type === 'advice' && advice.reason !== '' && (
            <q className="ex-reason">{advice.reason}</q>
          )}
        </dd>
      </div>
      {came && (
        <div>
          <dt>{words.timeline.move(moves.who)}</dt>
          <dd>
            {came.title}
            {expected && (
              <span className="ex-note">
                {' '}
                ·{' '}
                {expected === came ? words.timeline.right : words.timeline.expected(expected.title)}
              </span>
            )}
          </dd>
        </div>
      )}
      {moment.notes.length > 0 && (
        <div>
          <dt>{words.timeline.notes}</dt>
          <dd>{moment.notes.join(' ')}</dd>
        </div>
      )}
    </dl>
  );
}

interface AllProps extends Props {
  readonly titleOf: (moment: Moment) => string;
}

function AllMoments({ game, play, titleOf }: AllProps) {
  const { variables } = game.scenario;
  const list = allMoves(game.scenario);
  const { columns } = words.timeline;
  return (
    <details>
      <summary>{words.timeline.all}</summary>
      <Scroll label={words.timeline.all}>
        <table className="ex-table">
          <thead>
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {play.moments.map((moment) => (
              <tr key={moment.option.path}>
                <th scope="row">{moment.round}</th>
                <td>{titleOf(moment)}</td>
                <td>{textOf(game, moment.option).label}</td>
                <td>{moment.move === undefined ? '' : list[moment.move]?.title}</td>
                <td>
                  {receiptsOf(moment)
                    .map(
                      ({ variable, from, to, lines }) =>
                        `${words.timeline.receipt(variables[variable]?.name ?? '', from, to)} (${lines.map(({ by, cause }) => `${causeWords(game, cause)} ${words.signed(by)}`).join(', ')})`,
                    )
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
