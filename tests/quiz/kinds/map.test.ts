// Places on a map: marks against sets of ids, what stays secret, and what the form refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { map } from '../../../src/quiz/kinds/map/logic.ts';
import { picks } from '../../../src/quiz/options.ts';
import { mapSchema } from '../../../src/quiz/kinds/map/schema.ts';
import { shuffled } from '../../../src/quiz/seed.ts';
import { mapWords } from '../../../src/ui/words/en-kind-map.ts';
import { example, mapOf, place, placed } from './examples/map.ts';

const { question } = example;
const view = map.view(question, 'seed');
const ids = ['k7', 'p2', 'w9', 'z4', 'm3', 'q6'];
const one = mapOf([place('k7', 51, 71, true), place('p2', 41, 69), place('w9', 40, 50)]);

/** A question with any places right, but for none and all, and any answer to it. */
const asked = fc
  .record({
    right: fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 }),
    picked: fc.subarray([...ids, 'zz9']),
  })
  .map(({ right, picked }) => ({
    question: mapOf(ids.map((id, i) => place(id, 32 + 4 * i, 45 + 7 * i, right.includes(id)))),
    right,
    picked,
    answer: placed(...picked),
  }));

describe('the marks of a question with places on a map', () => {
  it('are 1 or 0 where one place is right', () => {
    expect(map.mark(one, placed('k7')).points).toBe(1);
    expect(map.mark(one, placed('p2')).points).toBe(0);
  });
  it('are those worked out by hand where several are right', () => {
    const points = (...picked: string[]) => map.mark(question, placed(...picked)).points;
    expect(points('k7', 'p2')).toBe(1);
    expect(points('k7')).toBe(0.5);
    expect(points('k7', 'p2', 'w9')).toBe(0.5);
    expect(points('k7', 'w9')).toBe(0);
    // 2 - 2 and 0 - 2: picking everything earns nothing, and nothing goes below 0.
    expect(points('k7', 'p2', 'w9', 'z4')).toBe(0);
    expect(points('w9', 'z4')).toBe(0);
  });
  it('are what walking through right and wrong picks one by one gives', () => {
    fc.assert(
      fc.property(asked, ({ question, right, picked, answer }) => {
        const good = picked.filter((id) => right.includes(id)).length;
        const bad = picked.filter((id) => ids.includes(id)).length - good;
        // In whole numbers: points times the right places is the picks left after each wrong one took a right one.
        let left = good;
        for (let i = 0; i < bad && left > 0; i += 1) left -= 1;
        const { points } = map.mark(question, answer);
        expect(Math.round(points * right.length)).toBe(left);
        expect(points * right.length).toBeCloseTo(left, 12);
      }),
    );
  });
  it('do not depend on the order of the places, in the file or in the answer', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ question, picked, answer }, seed) => {
        const turned = { ...question, places: shuffled(question.places, seed) };
        expect(map.mark(turned, placed(...picked.toReversed()))).toEqual(
          map.mark(question, answer),
        );
        expect(JSON.stringify(map.view(turned, seed))).toBe(
          JSON.stringify(map.view(question, seed)),
        );
        expect(map.key(turned)).toBe(map.key(question));
      }),
    );
  });
});

describe('what is said of a question with places on a map', () => {
  it('holds where each place lies, in the order of the letters, and no key', () => {
    expect(view.places.map(({ id }) => id).toSorted()).toEqual(['k7', 'p2', 'w9', 'z4']);
    expect(view.places.find(({ id }) => id === 'k7')).toEqual({
      id: 'k7',
      text: 'text of k7',
      lat: 51.2,
      lon: 71.4,
    });
    expect(JSON.stringify(map.view(example.altered('canary'), 'seed'))).toBe(JSON.stringify(view));
  });
  it('tells whether one place is right or several, as the marks do', () => {
    expect(map.view(one, 'seed').several).toBe(false);
    expect(view.several).toBe(true);
  });
  it('says where each place lies in plain text', () => {
    expect(map.plainText(view)).toContain('text of k7 (51.2° N, 71.4° E)');
  });
  it('takes one place of a form where one is right', () => {
    const fields = new Map([['birds.map', ['zz9', 'p2', 'k7']]]);
    expect(map.readForm(map.view(one, 'seed'), fields)?.places).toHaveLength(1);
    expect(map.readForm(view, fields)?.places.toSorted()).toEqual(['k7', 'p2']);
  });
  it('changes its key when a place moves or another is right, and not with words', () => {
    const [first, ...rest] = question.places;
    if (first === undefined) throw new Error('the example has places');
    const changed = (change: object) =>
      map.key({ ...question, places: [{ ...first, ...change }, ...rest] });
    expect(changed({ text: 'other', why: 'other' })).toBe(map.key(question));
    expect(changed({ correct: false })).not.toBe(map.key(question));
    expect(changed({ lat: 50 })).not.toBe(map.key(question));
  });
  it('counts right and wrong picks, and says the sum', () => {
    const told = (...picked: string[]) => {
      const { right, wrong, all } = picks(map.feedback(question, placed(...picked)));
      return mapWords.count(right, wrong, all);
    };
    expect(told('k7')).toBe('1 of 2 right places chosen, and no wrong one.');
    expect(told('k7', 'p2', 'w9')).toBe(
      '2 of 2 right places chosen, and 1 wrong pick taken off: (2 − 1) / 2 is 0.5.',
    );
    expect(told('w9', 'z4')).toBe(
      '0 of 2 right places chosen, and 2 wrong picks taken off: (0 − 2) / 2 is below 0, and nothing goes below 0.',
    );
  });
});

describe('the form of a question with places on a map', () => {
  const faults = (change: object) =>
    mapSchema
      .safeParse({ ...question, ...change })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  const [k7, p2, w9] = question.places;
  const { area } = question;

  it('takes a good one, and one across the 180th meridian', () => {
    expect(mapSchema.parse(question)).toEqual(question);
    const bering = { west: 160, south: 50, east: -140, north: 72 };
    const places = [place('k7', 64, -173, true), place('p2', 60, 165), place('w9', 61, -150)];
    expect(faults({ area: bering, places })).toBeUndefined();
  });
  it('wants three to ten places, one of them right and one wrong', () => {
    expect(faults({ places: [k7, w9] })).toEqual([['places', 'a map needs at least three places']]);
    expect(
      faults({ places: question.places.map((each) => ({ ...each, correct: false })) }),
    ).toEqual([['places', 'no place is right: write "correct: true" on at least one']]);
    expect(faults({ places: question.places.map((each) => ({ ...each, correct: true })) })).toEqual(
      [['places', 'every place is right, so nothing is asked: add a wrong one']],
    );
  });
  it('wants ids once, and places apart and inside the area', () => {
    expect(faults({ places: [k7, { ...p2, id: 'k7' }, w9] })).toEqual([
      ['places.1.id', 'the id "k7" is used twice in this question: choose another'],
    ]);
    // 50 degrees are 1000 units wide, so that 3 degrees to the east are 60, and a marker needs 80.
    expect(faults({ places: [k7, w9, { ...p2, lat: 51.2, lon: 74.4 }] })).toEqual([
      [
        'places.2',
        '"p2" would cover "k7" on the map of a phone: make "area" smaller, or take a place further away',
      ],
    ]);
    expect(faults({ places: [k7, p2, { ...w9, lon: 39 }] })).toEqual([
      [
        'places.2',
        '"w9" lies outside the area of the map: correct its "lat" and "lon", or make "area" larger',
      ],
    ]);
  });
  it('wants an area that makes a map', () => {
    expect(faults({ area: { ...area, south: 60 } })).toEqual([
      ['area.south', 'the south of the map, 60, is not below its north, 60: change one of them'],
    ]);
    expect(faults({ area: { ...area, east: 42 } })?.[0]?.[1]).toMatch(
      /^the area is 2 degrees wide/,
    );
    // 30 degrees of latitude over 10 of longitude: 3 / cos 45 = 4.24.
    expect(faults({ area: { ...area, east: 50 } })?.[0]?.[1]).toMatch(
      /4\.24 times as high as wide/,
    );
    expect(faults({ area: { ...area, north: 34 } })?.[0]?.[1]).toMatch(
      /0\.09 times as high as wide/,
    );
    expect(faults({ area: { ...area, north: 91 } })).toEqual([
      ['area.north', 'write degrees from -85 to 85'],
    ]);
  });
});
