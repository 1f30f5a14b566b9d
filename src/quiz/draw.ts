// How each kind is drawn. A new kind is a line here; the compiler lists what is missing.
import type { ComponentType } from 'react';
import type { DrawProps } from './kind.ts';
import type { Answer, Feedback, Kind, Kinds, View } from './kinds.ts';
import { DrawChoice } from './kinds/choice/Draw.tsx';
import { DrawChoices } from './kinds/choices/Draw.tsx';
import { DrawMatch } from './kinds/match/Draw.tsx';
import { DrawSort } from './kinds/sort/Draw.tsx';

/**
 * The drawings are imported outright, not lazily: the first question must be in the page before any script,
 * and these share nearly all their code two by two, so that loading one alone would save little. A kind
 * with a heavy drawing (a map) imports its heavy part inside its own Draw.tsx, after a plain form is there.
 */
const drawings: {
  readonly [K in Kind]: ComponentType<
    DrawProps<Kinds[K]['view'], Kinds[K]['answer'], Kinds[K]['feedback']>
  >;
} = {
  choice: DrawChoice,
  choices: DrawChoices,
  sort: DrawSort,
  match: DrawMatch,
};

/** The drawing of a kind, for views and answers of that kind. */
export function drawingOf(kind: Kind): ComponentType<DrawProps<View, Answer, Feedback>> {
  // The compiler cannot see that a view's kind and its table entry agree; kinds.ts stops it when they do not.
  return drawings[kind] as ComponentType<DrawProps<View, Answer, Feedback>>;
}
