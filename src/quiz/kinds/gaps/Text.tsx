// The words of a text with gaps, before and after the answer.
import { Fragment, type ReactNode } from 'react';
import { Words } from '../../Words.tsx';
import type { GapsView, GapView } from './logic.ts';

/** The words of the text, and between them what is drawn for each gap. */
export function Text({
  view: { pieces, gaps },
  className,
  of,
}: {
  readonly view: GapsView;
  readonly className: string;
  of(gap: GapView, index: number): ReactNode;
}) {
  return (
    <p className={className}>
      {pieces.map((piece, index) => {
        const gap = gaps[index];
        return (
          <Fragment key={index}>
            <Words text={piece} />
            {gap && of(gap, index)}
          </Fragment>
        );
      })}
    </p>
  );
}
