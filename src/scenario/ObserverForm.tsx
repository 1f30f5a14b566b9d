// What an observer writes down in a round: the assumption on which the case for the advice rests, and that of the case against it.
import { useState } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Given } from './AdviceForm.tsx';
import type { Decision, Option } from './decision.schema.ts';
import type { Scenario } from './scenario.schema.ts';

interface Props {
  readonly scenario: Scenario;
  readonly decision: Decision;
  readonly option: Option;
  readonly onGive: (advice: Given) => void;
}

/** Two lists to choose from; nothing of the observer's own is asked. */
export function ObserverForm({ scenario, decision, option, onGive }: Props) {
  const [rests, setRests] = useState<Readonly<Record<'for' | 'against', string>>>({
    for: words.observe.none,
    against: words.observe.none,
  });
  return (
    <form
      className="ex-form"
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        onGive({
          decision: decision.id,
          option: option.id,
          reason: words.observe.reason(rests.for, rests.against),
          confidence: 2,
        });
      }}
    >
      <h2>{words.observe.taken}</h2>
      <p className="ex-chosen">{option.label}</p>
      <p>{option.text}</p>
      <details>
        <summary>{words.observe.cards}</summary>
        <ul>
          {scenario.assumptions.map(({ id, name, stances }) => (
            <li key={id}>
              <b>{name}.</b> {stances.map(({ text }) => text).join(' / ')}
            </li>
          ))}
        </ul>
      </details>
      {(['for', 'against'] as const).map((side) => (
        <p key={side} className="ex-field">
          <label>
            {words.observe.rests(words.round[side], option[side].line)}{' '}
            <select
              value={rests[side]}
              onChange={({ currentTarget }) => setRests({ ...rests, [side]: currentTarget.value })}
            >
              {[words.observe.none, ...scenario.assumptions.map(({ name }) => name)].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </p>
      ))}
      <div className="ex-buttons">
        <button type="submit" className="button primary">
          {words.observe.go}
        </button>
      </div>
    </form>
  );
}
