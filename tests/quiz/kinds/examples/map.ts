// A question with two right places on a map, with answers to it.
import type { OptionId } from '../../../../src/ids.ts';
import type { MapQuestion } from '../../../../src/quiz/kinds/map/schema.ts';
import { common, option } from '../../questions.ts';
import { allAlike, type Example, secrets } from './example.ts';

export const placed = (...ids: string[]) => ({ kind: 'map' as const, places: ids as OptionId[] });

export const place = (id: string, lat: number, lon: number, correct = false) => ({
  ...option(id, correct),
  lat,
  lon,
});

export function mapOf(places: MapQuestion['places'], rest: Partial<MapQuestion> = {}): MapQuestion {
  return {
    ...common('birds.map'),
    kind: 'map',
    area: { west: 40, south: 30, east: 90, north: 60 },
    credit: 'Map: made up.',
    places,
    ...rest,
  };
}

const question = mapOf([
  place('k7', 51.2, 71.4, true),
  place('p2', 41.3, 69.2, true),
  place('w9', 40.4, 49.9),
  place('z4', 55.8, 49.1),
]);

export const example = {
  question,
  // Whether one place is right or several is told, so there are still two.
  altered: (secret: string) =>
    ({
      ...question,
      ...secrets(secret),
      places: question.places.map((each) => ({
        ...each,
        correct: !each.correct,
        why: secret,
        misconception: secret,
      })),
    }) as never,
  shown: question.places.map(({ text }) => text),
  reasons: question.places.map(({ why }) => why),
  right: placed('k7', 'p2'),
  wrong: placed('w9'),
  partly: [placed('p2'), 0.5] as const,
  empty: [undefined, placed(), placed('zz9')],
  fields: { 'birds.map': ['k7', 'w9'] },
  // In the order of the letters.
  meant: placed('w9', 'k7'),
  unknown: { 'birds.map': ['zz9'] },
  mistaken: {
    question: {
      ...question,
      places: question.places.map((each) => ({ ...each, misconception: allAlike })),
    },
    answer: placed('w9', 'z4'),
  },
} satisfies Example;
