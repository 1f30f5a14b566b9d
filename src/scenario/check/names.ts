// L02: what is named exists. Names inside expressions are read in conditions.ts.
import type { Scenario } from '../scenario.schema.ts';
import { effectsOf, valuedIn } from './effects.ts';
import { type Finding, idsOf, type Path } from './finding.ts';

/** Names of variables, values, strategies, decisions and the like that mean nothing. */
export function names(scenario: Scenario): Finding[] {
  const { hidden, interrupts, moves, orders, rest } = scenario;
  const known = {
    variable: idsOf(scenario.variables),
    value: idsOf(hidden[0]?.values ?? []),
    gauge: idsOf(scenario.gauges),
    strategy: idsOf(scenario.strategies),
    decision: idsOf(scenario.decisions),
    order: idsOf(orders),
    move: idsOf(moves.list),
    'move of theirs': [...idsOf(moves.list), moves.quiet.id],
    ending: idsOf(scenario.endings),
  };
  const findings: Finding[] = [];
  const refer = (kind: keyof typeof known, word: string | undefined, ...path: Path) => {
    if (word !== undefined && !known[kind].includes(word))
      findings.push(unknown(kind, word, known[kind], path));
  };

  scenario.variables.forEach(({ gauge }, i) => refer('gauge', gauge, 'variables', i, 'gauge'));
  for (const { effects, path } of effectsOf(scenario))
    for (const id of Object.keys(effects)) refer('variable', id, ...path, id);
  for (const { of, path, all } of valuedIn(scenario)) {
    for (const id of Object.keys(of)) refer('value', id, ...path, id);
    for (const id of all ? known.value : [])
      if (!Object.hasOwn(of, id))
        findings.push({
          code: 'L02',
          path,
          what: `nothing is said here for the hidden value "${id}"`,
          mend: `add "${id}:"`,
        });
  }
  scenario.slots.forEach((slot, i) =>
    slot.forEach((entry, j) => {
      if ('order' in entry) refer('order', entry.order, 'slots', i, j, 'order');
      else refer('decision', entry.decision, 'slots', i, j, 'decision');
    }),
  );
  orders.forEach(({ of }, i) => of.forEach((id, j) => refer('decision', id, 'orders', i, 'of', j)));
  interrupts.list.forEach(({ decision, after = [] }, i) => {
    refer('decision', decision, 'interrupts', 'list', i, 'decision');
    after.forEach((id, j) => refer('move of theirs', id, 'interrupts', 'list', i, 'after', j));
  });
  refer('variable', rest.variable, 'rest', 'variable');
  scenario.strategies.forEach(({ ties }, i) => refer('strategy', ties, 'strategies', i, 'ties'));
  refer('strategy', scenario.fallback, 'fallback');
  scenario.goals.forEach(({ per }, i) => refer('move', per?.move, 'goals', i, 'per', 'move'));
  scenario.assumptions.forEach(({ stances }, i) =>
    stances.forEach(({ acts }, j) =>
      acts.forEach((id, k) => refer('strategy', id, 'assumptions', i, 'stances', j, 'acts', k)),
    ),
  );
  scenario.advisers.forEach(({ forecasts }, i) =>
    forecasts.forEach((id, j) => refer('variable', id, 'advisers', i, 'forecasts', j)),
  );
  refer('strategy', scenario.window.first, 'window', 'first');
  refer('strategy', scenario.window.second, 'window', 'second');
  refer('variable', scenario.window.variable, 'window', 'variable');
  refer('ending', scenario.window.ending, 'window', 'ending');
  const { short, presets, sensitivity } = scenario;
  for (const [path, { changes }] of [
    [['short'], short] as const,
    ...presets.map((each, i) => [['presets', i], each] as const),
    ...sensitivity.map((each, i) => [['sensitivity', i], each] as const),
  ])
    changes.forEach((change, i) => {
      if ('effect' in change) refer('strategy', change.strategy, ...path, 'changes', i, 'strategy');
    });
  scenario.decisions.forEach(({ options }, i) =>
    options.forEach(({ strategies }, j) => {
      for (const id of Object.keys(strategies))
        refer('strategy', id, 'decisions', i, 'options', j, 'strategies', id);
    }),
  );
  return findings;
}

function unknown(kind: string, word: string, of: readonly string[], path: Path): Finding {
  return {
    code: 'L02',
    path,
    what: `there is no ${kind} "${word}"`,
    mend: `write one of: ${of.join(', ')}`,
    meant: { word, of },
  };
}
