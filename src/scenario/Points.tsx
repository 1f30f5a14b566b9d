// Points to spread: sliders that always add to 100, whatever one of them is set to.
import { useId } from 'react';
import { balanced } from './beliefs.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly text?: string | undefined;
}
interface Props {
  readonly items: readonly Item[];
  readonly points: readonly number[];
  readonly step: number;
  readonly most: number;
  /** The words for a number of points. */
  readonly say: (points: number) => string;
  readonly onPoints: (points: readonly number[]) => void;
}

/** One slider an item. Moving one moves the others in proportion, and says so to those who listen. */
export function Points({ items, points, step, most, say, onPoints }: Props) {
  const id = useId();
  return (
    <div className="ex-points">
      {items.map(({ id: item, name, text }, i) => (
        <div key={item} className="ex-point">
          <label htmlFor={`${id}-${item}`}>{name}</label>
          <output htmlFor={`${id}-${item}`} aria-hidden="true">
            {say(points[i] ?? 0)}
          </output>
          {text !== undefined && (
            <p className="ex-note" id={`${id}-${item}-text`}>
              {text}
            </p>
          )}
          <input
            id={`${id}-${item}`}
            type="range"
            min={0}
            max={most}
            step={step}
            value={points[i] ?? 0}
            aria-valuetext={items
              .map(({ name: each }, n) => (n === i ? say(points[n] ?? 0) : `${each} ${points[n]}`))
              .join(', ')}
            aria-describedby={text === undefined ? undefined : `${id}-${item}-text`}
            onChange={({ currentTarget }) =>
              onPoints(balanced(points, i, Number(currentTarget.value), { step, most }))
            }
          />
        </div>
      ))}
    </div>
  );
}
