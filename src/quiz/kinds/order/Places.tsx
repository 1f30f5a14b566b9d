// The items of an order before scripts run: a select with the places beside each, which readForm reads.
import { orderWords as words } from '../../../ui/words/en-kind-order.ts';
import { withoutEmphasis } from '../../emphasis.ts';
import type { OptionView } from '../../options.ts';
import { partField } from '../../parts.ts';
import { Words } from '../../Words.tsx';
import type { OrderAnswer, OrderView } from './logic.ts';

interface Props {
  readonly view: OrderView;
  readonly items: readonly OptionView[];
  readonly answer: OrderAnswer | undefined;
}

/** A row an item, with a native select; nothing is chosen that was not given. */
export function Places({ view, items, answer }: Props) {
  return (
    <ul className="order-rows">
      {items.map(({ id, text }) => {
        const name = partField(view.id, id);
        const given = answer?.order.indexOf(id) ?? -1;
        return (
          <li key={id} className="order-row">
            <span className="order-place" />
            <label htmlFor={name}>
              <Words text={text} />
            </label>
            <span className="order-control">
              <select
                id={name}
                name={name}
                aria-label={words.placeOf(withoutEmphasis(text))}
                defaultValue={given === -1 ? '' : `${given + 1}`}
                data-open={given === -1 ? '' : undefined}
              >
                <option value="">{words.noPlace}</option>
                {items.map((item, index) => (
                  <option key={item.id}>{index + 1}</option>
                ))}
              </select>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
