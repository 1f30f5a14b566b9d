// To whom the drawing of an answer speaks: to whoever gave it, unless somebody else reads it.
import { createContext } from 'react';

/** What drawings say to the learner, by the part that says it. */
export interface Spoken {
  readonly options: { readonly chosenRight: string; readonly chosenWrong: string };
  readonly placing: { readonly right: string; readonly wrong: string };
  readonly written: { readonly right: string; readonly wrong: string };
  readonly order: { readonly given: string; readonly givenRight: string };
  readonly evidence: Readonly<Record<'right' | 'wrong' | 'missed' | 'left', string>>;
  readonly judgement: {
    readonly given: (words: number) => string;
    readonly judgedInClass: (points: number, outOf: number) => string;
  };
}

/** Words in the place of those that speak to the learner; none on the learner's own pages. */
export const Voice = createContext<Partial<Spoken>>({});
