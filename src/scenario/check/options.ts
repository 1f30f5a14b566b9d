// L06, L12, L14, L22, L23: whether the options of a decision are a choice.
import type { Decision, Option } from '../decision.schema.ts';
import type { Scenario, Variable } from '../scenario.schema.ts';
import type { Effects } from './effects.ts';
import { factsAsked } from './expressions.ts';
import { type Finding, idsOf, type Path } from './finding.ts';

const fewest = 3;
const mostOptions = 6;

/** What is wrong with the options of each decision. */
export function options(scenario: Scenario): Finding[] {
  const advisers = idsOf(scenario.advisers);
  return scenario.decisions.flatMap((decision, i) => {
    const { id, options: all } = decision;
    const path = ['decisions', i, 'options'];
    return [
      ...(all.length < fewest || all.length > mostOptions
        ? [
            {
              code: 'L22',
              path,
              what: `"${id}" has ${all.length} options, expected ${fewest} to ${mostOptions}`,
              mend: all.length < fewest ? 'add one' : 'join or drop some',
            },
          ]
        : []),
      ...all.flatMap((option, j) => [
        ...(Object.keys(option.strategies).length > 0
          ? []
          : [
              {
                code: 'L23',
                path: [...path, j, 'strategies'],
                what: `"${id}.${option.id}" belongs to no strategy`,
                mend: 'name at least one, with 1 to 3 points',
              },
            ]),
        ...advice(option, [...path, j], advisers),
      ]),
    ];
  });
}

/** L06: without capital a learner must still have something to choose. */
export function freeOption({ decisions }: Scenario): Finding[] {
  return decisions.flatMap(({ id, options: all }, i) =>
    all.length === 0 || all.some(({ cost }) => cost === 0)
      ? []
      : [
          {
            code: 'L06',
            path: ['decisions', i, 'options'],
            what: `every option of "${id}" costs something: who has no capital is stuck`,
            mend: 'write "cost: 0" for one of them',
          },
        ],
  );
}

function advice(option: Option, path: Path, known: readonly string[]): Finding[] {
  const sides = [
    ['for', option.for.who],
    ['against', option.against.who],
  ] as const;
  return [
    ...sides
      .filter(([, who]) => !known.includes(who))
      .map(([side, word]) => ({
        code: 'L14',
        path: [...path, side, 'who'],
        what: `there is no adviser "${word}"`,
        mend: `write one of: ${known.join(', ')}`,
        meant: { word, of: known },
      })),
    ...(option.for.who === option.against.who
      ? [
          {
            code: 'L14',
            path: [...path, 'against', 'who'],
            what: `"${option.for.who}" speaks for this option and against it`,
            mend: 'let another adviser speak against it',
          },
        ]
      : []),
  ];
}

/**
 * L12: options to which another one of the decision is better in something and worse in nothing. Only where it is certain: the
 * worse one has nothing but its effects, and nothing asks whether it was chosen; of the better one the worst is assumed.
 */
export function dominated(scenario: Scenario): Finding[] {
  const asked = new Set(factsAsked(scenario).map(({ of }) => of));
  return scenario.decisions.flatMap((decision, i) =>
    decision.options.flatMap((worse, j) => {
      if (!isPlain(worse) || asked.has(`${decision.id}.${worse.id}`)) return [];
      const better = betterThan(worse, decision, scenario.variables);
      if (better === undefined) return [];
      return [
        {
          code: 'L12',
          path: ['decisions', i, 'options', j],
          what: `"${decision.id}.${worse.id}" is in nothing better than "${better.id}", and in something worse`,
          mend: 'give it something that speaks for it',
        },
      ];
    }),
  );
}

function isPlain({ instead, by, when = [], later = [], sets = [] }: Option): boolean {
  const more = [when, later, sets].some(({ length }) => length > 0);
  return !more && instead === undefined && by === undefined;
}

function betterThan(
  worse: Option,
  { options: all }: Decision,
  variables: readonly Variable[],
): Option | undefined {
  return all.find((other) => {
    if (other === worse || other.cost > worse.cost) return false;
    const gains = variables.map((variable) => {
      const by = worse.effects[variable.id] ?? 0;
      return variable.good === 'middle'
        ? // What is good for it depends on where it stands: only the same is no worse.
          extent(other, variable.id).every((each) => each === by)
          ? 0
          : -1
        : Math.min(
            ...extent(other, variable.id).map((each) =>
              variable.good === 'high' ? each - by : by - each,
            ),
          );
    });
    const cheaper = other.cost < worse.cost;
    return gains.every((gain) => gain >= 0) && (cheaper || gains.some((gain) => gain > 0));
  });
}

/** The least and the most that an option can do to a variable. */
function extent({ effects, instead, by, when = [], later = [] }: Option, id: string): number[] {
  const of = (all: readonly (Effects | undefined)[]) => all.map((each) => each?.[id] ?? 0);
  const some = (all: readonly (Effects | undefined)[]) => [0, ...of(all)];
  const parts = [
    of(instead === undefined ? [effects] : [effects, instead.effects]),
    some(Object.values(by ?? {})),
    some(when.map((each) => each.effects)),
    ...later.flatMap((each) => [some([each.effects]), some(Object.values(each.by ?? {}))]),
  ];
  return [Math.min, Math.max].map((end) => parts.reduce((sum, part) => sum + end(...part), 0));
}
