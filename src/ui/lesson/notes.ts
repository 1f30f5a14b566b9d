// Which sources and terms a lesson points to, and the number each source gets in it.
import type { Nodes } from 'mdast';
import { attributesOf, isComponent } from '../../content/lesson-body.ts';
import type { SourceId, TermId } from '../../ids.ts';

export interface Pointers {
  readonly sources: readonly SourceId[];
  readonly terms: readonly TermId[];
}

/** The sources and terms named in a node, in the order of the text, each once. */
export function pointers(node: Nodes): Pointers {
  const sources = new Set<SourceId>();
  const terms = new Set<TermId>();
  const visit = (at: Nodes): void => {
    if (isComponent(at)) {
      const attributes = attributesOf(at);
      const source = at.name === 'Cite' ? attributes.get('id') : attributes.get('cite');
      // A claim's own source is named under its words, so it comes after those cited in them.
      at.children.forEach((child) => visit(child));
      if (source !== undefined) sources.add(source as SourceId);
      const term = at.name === 'Term' ? attributes.get('id') : undefined;
      if (term !== undefined) terms.add(term as TermId);
    } else if ('children' in at) at.children.forEach((child) => visit(child));
  };
  visit(node);
  return { sources: [...sources], terms: [...terms] };
}
