// The way into a decision exercise: what it is, what to know before, and where one left off.
import { useState } from 'react';
import type { PlayId } from '../ids.ts';
import { shortForm } from '../scenario/changed.ts';
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
  const going = last && standing(scenario, last);
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
      {view.refused && (
        <p className="notice" role="alert">
          {words.intro.refused(view.refused.step, view.refused.why)}
        </p>
      )}
      <div className="buttons">
        {last && going && (
          <button type="button" className="button primary" onClick={() => onOpen(last.id)}>
            {words.intro.goOn(going.round, going.of)}
          </button>
        )}
        {last && going === undefined && (
          <a className="button primary" href={`/exercise/${id}/debrief/`}>
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
        <fieldset className="ex-picks">
          <legend>{words.intro.preset}</legend>
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
      )}
      <p className="sans">
        <a href={`/exercise/${id}/model/`}>{words.page.model}</a>
      </p>
    </div>
  );
}

/** The round in which a play stands; undefined when it is over, or cannot be played again. */
function standing(
  scenario: Scenario,
  { record }: KeptPlay,
): { readonly round: number; readonly of: number } | undefined {
  const of = (record.form === 'short' ? shortForm(scenario) : scenario).slots.length;
  const play = replay(gameFor(scenario, record), record);
  if (isRefused(play)) return undefined;
  const over = play.state.done && play.beliefs.length > scenario.beliefs.length + 1;
  return over ? undefined : { round: Math.min(play.state.round, of), of };
}
