// Ties a decision exercise to the HTML that was drawn for it when the site was built.
import { type ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keeping } from './keeping.tsx';
import { propsOf } from './exercise-props.ts';
import { Exercise } from './Exercise.tsx';

/** Brings the exercise of a page to life. */
export function hydrateExercise(root: Document): void {
  const found = propsOf<ComponentProps<typeof Exercise>>(root);
  if (found) hydrateRoot(found.element, <Exercise {...found.props} />, keeping(found.element));
}
