// L07, L08, L11, L15, L18, L26 and the names of L02: what stands in expressions.
import { type Expression, ExpressionError, partsOf } from '../expression.ts';
import type { Scenario } from '../scenario.schema.ts';
import { type Asked, boxOf, expressionsOf, type Fact, factsAsked, treeOf } from './expressions.ts';
import { type Finding, idsOf, type Path } from './finding.ts';
import { assumed, rangeOf } from './ranges.ts';

/** Expressions that cannot be read, ask for what is not there or must stay hidden, or come out the same always. */
export function conditions(scenario: Scenario): Finding[] {
  return expressionsOf(scenario).flatMap((asked) => {
    const tree = treeOf(asked.text);
    if (tree instanceof ExpressionError) return [unreadable(asked, tree)];
    const unknown = partsOf(tree).flatMap((part) => unknownIn(part, asked, scenario));
    if (unknown.length > 0) return unknown;
    return [...revealed(tree, asked, scenario), ...constant(tree, asked, scenario)];
  });
}

function unreadable({ text, path }: Asked, { message, at }: ExpressionError): Finding {
  return {
    code: 'L15',
    path,
    what: `"${short(text)}" cannot be read at character ${at + 1}: ${message}`,
    mend: 'docs/formats.md says what an expression may hold',
  };
}

function unknownIn(part: Expression, { path }: Asked, scenario: Scenario): Finding[] {
  if (part.kind === 'name') {
    const known = namesIn(scenario);
    if (known.includes(part.name)) return [];
    const { name } = part;
    const mean = scenario.variables.find(({ id }) => `avg_${id}` === name);
    return [
      mean === undefined
        ? nothing(`there is no "${name}" that a number could come from`, name, known, path)
        : {
            code: 'L02',
            path,
            what: `no mean of "${mean.id}" is kept`,
            mend: `add "mean: true" to the variable "${mean.id}"`,
          },
    ];
  }
  return part.kind === 'fact' ? unknownFact(part, path, scenario) : [];
}

function unknownFact({ fact, of }: Fact, path: Path, scenario: Scenario): Finding[] {
  if (fact === 'has') {
    const flags = flagsSet(scenario).map(({ flag }) => flag);
    if (flags.includes(of)) return [];
    return [
      {
        code: 'L07',
        path,
        what: `has(${of}) is asked, and nothing ever sets "${of}"`,
        mend: 'add it to "sets:" of an option, or ask for something else',
        meant: { word: of, of: flags },
      },
    ];
  }
  if (fact === 'chose') {
    const options = scenario.decisions.flatMap(({ id, options: all }) =>
      all.map((option) => `${id}.${option.id}`),
    );
    return options.includes(of) ? [] : [nothing(`there is no option "${of}"`, of, options, path)];
  }
  const hidden = scenario.hidden.find(({ id }) => id === fact);
  if (hidden === undefined) {
    const known = ['has', 'chose', ...idsOf(scenario.hidden)];
    return [nothing(`there is no function "${fact}"`, fact, known, path)];
  }
  const values = idsOf(hidden.values);
  return values.includes(of) ? [] : [nothing(`"${fact}" is never "${of}"`, of, values, path)];
}

function nothing(what: string, word: string, of: readonly string[], path: Path): Finding {
  return { code: 'L02', path, what, mend: 'write a name that there is', meant: { word, of } };
}

function namesIn({ variables, clock }: Scenario): string[] {
  const means = variables.filter(({ mean }) => mean).map(({ id }) => `avg_${id}`);
  return [...idsOf(variables), ...means, clock.id, 'round', 'capital'];
}

function revealed(tree: Expression, { seen, path }: Asked, { hidden }: Scenario): Finding[] {
  const asks = partsOf(tree).find(
    (part): part is Fact => part.kind === 'fact' && hidden.some(({ id }) => id === part.fact),
  );
  if (!seen || asks === undefined) return [];
  return [
    {
      code: 'L18',
      path,
      what: `${asks.fact}(${asks.of}) is hidden, and what this comes to can be seen`,
      mend: 'ask only for what the learner sees',
    },
  ];
}

function constant(tree: Expression, asked: Asked, scenario: Scenario): Finding[] {
  const { text, path, purpose } = asked;
  if (purpose === 'number') return [];
  const box = boxOf(scenario, asked);
  if (purpose === 'chance') {
    const [least, most] = rangeOf(tree, box);
    // A chance that is written as 0 is meant.
    const said =
      most <= 0 && tree.kind !== 'number'
        ? 'is never above 0'
        : least >= 10_000
          ? 'is never below 10,000, which is always'
          : undefined;
    if (said === undefined) return [];
    return [
      {
        code: 'L26',
        path,
        what: `the chance "${short(text)}" ${said}`,
        mend: 'change its numbers; it counts ten-thousandths',
      },
    ];
  }
  if (assumed(tree, true, box) === undefined)
    return [
      {
        code: 'L11',
        path,
        what: `"${short(text)}" can never hold`,
        mend: 'change it, or remove what depends on it; variables go from 0 to 100',
      },
    ];
  if (assumed(tree, false, box) !== undefined || isCatchAll(path, scenario)) return [];
  return [
    {
      code: 'L11',
      path,
      what: `"${short(text)}" always holds`,
      mend: 'change it, or write what depends on it without a condition',
    },
  ];
}

/** Whether this is the last entry of a "when", which may take whatever is left. */
function isCatchAll(path: Path, { decisions }: Scenario): boolean {
  const [list, decision, , option, key, index] = path;
  if (list !== 'decisions' || key !== 'when') return false;
  const when = decisions[Number(decision)]?.options[Number(option)]?.when ?? [];
  return index === when.length - 1;
}

/** L08: flags that are set and that nothing asks for; while something asks for a flag that is never set, any may be meant. */
export function idleFlags(scenario: Scenario): Finding[] {
  const asked = factsAsked(scenario).filter(({ fact }) => fact === 'has');
  const set = flagsSet(scenario);
  if (asked.some(({ of }) => !set.some(({ flag }) => flag === of))) return [];
  return set
    .filter(({ flag }) => !asked.some(({ of }) => of === flag))
    .map(({ flag, path }) => ({
      code: 'L08',
      path,
      what: `"${flag}" is set, and nothing ever asks has(${flag})`,
      mend: 'ask for it somewhere, or remove it',
    }));
}

/** Every flag that an option can set, with its place. */
function flagsSet({ decisions }: Scenario): { readonly flag: string; readonly path: Path }[] {
  return decisions.flatMap(({ options }, i) =>
    options.flatMap(({ sets = [], when = [] }, j) => {
      const path = ['decisions', i, 'options', j];
      return [
        ...sets.map((flag, k) => ({ flag, path: [...path, 'sets', k] })),
        ...when.flatMap((each, k) =>
          (each.sets ?? []).map((flag, l) => ({ flag, path: [...path, 'when', k, 'sets', l] })),
        ),
      ];
    }),
  );
}

/** An expression as a message can hold it. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
