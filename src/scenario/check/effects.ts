// Every change of variables in an exercise, with its place.
import type { Option } from '../decision.schema.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Path } from './finding.ts';

export type Effects = Readonly<Record<string, number>>;
type By = Readonly<Record<string, Effects>>;

export interface Changing {
  readonly effects: Effects;
  readonly path: Path;
}
/** Numbers or expressions by the value of the first hidden fact. */
export interface Valued {
  readonly of: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** Whether every value needs one. */
  readonly all: boolean;
}

/** All effects of an exercise: of options, rules and moves, and what is added to forecasts. */
export function effectsOf(scenario: Scenario): Changing[] {
  return [
    ...scenario.standing.map(({ effects }, i) => ({ effects, path: ['standing', i, 'effects'] })),
    ...scenario.moves.list.flatMap(({ effects, by, also = [] }, i) => {
      const path = ['moves', 'list', i];
      return [
        { effects, path: [...path, 'effects'] },
        ...byOf(by, [...path, 'by']),
        ...also.map((rule, j) => ({
          effects: rule.effects,
          path: [...path, 'also', j, 'effects'],
        })),
      ];
    }),
    ...scenario.advisers.map(({ bias }, i) => ({ effects: bias, path: ['advisers', i, 'bias'] })),
    ...scenario.decisions.flatMap(({ options }, i) =>
      options.flatMap((option, j) => ofOption(option, ['decisions', i, 'options', j])),
    ),
  ];
}

function ofOption({ effects, instead, by, when = [], later = [] }: Option, path: Path): Changing[] {
  return [
    { effects, path: [...path, 'effects'] },
    ...(instead === undefined
      ? []
      : [{ effects: instead.effects, path: [...path, 'instead', 'effects'] }]),
    ...byOf(by, [...path, 'by']),
    ...when.map((each, i) => ({ effects: each.effects, path: [...path, 'when', i, 'effects'] })),
    ...later.flatMap((each, i) => [
      { effects: each.effects ?? {}, path: [...path, 'later', i, 'effects'] },
      ...byOf(each.by, [...path, 'later', i, 'by']),
    ]),
  ];
}

function byOf(by: By | undefined, path: Path): Changing[] {
  return Object.entries(by ?? {}).map(([value, effects]) => ({ effects, path: [...path, value] }));
}

/** Everything that is told by the value of the first hidden fact. */
export function valuedIn(scenario: Scenario): Valued[] {
  const some = (of: By | undefined, path: Path) =>
    of === undefined ? [] : [{ of, path, all: false }];
  return [
    { of: scenario.rest.fall, path: ['rest', 'fall'], all: true },
    ...scenario.moves.list.flatMap(({ chance, by }, i) => [
      { of: chance, path: ['moves', 'list', i, 'chance'], all: true },
      ...some(by, ['moves', 'list', i, 'by']),
    ]),
    ...scenario.decisions.flatMap(({ options }, i) =>
      options.flatMap(({ by, later = [] }, j) => {
        const path = ['decisions', i, 'options', j];
        return [
          ...some(by, [...path, 'by']),
          ...later.flatMap((each, k) => some(each.by, [...path, 'later', k, 'by'])),
        ];
      }),
    ),
  ];
}
