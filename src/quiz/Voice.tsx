// To whom the drawing of an answer speaks: to whoever gave it, unless somebody else reads it.
import { createContext } from 'react';

/** What becomes of a sentence that speaks to the learner. */
export const Voice = createContext((sentence: string) => sentence);
