// Draws items to put in order: buttons to move each up or down; without scripts, a place to choose for each.
import { type KeyboardEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { OptionId } from '../../../ids.ts';
import { orderWords as words } from '../../../ui/words/en-kind-order.ts';
import { withoutEmphasis } from '../../emphasis.ts';
import type { DrawProps } from '../../kind.ts';
import type { OptionView } from '../../options.ts';
import { Words } from '../../Words.tsx';
import {
  moved,
  order as logic,
  type OrderAnswer,
  type OrderFeedback,
  type OrderView,
  shownOrder,
} from './logic.ts';
import { Places } from './Places.tsx';
import { Told } from './Told.tsx';
import { useDrag } from './useDrag.tsx';

type Props = DrawProps<OrderView, OrderAnswer, OrderFeedback>;

/** The items of an order, to be moved or, once the answer is in, with what was right. */
export function Draw({ view, answer, onAnswer, feedback }: Props) {
  if (feedback !== undefined) return <Told view={view} feedback={feedback} />;
  return <Asked view={view} answer={answer} onAnswer={onAnswer} />;
}

const never = () => () => undefined;

/** Whether scripts run: not while the page is built, nor while React takes over what was built. */
function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

function Asked({ view, answer, onAnswer }: Omit<Props, 'feedback'>) {
  const alive = useAlive();
  const [said, setSaid] = useState('');
  const complete = logic.completeness(view, answer) === 'complete';
  const items = shownOrder(view, answer);
  const all = items.length;
  const move = (id: OptionId, to: number) => {
    const now = moved(
      items.map((item) => item.id),
      id,
      to,
    );
    const text = withoutEmphasis(items.find((item) => item.id === id)?.text ?? '');
    onAnswer({ kind: 'order', order: now });
    setSaid(words.moved(text, now.indexOf(id) + 1, all));
  };
  return (
    <>
      <p className="question-rule">{words.rule}</p>
      {view.first !== undefined && <p className="order-end">{words.first(view.first)}</p>}
      {alive ? (
        <Rows items={items} onMove={move} />
      ) : (
        <Places view={view} items={items} answer={answer} />
      )}
      {view.last !== undefined && <p className="order-end">{words.last(view.last)}</p>}
      {/* Hidden until scripts run; the styles keep its room, so that nothing moves when they do. */}
      <div className="order-foot" hidden={!alive}>
        <p>{complete ? words.answered : words.untouched}</p>
        <button
          type="button"
          className="button order-keep"
          data-open={complete ? undefined : ''}
          aria-pressed={complete}
          onClick={() => {
            onAnswer({ kind: 'order', order: items.map(({ id }) => id) });
            setSaid(words.answered);
          }}
        >
          {words.keep}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

type Way = 'up' | 'down';

interface RowsProps {
  readonly items: readonly OptionView[];
  /** Asks for another index for an item, counted from 0. */
  onMove(id: OptionId, to: number): void;
}

function Rows({ items, onMove }: RowsProps) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly id: OptionId; readonly to: number; readonly way: Way }>(null);
  const over = useDrag(list, onMove);

  // The browser may drop the focus when a row changes its place in the page, or its button can do no more.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, to, way } = wanted.current;
    if (items[to]?.id !== id) return;
    wanted.current = null;
    const row = list.current?.querySelector(`[data-item="${id}"]`);
    const buttons = [...(row?.querySelectorAll('button') ?? [])].filter(
      ({ disabled }) => !disabled,
    );
    (buttons.find(({ dataset }) => dataset.way === way) ?? buttons[0])?.focus();
  });

  const go = (id: OptionId, from: number, direction: Way, way: Way) => {
    const to = direction === 'up' ? from - 1 : from + 1;
    if (to < 0 || to >= items.length) return;
    wanted.current = { id, to, way };
    onMove(id, to);
  };
  const onKey = (event: KeyboardEvent, id: OptionId, index: number, way: Way) => {
    const direction = arrows[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(id, index, direction, way);
  };
  return (
    <ol ref={list} className="order-rows">
      {items.map(({ id, text }, index) => (
        <li
          key={id}
          className="order-row order-moving"
          data-item={id}
          data-drop={dropAt(over, index, items.length)}
        >
          <span className="order-place">{index + 1}</span>
          <span>
            <Words text={text} />
          </span>
          <span className="order-control">
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                type="button"
                data-way={way}
                disabled={index === (way === 'up' ? 0 : items.length - 1)}
                aria-label={words[way](withoutEmphasis(text))}
                onClick={() => go(id, index, way, way)}
                onKeyDown={(event) => onKey(event, id, index, way)}
              >
                <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
              </button>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Where the line stands that shows where a dragged row would land: above a row, or below the last. */
function dropAt(over: number | undefined, index: number, all: number) {
  if (over === index) return 'before';
  return over === all && index + 1 === all ? 'after' : undefined;
}

const arrows: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down' };
