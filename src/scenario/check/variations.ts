// The short form, the presets and the tried-out changes: each must point at something and leave an exercise that can be played.
import { changed, ChangeError, formOf } from '../changed.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Check, Finding, Path } from './finding.ts';

/** What a form must be after its changes: in its form, and free of what these checks find. */
export interface Demands {
  /** What is wrong with the form of a value, in words; undefined when nothing is. */
  readonly form: (scenario: Scenario) => string | undefined;
  readonly checks: readonly Check[];
}

interface Variation {
  readonly path: Path;
  readonly name: string;
  readonly make: (scenario: Scenario) => Scenario;
}

/** What the changes of an exercise break. */
export function variations(scenario: Scenario, demands: Demands): Finding[] {
  const before = new Set(told(scenario, demands));
  return [
    ...sameRules(scenario),
    ...variationsOf(scenario).flatMap((each) => broken(each, scenario, demands, before)),
  ];
}

function variationsOf({ short, presets, sensitivity }: Scenario): Variation[] {
  return [
    { path: ['short'], name: short.id, make: (scenario) => formOf(scenario, 'short') },
    ...presets.flatMap(({ id }, i): Variation[] => [
      { path: ['presets', i], name: id, make: (scenario) => formOf(scenario, 'full', id) },
      {
        path: ['presets', i],
        name: `${short.id}" and "${id}`,
        make: (scenario) => formOf(scenario, 'short', id),
      },
    ]),
    ...sensitivity.map(({ id, changes }, i) => ({
      path: ['sensitivity', i],
      name: id,
      make: (scenario: Scenario) => changed(scenario, changes),
    })),
  ];
}

function broken(
  { path, name, make }: Variation,
  scenario: Scenario,
  demands: Demands,
  before: ReadonlySet<string>,
): Finding[] {
  let made: Scenario;
  try {
    made = make(scenario);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    const mend = 'write the keys and ids on the way to it, with dots between';
    return [
      {
        code: 'L02',
        path,
        what: `a change of "${name}" points at nothing: ${error.message}`,
        mend,
      },
    ];
  }
  const form = demands.form(made);
  const mend = 'change what it changes';
  if (form !== undefined)
    return [
      { code: 'L03', path, what: `with "${name}" the exercise loses its form: ${form}`, mend },
    ];
  return findingsIn(made, demands)
    .filter((finding) => !before.has(finding.what))
    .map(({ code, what }) => ({ code, path, what: `with "${name}": ${what}`, mend }));
}

function findingsIn(scenario: Scenario, { checks }: Demands): Finding[] {
  return checks.flatMap((check) => check(scenario));
}

function told(scenario: Scenario, demands: Demands): string[] {
  return findingsIn(scenario, demands).map(({ what }) => what);
}

function sameRules({ rules, short }: Scenario): Finding[] {
  return rules === short.rules
    ? [
        {
          code: 'L29',
          path: ['short', 'rules'],
          what: 'the short form has the rules of the full one, and is played otherwise',
          mend: 'give it a name of its own',
        },
      ]
    : [];
}
