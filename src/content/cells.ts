// What single cells of a data table and single attributes of a lesson may hold. Pure, so that drawings use it too.

/** The ids in a text, with spaces between; none in an empty one. */
export function idsIn<Id extends string>(text: string | number | undefined): Id[] {
  return String(text ?? '')
    .split(/\s+/)
    .filter((id) => id !== '') as string[] as Id[];
}

/** What came of a request, in a table of requests. */
export const outcomes = ['sent', 'observers', 'refused', 'none'] as const;
export type Outcome = (typeof outcomes)[number];

/** The parts of an argument, in a table of its statements. */
export const argumentParts = [
  'thesis',
  'assumption',
  'fact',
  'inference',
  'prescription',
  'concession',
] as const;
export type ArgumentPart = (typeof argumentParts)[number];

/** How a statement stood when it was checked, in a table of verdicts; `correction` is "needs correction". */
export const verdicts = ['accurate', 'incomplete', 'imprecise', 'contested', 'correction'] as const;
export type Verdict = (typeof verdicts)[number];

/** What somebody did when a text was put to the vote; `unknown` where no source says it. */
export const votes = ['for', 'against', 'abstained', 'absent', 'unknown'] as const;
export type Vote = (typeof votes)[number];

/** How the way to a point of a route stands; `name` is no point, but a name written on the map. */
export const legs = ['open', 'planned', 'ship', 'name'] as const;
