// The short form, the presets and the tried-out changes: each must point at something and leave an exercise that can be played.
import { changed, ChangeError } from '../changed.ts';
import type { Scenario, Variation } from '../scenario.schema.ts';
import type { Check, Finding, Path } from './finding.ts';

/** What a form must be after its changes: in its form, and free of what these checks find. */
export interface Demands {
  /** What is wrong with the form of a value, in words; undefined when nothing is. */
  readonly form: (scenario: Scenario) => string | undefined;
  readonly checks: readonly Check[];
}

/** What the changes of an exercise break. What they leave as it was is said of the exercise itself. */
export function variations(scenario: Scenario, demands: Demands): Finding[] {
  const { short, presets, sensitivity } = scenario;
  const before = whats(findingsIn(scenario, demands));
  const inShort = broken(scenario, short.changes, ['short'], short.id, demands, before);
  const cut = inShort.length === 0 ? changed(scenario, short.changes) : undefined;
  return [
    ...sameRules(scenario),
    ...inShort,
    ...presets.flatMap(({ id, changes }, i) => {
      const path = ['presets', i];
      const alone = broken(scenario, changes, path, id, demands, before);
      if (alone.length > 0 || cut === undefined) return alone;
      return broken(cut, changes, path, `${short.id}" and "${id}`, demands, before);
    }),
    ...sensitivity.flatMap(({ id, changes }, i) =>
      broken(scenario, changes, ['sensitivity', i], id, demands, before),
    ),
  ];
}

function broken(
  scenario: Scenario,
  changes: Variation['changes'],
  path: Path,
  name: string,
  demands: Demands,
  before: ReadonlySet<string>,
): Finding[] {
  let made = scenario;
  for (const [i, change] of changes.entries())
    try {
      made = changed(made, [change]);
    } catch (error) {
      if (!(error instanceof ChangeError)) throw error;
      const what = `a change of "${name}" points at nothing: ${error.message}`;
      const mend = 'write the keys and ids on the way to it, with dots between';
      return [{ code: 'L02', path: [...path, 'changes', i], what, mend }];
    }
  const form = demands.form(made);
  const mend = 'change what it changes';
  if (form !== undefined) {
    const what = `with "${name}" the exercise loses its form: ${form}`;
    return [{ code: 'L03', path, what, mend }];
  }
  return findingsIn(made, demands)
    .filter(({ what }) => !before.has(what))
    .map(({ code, what }) => ({ code, path, what: `with "${name}": ${what}`, mend }));
}

function findingsIn(scenario: Scenario, { checks }: Demands): Finding[] {
  return checks.flatMap((check) => check(scenario));
}

function whats(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ what }) => what));
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
