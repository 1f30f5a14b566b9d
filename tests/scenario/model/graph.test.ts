// What holds of the graph of decisions that authors look at.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.ts';
import { graphOf } from '../../../src/scenario/model/graph.ts';
import { namesOf } from '../../../src/scenario/model/names.ts';

const { course } = checkCourse(join(import.meta.dirname, '../../..'));

describe.each((course?.scenarios ?? []).map((scenario) => [scenario.id, scenario] as const))(
  'the graph of %s',
  (_, scenario) => {
    const { nodes, edges } = graphOf(scenario, namesOf(scenario));

    it('holds every decision with its options once', () => {
      const full = nodes.filter((node) => node.full).flatMap(({ decisions }) => decisions);
      expect(full.toSorted()).toEqual(scenario.decisions.map(({ id }) => id).toSorted());
    });

    it('leads from every round to the next', () => {
      const reached = new Set(edges.map(({ to }) => to));
      const later = nodes.filter(({ round }) => round > 1);
      expect(later.filter(({ id }) => !reached.has(id))).toEqual([]);
    });

    it('leads to every decision that needs a choice from a decision that has it', () => {
      const asking = scenario.slots.flatMap((slot, i) =>
        slot.flatMap((entry) =>
          'decision' in entry && entry.if !== undefined ? [`${i + 1}-${entry.decision}`] : [],
        ),
      );
      const made = new Set(edges.filter(({ conditional }) => conditional).map(({ to }) => to));
      expect(asking.filter((id) => !made.has(id))).toEqual([]);
    });
  },
);
