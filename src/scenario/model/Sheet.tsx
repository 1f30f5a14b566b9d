// A table of the model: named, with heads for rows and columns, in a region of its own where it is wider than the page.
import type { ReactNode } from 'react';
import { Scroll } from '../Scroll.tsx';

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly className?: string;
}

/** From so many columns on a table is let grow wider than a phone, so that its words have room. */
const wide = 4;

/** Rows and columns of words. */
export function Sheet({ caption, head, rows, className = '' }: Props) {
  return (
    <Scroll label={caption}>
      <table className={`ex-table md-table ${className}`} data-wide={head.length >= wide}>
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], i) => (
            <tr key={i}>
              <th scope="row">{first}</th>
              {rest.map((cell, k) => (
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Several lines in one cell. */
export function Lines({ of }: { readonly of: readonly ReactNode[] }) {
  if (of.length <= 1) return <>{of[0]}</>;
  return (
    <ul className="md-lines">
      {of.map((line, i) => (
        <li key={i}>{line}</li>
      ))}
    </ul>
  );
}
