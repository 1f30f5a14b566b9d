// Ties a decision exercise to the HTML that was drawn for it when the site was built.
import { type ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Exercise } from './Exercise.tsx';

/** Brings the exercise of a page to life. */
export function hydrateExercise(root: Document): void {
  const element = root.querySelector('[data-exercise]');
  const data = root.querySelector('[data-exercise-props]')?.textContent;
  if (element === null || data === undefined || data === null) return;
  const props = JSON.parse(data) as ComponentProps<typeof Exercise>;
  hydrateRoot(element, <Exercise {...props} />);
}
