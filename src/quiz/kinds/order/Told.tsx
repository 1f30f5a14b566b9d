// An order once it is answered: how far the learner's was right, the right one, and why.
import { useContext } from 'react';
import { orderWords as words } from '../../../ui/words/en-kind-order.ts';
import { Voice } from '../../Voice.tsx';
import { Words } from '../../Words.tsx';
import type { ItemFeedback, OrderFeedback, OrderView } from './logic.ts';

interface Props {
  readonly view: OrderView;
  readonly feedback: OrderFeedback;
}

/** The order that was given, unless it is the right one, and the right order with its reasons. */
export function Told({ view, feedback: { items, pairs, why } }: Props) {
  const said = { ...words, ...useContext(Voice).order };
  const text = (id: ItemFeedback['id']) => view.items.find((item) => item.id === id)?.text ?? '';
  const allRight = pairs !== undefined && pairs.right === pairs.all;
  const given = items
    .filter((item) => item.given !== undefined)
    .toSorted((a, b) => (a.given ?? 0) - (b.given ?? 0));
  return (
    <>
      {pairs && <p className="question-rule">{words.pairs(pairs.right, pairs.all)}</p>}
      {pairs && !allRight && (
        <>
          <p className="order-head">{said.given}</p>
          <ol className="order-rows">
            {given.map(({ id, given: place, right }) => (
              <li key={id} className="order-row" data-mark={place === right ? 'right' : 'wrong'}>
                <span className="order-place">{place}</span>
                <span>
                  <Words text={text(id)} />
                </span>
                <strong className="order-outcome">
                  <span aria-hidden="true">{place === right ? '✓' : '✗'}</span>{' '}
                  {place === right ? words.inPlace : words.belongs(right)}
                </strong>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="order-head">{allRight ? said.givenRight : words.right}</p>
      {view.first !== undefined && <p className="order-end">{words.first(view.first)}</p>}
      <ol className="order-rows">
        {items.map(({ id, right, why }) => (
          <li key={id} className="order-row" data-mark={allRight ? 'right' : undefined}>
            <span className="order-place">{right}</span>
            <span>
              <Words text={text(id)} />
              {why !== undefined && (
                <span className="order-why">
                  <Words text={why} />
                </span>
              )}
            </span>
            {allRight && (
              <strong className="order-outcome">
                <span aria-hidden="true">✓</span> {words.inPlace}
              </strong>
            )}
          </li>
        ))}
      </ol>
      {view.last !== undefined && <p className="order-end">{words.last(view.last)}</p>}
      <p className="order-reason">
        <strong>{words.why}</strong> <Words text={why} />
      </p>
    </>
  );
}
