// The head of a screen.
import type { ReactNode } from 'react';

/** The head of a step; it takes the focus when the step comes. */
export function Head({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} data-focus>
      {children}
    </h1>
  );
}
