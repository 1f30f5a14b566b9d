// Hints in steps: those opened so far, and a button for the next with what it costs.
import { useEffect, useRef } from 'react';
import { Words } from '../quiz/Words.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';

interface Props {
  readonly hints: readonly string[];
  readonly opened: number;
  /** Points that each costs. */
  readonly cost: number;
  /** Absent once the question has its answer. */
  readonly onNext?: (() => void) | undefined;
}

/** The hints of a question. They come one by one, because the first is often enough. */
export function Hints({ hints, opened, cost, onNext }: Props) {
  const latest = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // With the last hint the button goes; whoever uses the keyboard goes on from the hint.
    if (asked.current && opened >= hints.length) latest.current?.focus();
    asked.current = false;
  }, [opened, hints.length]);
  return (
    <div className="hints">
      <div aria-live="polite">
        {hints.slice(0, opened).map((hint, index) => (
          <p key={hint} tabIndex={-1} ref={index + 1 === opened ? latest : undefined}>
            <strong>{words.hints.label(index + 1)}</strong> <Words text={hint} />
          </p>
        ))}
      </div>
      {onNext !== undefined && opened < hints.length && (
        <p className="hint-next">
          <button
            type="button"
            className="button"
            // The second half of a double click would buy the next hint.
            onClick={(event) => {
              if (event.detail > 1) return;
              asked.current = true;
              onNext();
            }}
          >
            {words.buttons.hint(opened, hints.length)}
          </button>{' '}
          {words.hints.cost(cost)}
        </p>
      )}
    </div>
  );
}
