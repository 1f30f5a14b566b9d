// The means of the closing window by the form of a play, worked out once a build: the page of the debrief and the file for classes share them.
import type { WindowMeans } from '../scenario/debrief/Window.tsx';
import { shortForm } from '../scenario/changed.ts';
import { windowMeans } from '../scenario/explore/window-means.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';

export type BuiltMeans = Readonly<
  Record<'full' | 'short', { readonly rules: string; readonly means: WindowMeans }>
>;

const built = new WeakMap<Scenario, BuiltMeans>();

/** The means of both forms of an exercise. Takes seconds the first time. */
export function builtMeans(scenario: Scenario): BuiltMeans {
  const known = built.get(scenario);
  if (known !== undefined) return known;
  const short = shortForm(scenario);
  const means = {
    full: { rules: scenario.rules, means: windowMeans(scenario) },
    short: { rules: short.rules, means: windowMeans(short) },
  };
  built.set(scenario, means);
  return means;
}
