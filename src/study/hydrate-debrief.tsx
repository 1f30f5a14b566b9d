// Ties the debrief of a decision exercise to the HTML that was drawn for it when the site was built.
import { type ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { keeping } from './keeping.tsx';
import { propsOf } from './exercise-props.ts';
import { ExerciseDebrief } from './ExerciseDebrief.tsx';

/** Brings the debrief of a page to life. */
export function hydrateDebrief(root: Document): void {
  const found = propsOf<ComponentProps<typeof ExerciseDebrief>>(root);
  if (found)
    hydrateRoot(found.element, <ExerciseDebrief {...found.props} />, keeping(found.element));
}
