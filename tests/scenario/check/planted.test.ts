// A fault for every code, planted in a copy of the exercise: it is found, with its place, and nothing else is.
import { describe, expect, it } from 'vitest';
import type { Named } from './plant.ts';
import { furtherPlants } from './plants-of-every-code.ts';
import { prototypePlants } from './plants-of-prototype.ts';
import { exercise, found } from './shipped.ts';

it('nothing is found in the exercise of this course', () => {
  expect(found(exercise())).toEqual([]);
});

describe.each<[string, readonly Named[]]>([
  ['as the prototype was tried with', prototypePlants],
  ['of every code', furtherPlants],
])('a single fault %s is found', (_, plants) => {
  it.each(plants)('%s: %s', (code, _, plant, place, what) => {
    const findings = found(exercise(plant));
    expect(
      findings.map((finding) => finding.code),
      JSON.stringify(findings),
    ).toEqual([code]);
    expect(findings[0]?.path.join('.')).toMatch(
      new RegExp(`(^|\\.)${place.replaceAll('.', '\\.')}$`),
    );
    expect(findings[0]?.what).toContain(what);
    expect(findings[0]?.mend).not.toBe('');
  });
});
