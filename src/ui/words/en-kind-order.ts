// Words of questions that ask for an order.
export const orderWords = {
  rule: 'Put these in order. Any two of them make a pair; the share of pairs that stand the right way round is your share of the point.',
  first: (label: string) => `Top: ${label}`,
  last: (label: string) => `Bottom: ${label}`,
  /** Chosen while no place is. */
  noPlace: '–',
  placeOf: (text: string) => `Place of: ${text}`,
  up: (text: string) => `Move up: ${text}`,
  down: (text: string) => `Move down: ${text}`,
  /** Said by screen readers when an item has moved. */
  moved: (text: string, place: number, all: number) => `${text}, now ${place} of ${all}`,
  untouched: 'Not an answer yet. Move what is out of place, or:',
  answered: 'The order shown is your answer.',
  keep: 'It is right as it stands',
  given: 'Your order',
  givenRight: 'Your order, which is the right one',
  right: 'The right order',
  pairs: (right: number, all: number) =>
    `${right} of ${all} pairs stand the right way round. A pair counts when what belongs before the other stands before it, whatever stands between.`,
  inPlace: 'In its place',
  belongs: (place: number) => `Belongs in place ${place}`,
  why: 'Why this order:',
};
