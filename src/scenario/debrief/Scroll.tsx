// A table that may be wider than the screen.
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** What does not fit can be scrolled to, by the keyboard too. */
export function Scroll({ label, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it, nobody reaches the right half by keyboard
    <div className="ex-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
