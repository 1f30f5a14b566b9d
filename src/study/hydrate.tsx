// Ties the React component of a check to the HTML that was drawn for it when the site was built.
import type { ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Check } from './Check.tsx';

/** What a check is given; the same on the server and in the file of a lesson's checks. */
export type CheckProps = ComponentProps<typeof Check>;

/** Brings one check to life. `props` come from the site's own file, which the build has written. */
export function hydrateCheck(element: HTMLElement, props: unknown): void {
  if (props === undefined) throw new Error(`no question for the check ${element.dataset.check}`);
  hydrateRoot(element, <Check {...(props as CheckProps)} />);
}
