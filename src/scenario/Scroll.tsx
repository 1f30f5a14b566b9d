// A table or a drawing that may be wider than the screen.
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** The class. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** What does not fit can be scrolled to, by the keyboard too. */
export function Scroll({ label, name = 'ex-scroll', children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it, nobody reaches the right half by keyboard
    <div className={name} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
