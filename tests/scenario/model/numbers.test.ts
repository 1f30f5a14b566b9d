// What holds of the list of numbers that a reader can change, and of the table that is played anew.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { changed, ChangeError } from '../../../src/scenario/changed.ts';
import { gameOf } from '../../../src/scenario/game.ts';
import { batches } from '../../../src/scenario/model/batches.ts';
import { lean } from '../../../src/scenario/model/lean.ts';
import { numbersOf } from '../../../src/scenario/model/numbers.ts';
import { meansOf, shiftsOf } from '../../../src/scenario/model/shifts.ts';

const { course } = checkCourse(join(import.meta.dirname, '../../..'));
const scenarios = course?.scenarios ?? [];

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the numbers of %s',
  (_, scenario) => {
    const numbers = numbersOf(scenario);
    const named = (id: string) => {
      const found = numbers.find((each) => each.id === id);
      if (found === undefined) throw new Error(`there is no number ${id}`);
      return found;
    };

    it('have a place and a name of their own', () => {
      expect(numbers.length).toBeGreaterThan(100);
      expect(new Set(numbers.map(({ id }) => id)).size).toBe(numbers.length);
      expect(new Set(numbers.map(({ group, name }) => `${group} ${name}`)).size).toBe(
        numbers.length,
      );
    });

    it('lie within what they may be', () => {
      for (const { id, value, least, most } of numbers) {
        expect(least, id).toBeLessThanOrEqual(value);
        expect(most, id).toBeGreaterThanOrEqual(value);
        expect(most, id).toBeGreaterThan(least);
      }
    });

    it('change the exercise, and leave one that can be played', () => {
      const same = JSON.stringify(scenario);
      for (const number of numbers)
        for (const to of [number.least, number.most]) {
          const other = changed(scenario, number.changes(to));
          expect(JSON.stringify(other) === same, number.id).toBe(to === number.value);
          expect(() => gameOf(other), number.id).not.toThrow();
        }
    });

    it('leave an option that costs nothing in every decision', () => {
      const costs = numbers.filter(({ id }) => id.endsWith('.cost'));
      for (const number of costs) {
        const { decisions } = changed(scenario, number.changes(number.most));
        for (const { options } of decisions)
          expect(options.some(({ cost }) => cost === 0)).toBe(true);
      }
    });

    it('keep the shares of a hidden fact at the whole', () => {
      for (const { id, values } of scenario.hidden)
        for (const value of values)
          for (const to of [0, 33, 100]) {
            const number = named(`hidden.${id}.values.${value.id}.share`);
            const fact = changed(scenario, number.changes(to)).hidden.find(
              (each) => each.id === id,
            );
            const shares = fact?.values.map(({ share }) => share) ?? [];
            expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
            expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          }
    });

    it('are the same without the texts of the exercise, and so is play', () => {
      const plain = numbersOf(lean(scenario)).map(({ id, name, value }) => ({ id, name, value }));
      expect(plain).toEqual(numbers.map(({ id, name, value }) => ({ id, name, value })));
      expect([...batches(lean(scenario), 25)]).toEqual([...batches(scenario, 25)]);
    });

    it('move the table only where they matter', () => {
      const published = [...batches(scenario, 250)].map(({ batch }) => batch);
      expect(shiftsOf(published, published).some(({ sure }) => sure)).toBe(false);
      const worse = named(`variables.${scenario.variables[0]?.id}.start`);
      const now = [...batches(changed(scenario, worse.changes(worse.value - 20)), 250)];
      const shifts = shiftsOf(
        published,
        now.map(({ batch }) => batch),
      );
      expect(shifts.every(({ by, sure }) => sure && by < 0)).toBe(true);
      expect(
        shiftsOf(
          published,
          now.slice(0, 2).map(({ batch }) => batch),
        )[0]?.sure,
      ).toBe(false);
      expect(meansOf(published)).toHaveLength(
        scenario.strategies.length * ((scenario.hidden[0]?.values.length ?? 0) + 1),
      );
    });
  },
);

describe('a place in the exercise', () => {
  const [scenario] = scenarios;
  it('may be meant by its number where nothing has an id, and not where there is nothing', () => {
    if (scenario === undefined) throw new Error('the course has no exercise');
    const at = (place: string) => changed(scenario, [{ at: place, set: 3 }]);
    expect(at('capital.also.0.by').capital.also[0]?.by).toBe(3);
    expect(() => at('capital.also.99.by')).toThrow(ChangeError);
  });
});
