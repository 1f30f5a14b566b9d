// A field for a short answer, with the same care in every kind: nothing is filled in, corrected or underlined for the learner.
import type { InputHTMLAttributes } from 'react';
import { longest } from './accepted.ts';
import { isBlank } from './forgiving.ts';

interface Props extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'inputMode' | 'aria-describedby'
> {
  /** The name of the field in the form, and its id for a label. */
  readonly name: string;
  readonly value: string;
  /** What stands in the field is not an answer yet. */
  readonly open?: boolean;
  /** What is written now; undefined when nothing is. */
  onText(text: string | undefined): void;
}

/** The field, without its label. */
export function WrittenField({ name, value, open, onText, ...rest }: Props) {
  return (
    <input
      {...rest}
      id={name}
      name={name}
      type="text"
      className="written-field"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={longest}
      value={value}
      data-open={open === true || isBlank(value) ? '' : undefined}
      onChange={({ currentTarget: { value: text } }) => onText(isBlank(text) ? undefined : text)}
    />
  );
}
