// The numbers of an exercise that a reader can change, one at a time, each with its name and what it may sensibly be.
import { modelWords } from '../../ui/words/en-model.ts';
import type { Change, Scenario } from '../scenario.schema.ts';

export interface ModelNumber {
  /** Where it stands; unique. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What has to be changed so that it has another value. */
  readonly changes: (value: number) => readonly Change[];
}

const words = modelWords.numbers;
type Effects = Readonly<Record<string, number>>;

/** Every number that can be changed, group by group, in the order of the pages. */
export function numbersOf(scenario: Scenario): ModelNumber[] {
  return [
    ...starts(scenario),
    ...ofCapital(scenario),
    ...shares(scenario),
    ...ofRest(scenario),
    ...scenario.standing.flatMap(({ id, name, effects }) =>
      ofEffects(scenario, words.rules, `standing.${id}.effects`, name, effects),
    ),
    ...ofMoves(scenario),
    ...chances(scenario),
    ...ofOptions(scenario),
  ];
}

/** A number that is set where it stands. */
function plain(
  group: string,
  id: string,
  name: string,
  value: number,
  [least, most]: readonly [number, number],
): ModelNumber {
  return {
    id,
    group,
    name,
    value,
    least: Math.min(least, value),
    most: Math.max(most, value),
    changes: (to) => [{ at: id, set: to }],
  };
}

const degree = [0, 100] as const;

function starts({ variables }: Scenario): ModelNumber[] {
  return variables.map(({ id, name, start }) =>
    plain(words.start, `variables.${id}.start`, name, start, degree),
  );
}

function ofCapital({ capital: { name, start, income, most } }: Scenario): ModelNumber[] {
  const named = (what: string) => words.on(name, what);
  return [
    plain(words.capital, 'capital.start', named(words.capitalStart), start, [0, most]),
    plain(words.capital, 'capital.income', named(words.capitalIncome), income, [0, 4]),
    plain(words.capital, 'capital.most', named(words.capitalMost), most, [1, 2 * most]),
  ];
}

/** In per cent; what one value gains, the others lose in proportion. */
function shares({ hidden }: Scenario): ModelNumber[] {
  return hidden.flatMap(({ id: fact, name, values }) =>
    values.map(({ id, name: value, share }) => ({
      id: `hidden.${fact}.values.${id}.share`,
      group: words.shares,
      name: words.share(name, value),
      value: Math.round(share / 100),
      least: 0,
      most: 100,
      changes: (to: number) => {
        const others = values.filter((each) => each.id !== id);
        const sum = others.reduce((all, each) => all + each.share, 0);
        const left = 10_000 - to * 100;
        const parts = others.map((each) =>
          Math.round(sum === 0 ? left / others.length : (left * each.share) / sum),
        );
        // Rounding must not make or lose a share: the last of the others takes what is left.
        const rest = left - parts.slice(0, -1).reduce((all, part) => all + part, 0);
        return [
          { at: `hidden.${fact}.values.${id}.share`, set: to * 100 },
          ...others.map((each, i) => ({
            at: `hidden.${fact}.values.${each.id}.share`,
            set: i === others.length - 1 ? rest : (parts[i] ?? 0),
          })),
        ];
      },
    })),
  );
}

function ofRest({ rest, variables, hidden }: Scenario): ModelNumber[] {
  const name = variables.find(({ id }) => id === rest.variable)?.name ?? rest.variable;
  const named = (what: string) => words.on(name, what);
  return [
    ...Object.entries(rest.fall).map(([value, fall]) => {
      const aim = hidden[0]?.values.find(({ id }) => id === value)?.name ?? value;
      return plain(words.rest, `rest.fall.${value}`, named(words.fall(aim)), fall, [0, 10]);
    }),
    plain(words.rest, 'rest.at', named(words.restAt), rest.at, degree),
    plain(words.rest, 'rest.rise', named(words.rise), rest.rise, [0, 10]),
  ];
}

/** Half as much again on either side of nothing, and never less than 10. */
function ofEffects(
  { variables }: Scenario,
  group: string,
  at: string,
  of: string,
  effects: Effects | undefined,
): ModelNumber[] {
  return Object.entries(effects ?? {}).map(([id, by]) => {
    const far = Math.max(10, Math.ceil(Math.abs(by) * 1.5));
    const name = variables.find((variable) => variable.id === id)?.name ?? id;
    return plain(group, `${at}.${id}`, words.on(of, name), by, [-far, far]);
  });
}

/** Effects by the value of the first hidden fact. */
function byValue(
  scenario: Scenario,
  group: string,
  at: string,
  of: string,
  by: Readonly<Record<string, Effects>> | undefined,
): ModelNumber[] {
  return Object.entries(by ?? {}).flatMap(([value, effects]) => {
    const aim = scenario.hidden[0]?.values.find(({ id }) => id === value)?.name ?? value;
    return ofEffects(scenario, group, `${at}.${value}`, words.where(of, aim), effects);
  });
}

function ofMoves(scenario: Scenario): ModelNumber[] {
  const { who, list } = scenario.moves;
  const group = words.moves(who);
  return list.flatMap(({ id, title, effects, by, also }) => [
    ...ofEffects(scenario, group, `moves.list.${id}.effects`, title, effects),
    ...byValue(scenario, group, `moves.list.${id}.by`, title, by),
    ...(also ?? []).flatMap((rule) =>
      ofEffects(
        scenario,
        group,
        `moves.list.${id}.also.${rule.id}.effects`,
        words.softened(title, rule.name),
        rule.effects,
      ),
    ),
  ]);
}

/** Chances are formulas; the whole formula is scaled, in per cent. */
function chances({ moves, interrupts, hidden, decisions }: Scenario): ModelNumber[] {
  const scaled = (group: string, at: string, name: string, formula: string): ModelNumber => ({
    ...plain(group, at, name, 100, [0, 300]),
    changes: (to) => [{ at, set: `div((${formula})*${to},100)` }],
  });
  return [
    ...moves.list.flatMap(({ id, title, chance }) =>
      Object.entries(chance).map(([value, formula]) => {
        const aim = hidden[0]?.values.find((each) => each.id === value)?.name ?? value;
        const at = `moves.list.${id}.chance.${value}`;
        return scaled(words.chances(moves.who), at, words.often(title, aim), formula);
      }),
    ),
    ...interrupts.list.map(({ decision, chance }) => {
      const title = decisions.find(({ id }) => id === decision)?.title ?? decision;
      const at = `interrupts.list.${decision}.chance`;
      return scaled(words.interrupts, at, words.interrupt(title), chance);
    }),
  ];
}

function ofOptions(scenario: Scenario): ModelNumber[] {
  return scenario.decisions.flatMap(({ id, title, options }) =>
    options.flatMap((option) => {
      const at = `decisions.${id}.options.${option.id}`;
      const { label, cost } = option;
      // Something must stay to be had by those who have no capital.
      const only = cost === 0 && options.filter((each) => each.cost === 0).length === 1;
      const ofThese = (under: string, of: string, effects: Effects | undefined) =>
        ofEffects(scenario, title, `${at}.${under}`, of, effects);
      return [
        ...(only ? [] : [plain(title, `${at}.cost`, words.cost(label), cost, [0, 6])]),
        ...ofThese('effects', label, option.effects),
        ...ofThese('instead.effects', words.instead(label), option.instead?.effects),
        ...byValue(scenario, title, `${at}.by`, label, option.by),
        ...(option.when ?? []).flatMap((when, i) =>
          ofThese(`when.${i}.effects`, words.when(label, i + 1), when.effects),
        ),
        ...(option.later ?? []).flatMap((later, i) => {
          const of = words.later(label, later.in);
          return [
            ...ofThese(`later.${i}.effects`, of, later.effects),
            ...byValue(scenario, title, `${at}.later.${i}.by`, of, later.by),
          ];
        }),
      ];
    }),
  );
}
