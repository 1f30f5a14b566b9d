// The assumptions table, and the learner's own line: named first, shown then.
import { useState } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import { assumptionsOf } from '../assumptions.ts';
import type { Game } from '../game.ts';
import type { Play } from '../replay.ts';
import { mixOf } from '../strategies.ts';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly game: Game;
  readonly play: Play;
}

/** Three columns for each card: what was assumed, what was done, what was so. */
export function Assumed({ game, play }: Props) {
  const { assumptions } = game.scenario;
  return (
    <section>
      <h2>{words.assumed.title}</h2>
      <p>{words.assumed.note}</p>
      <Scroll label={words.assumed.title}>
        <table className="ex-table">
          <thead>
            <tr>
              <th scope="col">{words.assumed.card}</th>
              <th scope="col">{words.assumed.assumed}</th>
              <th scope="col">{words.assumed.acted}</th>
              <th scope="col">{words.assumed.world}</th>
            </tr>
          </thead>
          <tbody>
            {assumptionsOf(game, play).map(({ id, assumed, confidence, acted, world }, i) => {
              const { name, stances } = assumptions[i] ?? { name: id, stances: [] };
              const most = (acted[0] ?? 0) >= (acted[1] ?? 0) ? 0 : 1;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    {stances[assumed]?.text}{' '}
                    <span className="ex-note">{words.assumed.sure(confidence)}</span>
                  </td>
                  <td data-differs={most !== assumed}>
                    <Differs when={most !== assumed} />
                    {stances[most]?.text}{' '}
                    <span className="ex-note">{words.assumed.fits(acted[most] ?? 0)}</span>
                  </td>
                  <td data-differs={world !== assumed}>
                    <Differs when={world !== assumed} />
                    {stances[world]?.text}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <Mix game={game} play={play} />
    </section>
  );
}

/** A sign beside the colour, and words for those who see neither. */
function Differs({ when }: { readonly when: boolean }) {
  return when ? (
    <>
      <span aria-hidden="true">≠ </span>
      <span className="visually-hidden">{words.assumed.differs}</span>
    </>
  ) : null;
}

function Mix({ game, play }: Props) {
  const { strategies } = game.scenario;
  const [named, setNamed] = useState<string>();
  const [shown, setShown] = useState(false);
  const mix = mixOf(
    game,
    play.moments.map(({ option }) => option),
  );
  const most = strategies[mix.indexOf(Math.max(...mix))]?.name ?? '';
  return (
    <>
      <h3>{words.assumed.strategy}</h3>
      <fieldset className="ex-picks ex-row" disabled={shown}>
        <legend className="ex-note">{words.assumed.ask}</legend>
        {strategies.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="strategy"
              checked={named === name}
              onChange={() => setNamed(name)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {shown ? (
          <>
            <p>{words.assumed.named(named ?? '', most)}</p>
            <ul className="ex-mix">
              {strategies.map(({ id, name, text }, i) => (
                <li key={id}>
                  <span>{words.assumed.mix(name, mix[i] ?? 0)}</span>
                  <progress max={1} value={mix[i] ?? 0} aria-hidden="true" />
                  <span className="ex-note">{text}</span>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <button
            type="button"
            className="button"
            disabled={named === undefined}
            onClick={() => setShown(true)}
          >
            {words.assumed.show}
          </button>
        )}
      </div>
    </>
  );
}
