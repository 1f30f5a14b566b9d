// Rows that are each given one of several places: a labelled select a row, then what was right and why.
import { useContext } from 'react';
import type { OptionId } from '../ids.ts';
import type { PlacingWords } from '../ui/words/en-kind-placing.ts';
import { withoutEmphasis } from './emphasis.ts';
import { letter } from './options.ts';
import { type Given, type PartFeedback, partField, withPart } from './parts.ts';
import type { PlacingFeedback, PlacingView } from './placing.ts';
import { Voice } from './Voice.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly view: PlacingView<string>;
  readonly given: Given;
  onGiven(given: Given | undefined): void;
  readonly feedback?: PlacingFeedback | undefined;
  readonly words: PlacingWords;
  /** Long places get letters, so that a select which cuts them short still says which it holds. */
  readonly lettered: boolean;
}

/** The rule, the places to choose from, and the rows in the order given. */
export function PlacingRows({ view, given, onGiven, feedback, words, lettered }: Props) {
  const { id: question, rows, places } = view;
  if (feedback !== undefined) return <Told view={view} feedback={feedback} words={words} />;
  return (
    <>
      <p className="question-rule">{words.rule}</p>
      <div className={lettered ? 'placing-places placing-lettered' : 'placing-places'}>
        <p>{words.places}</p>
        <ul>
          {places.map(({ id, text }, index) => (
            <li key={id}>
              {lettered && <b>{letter(index)}. </b>}
              <Words text={text} />
            </li>
          ))}
        </ul>
      </div>
      <ul className="placing-rows">
        {rows.map(({ id, text }) => {
          const name = partField(question, id);
          const value = knownPlace(view, given[id]);
          return (
            <li key={id} className="placing-row">
              <label htmlFor={name}>
                <Words text={text} />
              </label>
              <select
                id={name}
                name={name}
                value={value}
                data-open={value === '' ? '' : undefined}
                onChange={(event) => onGiven(withPart(rows, given, id, event.currentTarget.value))}
              >
                <option value="">{words.choose}</option>
                {places.map((place, index) => (
                  <option key={place.id} value={place.id}>
                    {lettered && `${letter(index)}. `}
                    {withoutEmphasis(place.text)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function knownPlace({ places }: PlacingView<string>, id: string | undefined): OptionId | '' {
  return places.find((place) => place.id === id)?.id ?? '';
}

function Told({ view, feedback, words }: Required<Pick<Props, 'view' | 'feedback' | 'words'>>) {
  const told = view.rows.flatMap(({ id, text }) => {
    const of = feedback?.find((each) => each.id === id);
    return of === undefined ? [] : [{ id, text, of }];
  });
  const answered = told.some(({ of }) => of.chosen);
  return (
    <>
      {answered && (
        <p className="question-rule">
          {words.count(told.filter(({ of }) => of.correct).length, told.length)}
        </p>
      )}
      <ul className="placing-rows">
        {told.map(({ id, text, of }) => (
          <li
            key={id}
            className="placing-row placing-told"
            data-mark={of.correct || !answered ? 'right' : 'wrong'}
          >
            <p>
              <Words text={text} />
            </p>
            <Outcome of={of} words={words} />
            <p className="placing-why">
              <Words text={of.why} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was given and what is right, in signs and in words. */
function Outcome({ of, words }: { readonly of: PartFeedback; readonly words: PlacingWords }) {
  const said = { ...words, ...useContext(Voice).placing };
  return (
    <>
      {of.given !== undefined && !of.correct && (
        <p>
          <strong>
            <span aria-hidden="true">✗</span> {said.wrong}
          </strong>{' '}
          <Words text={of.given} />
        </p>
      )}
      <p>
        <strong>
          <span aria-hidden="true">✓</span> {of.correct ? said.right : words.correct}
        </strong>{' '}
        <Words text={of.right} />
      </p>
    </>
  );
}
