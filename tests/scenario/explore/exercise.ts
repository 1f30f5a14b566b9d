// The decision exercise of this course, straight from its files: its tests do not wait until the whole course has no faults.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Scenario, wholeScenarioSchema } from '../../../src/scenario/scenario.schema.ts';

const folder = join(import.meta.dirname, '../../../scenarios/hawk-buzzard');
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));

export const digestsFile = join(folder, 'digests.yaml');

export const exercise: Scenario = wholeScenarioSchema.parse({
  ...(read('scenario.yaml') as object),
  endings: read('endings.yaml'),
  decisions: readdirSync(join(folder, 'decisions')).map((name) => read(`decisions/${name}`)),
});

type Option = Scenario['decisions'][number]['options'][number];

/** The exercise with its options changed; what is given for an option takes the place of its parts. */
export function withOptions(change: (path: string, option: Option) => Partial<Option>): Scenario {
  return {
    ...exercise,
    decisions: exercise.decisions.map((decision) => ({
      ...decision,
      options: decision.options.map((option) => ({
        ...option,
        ...change(`${decision.id}.${option.id}`, option),
      })),
    })),
  };
}

/** Effects that move every variable towards its good end, or away from it. */
export function allTowards(good: boolean, by = 20): Record<string, number> {
  return Object.fromEntries(
    exercise.variables
      .filter((variable) => variable.good !== 'middle')
      .map((variable) => [variable.id, (variable.good === 'high') === good ? by : -by]),
  );
}
