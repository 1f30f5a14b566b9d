// What is said of an answer in a field or a gap: what was given, what is right, and why.
import { type ReactNode, useContext } from 'react';
import { writtenWords as words } from '../ui/words/en-kind-written.ts';
import type { WrittenFeedback } from './accepted.ts';
import { Voice } from './Voice.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly of: WrittenFeedback;
  /** What the answer is to, where there are several. */
  readonly head?: ReactNode;
}

/** The outcome as a box, in signs and in words. */
export function WrittenTold({ of, head }: Props) {
  const said = { ...words, ...useContext(Voice).written };
  const { given, correct, right, why, note, slip, others = [] } = of;
  const noted = note !== undefined && (
    <p>
      <Words text={note} />
    </p>
  );
  return (
    <div className="written-told" data-mark={correct || given === undefined ? 'right' : 'wrong'}>
      {head}
      {given !== undefined && !correct && (
        <p>
          <strong>
            <span aria-hidden="true">✗</span> {said.wrong}
          </strong>{' '}
          {given}
        </p>
      )}
      {!correct && noted}
      {slip && <p>{words.slip}</p>}
      <p>
        <strong>
          <span aria-hidden="true">✓</span> {correct ? said.right : words.correct}
        </strong>{' '}
        {(correct && given) || <Words text={right} />}
      </p>
      {correct && noted}
      <p>
        <Words text={why} />
      </p>
      {others.map((other) => (
        <p key={other.text}>
          {other.correct ? (
            <>
              {words.also} <Words text={other.text} />
            </>
          ) : (
            <strong>
              <Words text={other.text} />
            </strong>
          )}
          {other.why !== undefined && (
            <>
              : <Words text={other.why} />
            </>
          )}
        </p>
      ))}
    </div>
  );
}
