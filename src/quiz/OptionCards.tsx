// Options as lettered cards: native radios or checkboxes before the answer, reasons on every card after it.
import { useContext } from 'react';
import type { OptionId } from '../ids.ts';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { OptionFeedback } from './kind.ts';
import { letter, type OptionView } from './options.ts';
import { Voice } from './Voice.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly options: readonly OptionView[];
  readonly chosen: readonly OptionId[];
  onChange(id: OptionId, chosen: boolean): void;
  readonly feedback?: readonly OptionFeedback[] | undefined;
}

/** Draws the options in the order given; the letters belong to the order, not to the options. */
export function OptionCards({ type, name, options, chosen, onChange, feedback }: Props) {
  const several = type === 'checkbox' && chosen.length > 0;
  return (
    <ul className="options">
      {options.map(({ id, text }, index) => {
        const told = feedback?.find((each) => each.id === id);
        return told === undefined ? (
          <li key={id}>
            <label className="option">
              <span className="option-letter">{letter(index)}</span>
              <span className="option-text">
                <Words text={text} />
              </span>
              <input
                type={type}
                name={name}
                value={id}
                checked={chosen.includes(id)}
                onChange={(event) => onChange(id, event.currentTarget.checked)}
              />
            </label>
          </li>
        ) : (
          <li key={id} className="option" data-mark={markOf(told, several)}>
            <span className="option-letter">{letter(index)}</span>
            <div>
              <p className="option-text">
                <Words text={text} />
              </p>
              <p className="option-why">
                <Sign {...told} several={several} /> <Words text={told.why} />
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** How a card is marked. Where several are right, one that was left out is neither right nor wrong. */
export function markOf(
  { chosen, correct }: OptionFeedback,
  several: boolean,
): 'right' | 'missed' | 'wrong' | undefined {
  if (correct) return chosen || !several ? 'right' : 'missed';
  return chosen ? 'wrong' : undefined;
}

/** The mark of a card in a sign and in words; an option that was rightly left alone has only its reason. */
function Sign({ chosen, correct, several }: OptionFeedback & { readonly several: boolean }) {
  const options = { ...words.options, ...useContext(Voice).options };
  if (!chosen && !correct) return null;
  const unchosen = several ? options.missed : options.right;
  const text = correct ? (chosen ? options.chosenRight : unchosen) : options.chosenWrong;
  return (
    <strong>
      <span aria-hidden="true">{correct ? '✓' : '✗'}</span> {text}
    </strong>
  );
}
