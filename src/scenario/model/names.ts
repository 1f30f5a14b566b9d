// What the ids of an exercise are called, for its rules in words.
import type { Scenario } from '../scenario.schema.ts';

/** An option that sets a flag, and the condition under which it does. */
export interface Setter {
  readonly label: string;
  readonly if: string | undefined;
}

export interface Names {
  /** Variables, the clock and capital. */
  readonly quantities: ReadonlyMap<string, string>;
  /** Hidden facts by id, with the names of their values. */
  readonly facts: ReadonlyMap<
    string,
    { readonly name: string; readonly values: ReadonlyMap<string, string> }
  >;
  /** Flags, and options as `decision.option`. */
  readonly flags: ReadonlyMap<string, readonly Setter[]>;
}

/** The names of everything that expressions ask about. */
export function namesOf(scenario: Scenario): Names {
  const { variables, clock, capital, hidden, decisions } = scenario;
  const setters = decisions.flatMap(({ id, options }) =>
    options.flatMap((option) => {
      const sets = (flag: string, condition?: string) =>
        [flag, { label: option.label, if: condition }] as const;
      return [
        sets(`${id}.${option.id}`),
        ...(option.sets ?? []).map((flag) => sets(flag)),
        ...(option.when ?? []).flatMap((when) =>
          (when.sets ?? []).map((flag) => sets(flag, when.if)),
        ),
      ];
    }),
  );
  return {
    quantities: new Map([
      ...variables.map(({ id, name }) => [id, name] as const),
      [clock.id, clock.name],
      ['capital', capital.name],
    ]),
    facts: new Map(
      hidden.map(({ id, name, values }) => [
        id,
        { name, values: new Map(values.map((value) => [value.id, value.name])) },
      ]),
    ),
    flags: new Map(
      [...Map.groupBy(setters, ([flag]) => flag)].map(([flag, all]) => [
        flag,
        all.map(([, setter]) => setter),
      ]),
    ),
  };
}
