// The rubric of a judgement to read: each part with its levels, and which of them was given.
import type { Levels } from '../../kind.ts';
import { Words } from '../../Words.tsx';
import { judgementWords as words } from '../../../ui/words/en-kind-judgement.ts';
import type { Criterion } from './logic.ts';

interface Props {
  readonly rubric: readonly Criterion[];
  readonly given?: Levels;
  /** The levels were given by somebody else. */
  readonly classWork?: boolean;
}

/** Every part with all its levels, because what was not given says what more there was to do. */
export function Rubric({ rubric, given = {}, classWork = false }: Props) {
  return (
    <ol className="judgement-rubric">
      {rubric.map(({ id, text, levels }) => (
        <li key={id}>
          <p>
            <Words text={text} />
          </p>
          <ul>
            {levels.map((level) => {
              const chosen = level.points === given[id];
              return (
                <li key={level.points} data-chosen={chosen ? '' : undefined}>
                  {chosen && (
                    <>
                      <strong>{classWork ? words.givenInClass : words.chosen}</strong>{' '}
                    </>
                  )}
                  <Words text={words.level(level.points, level.text)} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
