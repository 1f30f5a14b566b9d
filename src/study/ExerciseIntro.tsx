// The way into a decision exercise: what it is, what to know before, and where one left off.
import { useMemo, useState } from 'react';
import type { PlayId } from '../ids.ts';
import { due } from '../scenario/record.ts';
import { endingOf } from '../scenario/score.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { ExerciseView } from './exercise.ts';
import { gameFor } from './exercise.ts';
import { isRefused, replay } from '../scenario/replay.ts';
import type { KeptPlay } from './plays.ts';

/** How a play is to be begun. */
export interface Way {
  readonly form: 'full' | 'short';
  readonly preset?: string | undefined;
  readonly role?: 'observer';
}

interface Props {
  readonly scenario: Scenario;
  readonly view: ExerciseView;
  readonly onBegin: (way: Way) => void;
  readonly onOpen: (id: PlayId) => void;
}

/** Drawn when the site is built, so it is there before the scripts are. */
export function Intro({ scenario, view, onBegin, onOpen }: Props) {
  const { title, lead, minutes, care, fairness, observer, presets, short, id } = scenario;
  const [preset, setPreset] = useState('');
  const [last] = view.plays;
  const plays = useMemo(
    () => view.plays.map((kept) => ({ kept, stands: standing(scenario, kept) })),
    [scenario, view.plays],
  );
  const stood = plays[0]?.stands;
  const chosen = preset === '' ? {} : { preset };
  return (
    <div className="narrow ex-intro">
      <p className="eyebrow">
        {words.page.kicker} · {words.page.minutes(minutes)}
      </p>
      <h1 tabIndex={-1} data-focus>
        {title}
      </h1>
      <p className="lead">{lead}</p>
      <div className="buttons">
        {last && stood?.kind === 'open' && (
          <button type="button" className="button primary" onClick={() => onOpen(last.id)}>
            {words.intro.goOn(stood.round, stood.of)}
          </button>
        )}
        {last && stood?.kind === 'over' && (
          <a className="button primary" href={`/exercise/${id}/debrief/#${last.id}`}>
            {words.intro.debrief}
          </a>
        )}
        <button
          type="button"
          className={last ? 'button' : 'button primary'}
          onClick={() => onBegin({ form: 'full', ...chosen })}
        >
          {last ? words.intro.beginAgain : words.intro.begin}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onBegin({ form: 'short', ...chosen })}
        >
          {words.intro.short(short.minutes)}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onBegin({ form: 'full', role: 'observer', ...chosen })}
        >
          {words.intro.observe}
        </button>
      </div>
      <p className="ex-note">{short.text}</p>
      <Plays id={id} plays={plays} onOpen={onOpen} />
      <h2>{words.intro.care}</h2>
      <ul>
        {care.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <b>{words.intro.observer}.</b> {observer}
      </p>
      <h2>{words.intro.fairness}</h2>
      <ul>
        {fairness.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {presets.length > 0 && (
        <details>
          <summary>{words.intro.preset}</summary>
          <fieldset className="ex-picks">
            <legend className="visually-hidden">{words.intro.preset}</legend>
            {[{ id: '', name: words.intro.usual, text: '' }, ...presets].map((each) => (
              <label key={each.id}>
                <input
                  type="radio"
                  name="preset"
                  checked={preset === each.id}
                  onChange={() => setPreset(each.id)}
                />
                <span>
                  {each.name}
                  {each.text !== '' && <span className="ex-note"> {each.text}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <p className="sans">
        <a href={`/exercise/${id}/model/`}>{words.page.model}</a>
      </p>
    </div>
  );
}

type Stands =
  | { readonly kind: 'open'; readonly round: number; readonly of: number }
  | { readonly kind: 'over'; readonly ending: string }
  | { readonly kind: 'refused'; readonly step: number; readonly why: string };

/** Where a play stands, or why it cannot be played again. */
function standing(scenario: Scenario, { record }: KeptPlay): Stands {
  try {
    const game = gameFor(scenario, record);
    const play = replay(game, record);
    if (isRefused(play)) return { kind: 'refused', ...play };
    if (due(game.scenario, play.state, play.record) !== 'nothing')
      return { kind: 'open', round: Math.min(play.state.round, game.rounds), of: game.rounds };
    const ending = endingOf(game, play.state);
    return {
      kind: 'over',
      ending: game.scenario.endings.find(({ id }) => id === ending)?.title ?? ending,
    };
  } catch (error) {
    return {
      kind: 'refused',
      step: 0,
      why: error instanceof Error ? error.message : String(error),
    };
  }
}

interface PlaysProps {
  readonly id: string;
  readonly plays: readonly { readonly kept: KeptPlay; readonly stands: Stands }[];
  readonly onOpen: Props['onOpen'];
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** Every play of this device, with what can be done with it. */
function Plays({ id, plays, onOpen }: PlaysProps) {
  const several = plays.length > 1 || plays.some(({ stands }) => stands.kind === 'refused');
  if (!several) return null;
  return (
    <>
      <h2>{words.intro.plays}</h2>
      <ul className="ex-kept">
        {plays.map(({ kept, stands }) => (
          <li key={kept.id}>
            <span>
              <b>{day.format(kept.at)}</b>{' '}
              {stands.kind === 'open'
                ? words.intro.open(stands.round, stands.of)
                : stands.kind === 'over'
                  ? words.intro.over(stands.ending)
                  : words.intro.refused(stands.step, stands.why)}
            </span>
            {stands.kind === 'open' && (
              <button type="button" className="plain" onClick={() => onOpen(kept.id)}>
                {words.intro.resume}
              </button>
            )}
            {stands.kind === 'over' && (
              <a href={`/exercise/${id}/debrief/#${kept.id}`}>{words.page.debrief}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
