// An exercise with some of its numbers changed: its short form, its presets, and what a reader tries out.
import type { Change, Scenario, Variation } from './scenario.schema.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Why a change cannot be made. */
export class ChangeError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'ChangeError';
  }
}

/** The exercise with the changes made one after another; throws a `ChangeError` when one points at nothing. */
export function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  return changes.reduce<Scenario>((now, change) => {
    if ('effect' in change) return withEffects(now, change);
    const path = change.at.split('.');
    const to = (old: Json) => ('set' in change ? (change.set as Json) : scaled(old, change.times));
    return at(now as unknown as Json, path, to, change.at) as unknown as Scenario;
  }, scenario);
}

/** The short form of an exercise, which has rules of its own. */
export function shortForm(scenario: Scenario): Scenario {
  const { changes, rules, minutes } = scenario.short;
  return { ...changed(scenario, changes), rules, minutes };
}

/** An exercise in its form and with its preset. */
export function formOf(scenario: Scenario, form: 'full' | 'short', preset?: string): Scenario {
  const found = scenario.presets.find(({ id }) => id === preset);
  if (preset !== undefined && found === undefined)
    throw new ChangeError(`there is no preset "${preset}"`);
  const whole: Variation['changes'] = found?.changes ?? [];
  return changed(form === 'short' ? shortForm(scenario) : scenario, whole);
}

/** Every number in a value times so many per cent, rounded to the nearest whole and a half away from 0. */
function scaled(value: Json, times: number): Json {
  if (typeof value === 'number')
    return Math.sign(value) * Math.round((Math.abs(value) * times) / 100);
  if (Array.isArray(value)) return value.map((each: Json) => scaled(each, times));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, scaled(each as Json, times)]),
    );
  return value;
}

function at(value: Json, path: readonly string[], to: (old: Json) => Json, whole: string): Json {
  const [key, ...rest] = path;
  if (key === undefined) return to(value);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const named = items.findIndex((item) => idOf(item) === key);
    // What has no id is meant by its number, from 0.
    const index = named === -1 && /^\d+$/.test(key) ? Number(key) : named;
    const item = items[index];
    if (item === undefined) throw new ChangeError(`"${whole}": there is no "${key}"`);
    return items.with(index, at(item, rest, to, whole));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
    throw new ChangeError(`"${whole}": there is no "${key}"`);
  const object = value as { readonly [key: string]: Json };
  return { ...object, [key]: at(object[key] ?? null, rest, to, whole) };
}

function idOf(item: Json): Json | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const { id, decision } = item as { readonly id?: Json; readonly decision?: Json };
  return id ?? decision;
}

/** What options do to a variable at once and in every world, in one direction; of one strategy alone where it is named. */
function withEffects(
  scenario: Scenario,
  change: Extract<Change, { readonly effect: string }>,
): Scenario {
  const { effect, sign, strategy, times } = change;
  if (!scenario.variables.some(({ id }) => id === effect))
    throw new ChangeError(`there is no variable "${effect}"`);
  const meant = (by: number) => (sign === 'up' ? by > 0 : by < 0);
  const multiplied = (effects: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(effects).map(([id, by]) => [
        id,
        id === effect && meant(by) ? Number(scaled(by, times)) : by,
      ]),
    );
  return {
    ...scenario,
    decisions: scenario.decisions.map((decision) => ({
      ...decision,
      options: decision.options.map((option) =>
        strategy !== undefined && option.strategies[strategy] === undefined
          ? option
          : {
              ...option,
              effects: multiplied(option.effects),
              ...(option.instead && {
                instead: { ...option.instead, effects: multiplied(option.instead.effects) },
              }),
            },
      ),
    })),
  };
}
