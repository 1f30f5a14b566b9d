// L29: whether what is played still is what the name of the rules stands for.
import { shortForm } from '../changed.ts';
import { hashed, ordered } from '../digest.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Finding } from './finding.ts';

/** The names of the rules of an exercise, those of its full and of its short form, each with its hash of today. */
export function rulesOf(scenario: Scenario): { readonly rules: string; readonly hash: string }[] {
  const short = shortForm(scenario);
  return [scenario, short].map((form) => ({
    rules: form.rules,
    hash: hashed(ordered(playOf(form))),
  }));
}

/**
 * All on which a play depends, and what is counted at its end: ids, numbers, expressions, no texts. What an option belongs to,
 * what advisers add and what gauges show change no play.
 */
function playOf(scenario: Scenario): unknown {
  const { clock, hidden, interrupts, moves, orders, presets, rest, signal, slots } = scenario;
  const rule = (of: Scenario['standing'][number]) => ({
    id: of.id,
    if: of.if,
    effects: of.effects,
  });
  return {
    variables: scenario.variables.map(({ id, start }) => ({ id, start })),
    capital: {
      ...scenario.capital,
      name: undefined,
      text: undefined,
      also: scenario.capital.also.map(({ if: condition, by }) => ({ if: condition, by })),
    },
    clock: { id: clock.id, rounds: clock.rounds },
    hidden: hidden.map(({ id, draw, values }) => ({
      id,
      draw,
      values: values.map(({ id: value, share }) => ({ id: value, share })),
    })),
    orders,
    slots,
    standing: scenario.standing.map(rule),
    rest: { ...rest, name: undefined },
    moves: {
      draw: moves.draw,
      most: moves.most,
      list: moves.list.map(({ also, ...move }) => ({
        ...move,
        title: undefined,
        also: also?.map(rule),
      })),
    },
    // What a record of a play is held against besides its numbers.
    beliefs: scenario.beliefs,
    assumptions: scenario.assumptions.map(({ id, stances }) => ({
      id,
      stances: stances.map((stance) => stance.id),
    })),
    signal: { draw: signal.draw, rounds: signal.rounds, right: signal.right },
    interrupts,
    goals: scenario.goals.map(({ id, score, per }) => ({ id, score, per })),
    redLines: scenario.redLines.map(({ id, crossed }) => ({ id, crossed })),
    endings: scenario.endings.map(({ id, if: condition }) => ({ id, if: condition })),
    presets: presets.map(({ id, changes }) => ({ id, changes })),
    decisions: scenario.decisions.toSorted(byId).map(({ id, options }) => ({
      id,
      options: options.map(({ id: option, cost, effects, instead, by, when, later, sets }) => ({
        id: option,
        cost,
        effects,
        instead,
        by,
        when: when?.map((each) => ({ ...each, note: undefined })),
        later: later?.map((each) => ({ ...each, note: undefined })),
        sets,
      })),
    })),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** L29: names of rules whose hash is missing in the lock file, or another one. Paths are keys of that file. */
export function unlocked(scenario: Scenario, lock: Readonly<Record<string, string>>): Finding[] {
  return rulesOf(scenario).flatMap(({ rules, hash }) => {
    const known = lock[rules];
    if (known === hash) return [];
    const line = `"${rules}: '${hash}'"`;
    return [
      known === undefined
        ? {
            code: 'L29',
            path: [],
            what: `the rules "${rules}" have no hash here`,
            mend: `add the line ${line}`,
          }
        : {
            code: 'L29',
            path: [rules],
            what: `what is played is no longer what "${rules}" stands for`,
            mend: `raise "rules:" in scenario.yaml, so that old plays stay what they were; while nobody has played it yet, change this line to ${line}`,
          },
    ];
  });
}
