// Words of questions with places on a map.
const round = (n: number) => Math.round(n * 100) / 100;

export const mapWords = {
  one: 'Choose one place, in the list or on the map.',
  several:
    'Choose every right place, in the list or on the map. Each wrong pick takes a right one back.',
  alt: (places: readonly string[]) =>
    `A map of the places in the list, marked with their letters: ${places.join('; ')}.`,
  place: (letter: string, coordinates: string) => `${letter} at ${coordinates}`,
  borders: 'Borders are drawn as Natural Earth shows them: who holds a place, not who claims it.',
  count: (right: number, wrong: number, all: number) => {
    const chosen = `${right} of ${all} right places chosen`;
    if (wrong === 0) return `${chosen}, and no wrong one.`;
    const picks = wrong === 1 ? '1 wrong pick' : `${wrong} wrong picks`;
    const points =
      right < wrong ? 'below 0, and nothing goes below 0' : round((right - wrong) / all);
    return `${chosen}, and ${picks} taken off: (${right} − ${wrong}) / ${all} is ${points}.`;
  },
} as const;
