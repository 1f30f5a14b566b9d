// Ties the debrief of a class's exercise to the HTML that the server drew for it.
import { type ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ClassDebrief } from './ClassDebrief.tsx';
import { propsOf } from './exercise-props.ts';
import { keeping } from './keeping.tsx';

/** Brings the debrief of a page to life. */
export function hydrateClassDebrief(root: Document): void {
  const found = propsOf<ComponentProps<typeof ClassDebrief>>(root);
  if (found) hydrateRoot(found.element, <ClassDebrief {...found.props} />, keeping(found.element));
}
