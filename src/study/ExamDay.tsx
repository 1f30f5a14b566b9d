// The day of an exam: with it, the steps of the review are shortened so that the last comes before that day.
import { useState } from 'react';
import { reviewPageWords as words } from '../ui/words/en-review.ts';

interface Props {
  /** Today as a date, such as 2026-01-31: an exam lies not before it. */
  readonly today: string;
  /** 'YYYY-MM-DD', or '' when none is set. */
  readonly exam: string;
  onExam(exam: string): Promise<void>;
}

/** A field for the date, with a button that sets it and one that takes it away. */
export function ExamDay({ exam, today, onExam }: Props) {
  const [value, setValue] = useState(exam);
  const [said, setSaid] = useState('');
  const set = async (wanted: string) => {
    await onExam(wanted);
    setValue(wanted);
    setSaid(wanted === '' ? words.exam.removed : words.exam.set);
  };
  return (
    <form
      className="exam"
      onSubmit={(event) => {
        event.preventDefault();
        void set(value);
      }}
    >
      <label htmlFor="exam-day">{words.exam.label}</label>
      <p id="exam-note">{words.exam.note}</p>
      <input
        id="exam-day"
        type="date"
        min={today}
        value={value}
        aria-describedby="exam-note"
        onChange={(event) => setValue(event.currentTarget.value)}
      />{' '}
      <button type="submit" className="button">
        {words.exam.button}
      </button>{' '}
      {exam !== '' && (
        <button type="button" className="button" onClick={() => void set('')}>
          {words.exam.remove}
        </button>
      )}
      <span role="status">{said}</span>
    </form>
  );
}
