// Draws a claim and a passage whose sentences are marked like a text on paper, then says of each what it does.
import { type ReactNode, useContext } from 'react';
import { evidenceWords as words } from '../../../ui/words/en-kind-evidence.ts';
import type { DrawProps, OptionFeedback } from '../../kind.ts';
import { markOf } from '../../OptionCards.tsx';
import { type OptionView, picks } from '../../options.ts';
import { Voice } from '../../Voice.tsx';
import { Words } from '../../Words.tsx';
import {
  attribution,
  type EvidenceAnswer,
  type EvidenceFeedback,
  type EvidenceView,
  picked,
} from './logic.ts';

/** Between a number and its sentence, so that the number never ends a line. */
const nbsp = '\u00a0';

/** The claim and the passage. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<EvidenceView, EvidenceAnswer, EvidenceFeedback>) {
  if (feedback !== undefined) return <Told view={view} feedback={feedback} />;
  const chosen = answer?.sentences ?? [];
  const [rule, claim] = [`rule-${view.id}`, `claim-${view.id}`];
  return (
    <div role="group" aria-labelledby={claim} aria-describedby={rule}>
      <p className="question-rule" id={rule}>
        {words.rule[view.relation]}
      </p>
      <Claim view={view} id={claim} />
      {/* The class gives the boxes their looks, and the keys 1 to 9. */}
      <Passage view={view} className="option">
        {({ id, text }, number) => (
          <label>
            <span className="evidence-number">
              <input
                type="checkbox"
                name={view.id}
                value={id}
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onAnswer(
                    picked(view, checked ? [...chosen, id] : chosen.filter((each) => each !== id)),
                  )
                }
              />
              {number}
            </span>
            {nbsp}
            <Words text={text} />
          </label>
        )}
      </Passage>
    </div>
  );
}

function Claim({ view, id }: { readonly view: EvidenceView; readonly id?: string }) {
  return (
    <p className="evidence-claim" id={id}>
      <b>{words.claim}</b> <Words text={view.claim} />
    </p>
  );
}

interface PassageProps {
  readonly view: EvidenceView;
  readonly className?: string;
  /** After the answer the source can be followed; before it, a link would only lead away. */
  readonly linked?: boolean;
  children(sentence: OptionView, number: number): ReactNode;
}

/** The sentences run on as one text; who says it stands under them. */
function Passage({ view, className = '', linked = false, children }: PassageProps) {
  const said = attribution(view);
  return (
    <figure className="evidence">
      <blockquote className={`evidence-passage ${className}`}>
        <p>
          {view.sentences.map((sentence, index) => (
            <span key={sentence.id}>{children(sentence, index + 1)} </span>
          ))}
        </p>
      </blockquote>
      {said !== '' && (
        <figcaption>— {linked ? <a href={`/sources/#${view.from}`}>{said}</a> : said}</figcaption>
      )}
    </figure>
  );
}

function Told({
  view,
  feedback,
}: {
  readonly view: EvidenceView;
  readonly feedback: EvidenceFeedback;
}) {
  const said = { ...words, ...useContext(Voice).evidence };
  const { right, wrong, all } = picks(feedback);
  const answered = right + wrong > 0;
  const told = view.sentences.flatMap(({ id }) => feedback.find((each) => each.id === id) ?? []);
  const mark = (of: OptionFeedback | undefined) => of && markOf(of, answered);
  return (
    <>
      {answered && <p className="question-rule">{words.count(right, wrong, all)}</p>}
      <Claim view={view} />
      <Passage view={view} linked>
        {({ text }, number) => {
          const of = told[number - 1];
          const Marked = of?.chosen ? 'mark' : 'span';
          return (
            <Marked className="evidence-sentence" data-mark={mark(of)}>
              <span className="evidence-number">
                <Sign of={mark(of)} />
                {number}
              </span>
              {nbsp}
              <Words text={text} />
            </Marked>
          );
        }}
      </Passage>
      <ol className="evidence-told">
        {told.map((of, index) => (
          <li key={of.id} data-mark={mark(of)}>
            <Sign of={mark(of)} />
            <b>
              {words.sentence(index + 1)}
              {answered ? said[mark(of) ?? 'left'] : ':'}
            </b>{' '}
            {(of.correct ? words.does : words.doesNot)[view.relation]} <Words text={of.why} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The sign beside a sentence; the words of the list say the same. */
function Sign({ of }: { readonly of: ReturnType<typeof markOf> }) {
  return (
    of && (
      <span className="evidence-sign" aria-hidden="true">
        {of === 'wrong' ? '✗' : '✓'}
      </span>
    )
  );
}
