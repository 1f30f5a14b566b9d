// L01: no two things of an exercise have one id, and no two draws one key.
import type { Scenario } from '../scenario.schema.ts';
import type { Finding, Path } from './finding.ts';

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** What expressions know by themselves. */
const taken = [
  'round',
  'capital',
  'min',
  'max',
  'clamp',
  'div',
  'and',
  'or',
  'not',
  'has',
  'chose',
];

/** Ids that are used twice, draws that would fall alike, and ids that mean something else in an expression. */
export function ids(scenario: Scenario): Finding[] {
  const named = (list: readonly { readonly id: string }[], ...path: (string | number)[]) =>
    list.map(({ id }, i): Named => ({ id, path: [...path, i, 'id'] }));
  const { variables, clock, hidden, moves, decisions } = scenario;
  const inExpressions = [
    ...named(variables, 'variables'),
    { id: clock.id, path: ['clock', 'id'] },
    ...named(hidden, 'hidden'),
  ];
  const draws = [
    ...hidden.map(({ draw }, i) => ({ id: draw, path: ['hidden', i, 'draw'] })),
    ...scenario.orders.map(({ draw }, i) => ({ id: draw, path: ['orders', i, 'draw'] })),
    { id: moves.draw, path: ['moves', 'draw'] },
    { id: scenario.signal.draw, path: ['signal', 'draw'] },
    ...scenario.interrupts.list.map(({ draw }, i) => ({
      id: draw,
      path: ['interrupts', 'list', i, 'draw'],
    })),
  ];
  return [
    ...twice('name', inExpressions),
    ...inExpressions
      .filter(({ id }) => taken.includes(id) || id.startsWith('avg_'))
      .map(({ id, path }) => ({
        code: 'L01',
        path,
        what: `"${id}" means something else in expressions`,
        mend: 'choose another id',
      })),
    ...hidden.flatMap(({ values }, i) => twice('value', named(values, 'hidden', i, 'values'))),
    ...twice('key of a draw', draws),
    ...twice('gauge', named(scenario.gauges, 'gauges')),
    ...twice('arrow', named(scenario.arrows, 'arrows')),
    ...twice('order', named(scenario.orders, 'orders')),
    ...twice('rule', named(scenario.standing, 'standing')),
    ...twice('move', [
      ...named(moves.list, 'moves', 'list'),
      { id: moves.quiet.id, path: ['moves', 'quiet', 'id'] },
    ]),
    ...moves.list.flatMap(({ also = [] }, i) =>
      twice('rule', named(also, 'moves', 'list', i, 'also')),
    ),
    ...twice(
      'interrupt',
      scenario.interrupts.list.map(({ decision }, i) => ({
        id: decision,
        path: ['interrupts', 'list', i, 'decision'],
      })),
    ),
    ...twice('strategy', named(scenario.strategies, 'strategies')),
    ...twice('goal', named(scenario.goals, 'goals')),
    ...twice('red line', named(scenario.redLines, 'redLines')),
    ...twice('assumption', named(scenario.assumptions, 'assumptions')),
    ...scenario.assumptions.flatMap(({ stances }, i) =>
      twice('stance', named(stances, 'assumptions', i, 'stances')),
    ),
    ...twice('adviser', named(scenario.advisers, 'advisers')),
    ...twice('variation', [
      { id: scenario.short.id, path: ['short', 'id'] },
      ...named(scenario.presets, 'presets'),
      ...named(scenario.sensitivity, 'sensitivity'),
    ]),
    ...twice('decision', named(decisions, 'decisions')),
    ...decisions.flatMap(({ options }, i) =>
      twice('option', named(options, 'decisions', i, 'options')),
    ),
    ...twice('ending', named(scenario.endings, 'endings')),
  ];
}

function twice(kind: string, all: readonly Named[]): Finding[] {
  const seen = new Map<string, Path>();
  return all.flatMap(({ id, path }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return [];
    }
    return [
      {
        code: 'L01',
        path,
        what: `the ${kind} "${id}" stands here twice`,
        mend: 'choose another',
        first,
      },
    ];
  });
}
