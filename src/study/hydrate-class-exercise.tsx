// Ties a decision exercise of a class to the HTML that the server drew for it.
import { type ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ClassExercise } from './ClassExercise.tsx';
import { propsOf } from './exercise-props.ts';
import { keeping } from './keeping.tsx';

/** Brings the exercise of a page to life. */
export function hydrateClassExercise(root: Document): void {
  const found = propsOf<ComponentProps<typeof ClassExercise>>(root);
  if (found) hydrateRoot(found.element, <ClassExercise {...found.props} />, keeping(found.element));
}
