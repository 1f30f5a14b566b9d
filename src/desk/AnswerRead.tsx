// An answer as its instructors read it: drawn as for the learner, and spoken of in the third person.
import type { ComponentProps } from 'react';
import type { drawingOf } from '../quiz/draw.ts';
import { Voice } from '../quiz/Voice.tsx';
import { ofTheLearner } from '../ui/words/en-desk-attempt.ts';

type Drawing = ReturnType<typeof drawingOf>;
type Props = { readonly draw: Drawing } & Omit<ComponentProps<Drawing>, 'onAnswer' | 'classWork'>;

export function AnswerRead({ draw: Draw, ...drawn }: Props) {
  return (
    <Voice value={ofTheLearner}>
      <Draw {...drawn} onAnswer={() => undefined} classWork />
    </Voice>
  );
}
