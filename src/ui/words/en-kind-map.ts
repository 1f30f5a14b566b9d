// Words of questions with places on a map.
import { borders } from './en-maps.ts';
import { picksCount } from './en-picks.ts';

export const mapWords = {
  one: 'Choose one place, in the list or on the map.',
  several:
    'Choose every right place, in the list or on the map. Each wrong pick takes a right one back.',
  alt: (places: readonly string[]) =>
    `A map of the places in the list, marked with their letters: ${places.join('; ')}.`,
  place: (letter: string, coordinates: string) => `${letter} at ${coordinates}`,
  borders,
  count: picksCount('right places chosen'),
} as const;
