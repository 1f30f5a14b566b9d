// The words of a text with gaps, before and after the answer.
import { Fragment, type ReactNode } from 'react';
import { Words } from '../../Words.tsx';
import type { GapsView, GapView } from './logic.ts';

/** Signs at the start of a piece, which must not begin a line: browsers break lines between a control and a comma. */
const signs = /^[^\s\p{L}\p{N}*]*/u;

interface Props {
  readonly view: GapsView;
  readonly className: string;
  of(gap: GapView, index: number): ReactNode;
}

/** The words of the text, and between them what is drawn for each gap. */
export function Text({ view: { pieces, gaps }, className, of }: Props) {
  return (
    <p className={className}>
      {pieces.map((piece, index) => {
        const gap = gaps[index];
        // The first piece follows no gap.
        const words = index === 0 ? piece : piece.replace(signs, '');
        return (
          <Fragment key={index}>
            <Words text={words} />
            {gap && (
              <span className="gap">
                {of(gap, index)}
                {signs.exec(pieces[index + 1] ?? '')?.[0]}
              </span>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
