// One answer to mark: its text, the levels of its rubric, and words to the learner.
import { useState } from 'react';
import type { GivenLevels, MarkingCard, MarkingCriterion } from '../api/contract.ts';
import { Words } from '../quiz/Words.tsx';
import { markingWords as words } from '../ui/words/en-desk-marking.ts';
import type { Marked } from './marking.ts';

interface Props {
  readonly marked: Marked;
  /** Whether there are several questions of this kind, so that it has to be said which. */
  readonly several: boolean;
  readonly live: boolean;
  /** Keys are for this answer, and for this criterion of it. */
  readonly here: boolean;
  readonly part: number;
  readonly onChoose: (criterion: string, points: number) => void;
  readonly onWrite: (text: string) => void;
  readonly onSave: () => void;
}

export function Answer(props: Props) {
  const { marked, several, live, here, part, onChoose, onWrite, onSave } = props;
  const { card, levels, comment } = marked;
  const name = `${card.attempt}:${card.question}`;
  const head = words.head(card.code, several ? words.question(card.number) : '');
  // Only at first: a comment that is taken away while it is typed must not fold up.
  const [open] = useState(comment !== '');
  return (
    <section
      className="card to-mark"
      aria-labelledby={`head-${name}`}
      tabIndex={-1}
      data-here={here ? '' : undefined}
    >
      <input
        type="hidden"
        name="card"
        value={[card.attempt, card.question, card.of, card.comment?.seen ?? 0].join(' ')}
      />
      <AnswerText card={card} several={several} heading="h2" />
      <div className="to-give">
        {card.criteria.map((criterion, place) => (
          <Criterion
            key={criterion.id}
            name={`level:${name}:${criterion.id}`}
            criterion={criterion}
            given={levels[criterion.id]}
            here={here && place === part}
            onChoose={(points) => onChoose(criterion.id, points)}
          />
        ))}
        {card.settled && <p className="hint">{words.settled}</p>}
        {card.others > 0 && card.given === undefined && (
          <p className="hint">{words.others(card.others)}</p>
        )}
        {card.given?.map((given) => (
          <Given key={given.by} criteria={card.criteria} given={given} />
        ))}
        {card.comment === undefined ? (
          <p className="hint">{words.commentKept}</p>
        ) : (
          <details open={open}>
            <summary>
              {words.comment}
              <span className="visually-hidden">: {head}</span>
            </summary>
            <label className="visually-hidden" htmlFor={`comment-${name}`}>
              {words.comment}: {head}
            </label>
            <textarea
              id={`comment-${name}`}
              name={`comment:${name}`}
              rows={3}
              maxLength={2000}
              aria-describedby={`hint-${name}`}
              value={comment}
              onChange={({ currentTarget: { value } }) => onWrite(value)}
            />
            <p className="hint" id={`hint-${name}`}>
              {words.commentHint}
            </p>
          </details>
        )}
        {live && (
          <p className="buttons">
            <button
              type="button"
              className="button"
              // Never disabled: whoever has pressed it with a key would lose the focus. Twice at once is once.
              aria-disabled={marked.state === 'saving'}
              aria-label={`${words.save}: ${head}`}
              onClick={onSave}
            >
              {words.save}
            </button>{' '}
            <span role="status" data-state={marked.state}>
              {told(marked)}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

/** The text as it was written: never read as HTML, with its line breaks. */
export function AnswerText({
  card,
  several,
  heading: Heading,
}: {
  readonly card: Pick<
    MarkingCard,
    'attempt' | 'question' | 'code' | 'learner' | 'number' | 'words' | 'flags' | 'text'
  >;
  readonly several: boolean;
  readonly heading: 'h2' | 'h3';
}) {
  return (
    <div className="written">
      <Heading id={`head-${card.attempt}:${card.question}`}>
        {words.head(card.code, several ? words.question(card.number) : '')}
        {card.learner !== undefined && ` ${words.learner(card.learner)}`}
      </Heading>
      <p className="written-facts">
        <span>{words.words(card.words)}</span>
        {card.flags.map((flag) => (
          <span key={flag} className="flag">
            {words.flags[flag]}
          </span>
        ))}
      </p>
      <p className="written-text">{card.text}</p>
    </div>
  );
}

function Criterion(props: {
  readonly name: string;
  readonly criterion: MarkingCriterion;
  readonly given: number | undefined;
  readonly here: boolean;
  readonly onChoose: (points: number) => void;
}) {
  const { name, criterion, given, here, onChoose } = props;
  return (
    <fieldset className="to-level" data-here={here ? '' : undefined}>
      <legend>
        <Words text={criterion.text} />
      </legend>
      {criterion.levels.map(({ points, text }, index) => (
        <label key={points}>
          <input
            type="radio"
            name={name}
            value={points}
            checked={given === points}
            onChange={() => onChoose(points)}
          />
          <kbd aria-hidden="true">{index + 1}</kbd>
          <span>
            <Words text={words.level(points, text)} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Given({
  criteria,
  given,
}: {
  readonly criteria: readonly MarkingCriterion[];
  readonly given: GivenLevels;
}) {
  const { by, levels, settled, counts } = given;
  return (
    <p className="given">
      {words.given(by)} {criteria.map(({ id }) => levels[id]).join(', ')}
      {settled ? ` (${words.settledBy})` : counts ? ` (${words.counting})` : ''}
    </p>
  );
}

function told({ card, levels, state, trouble, saved }: Marked): string {
  const given = card.criteria.filter(({ id }) => levels[id] !== undefined).length;
  if (state === 'kept') {
    const any = Object.keys(saved.levels).length > 0 || saved.comment !== '';
    if (!any) return '';
    return given < card.criteria.length
      ? `${words.state.kept} ${words.part(given, card.criteria.length)}`
      : words.state.kept;
  }
  return state === 'failed' ? `${words.state.failed} ${trouble ?? ''}`.trim() : words.state[state];
}
