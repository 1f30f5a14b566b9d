// All static checks of an exercise: those that stop a build, and those that judge its texts.
import type { Scenario } from '../scenario.schema.ts';
import { conditions, idleFlags } from './conditions.ts';
import type { Check, Finding } from './finding.ts';
import { ids } from './ids.ts';
import { names } from './names.ts';
import { effectSizes, numbers } from './numbers.ts';
import { dominated, freeOption, options } from './options.ts';
import { endings, openSlots, outOfReach, shadowedParts, tooLate } from './reach.ts';
import { givenAway, lengths, persons, unmarkedFiction, unsourced } from './texts.ts';
import { type Demands, variations } from './variations.ts';

const checks: readonly Check[] = [
  ids,
  names,
  numbers,
  effectSizes,
  conditions,
  idleFlags,
  options,
  freeOption,
  dominated,
  openSlots,
  outOfReach,
  endings,
  shadowedParts,
  tooLate,
  givenAway,
  persons,
  unmarkedFiction,
  unsourced,
];

/** What every variation must pass too. A short form may leave out decisions, flags and late effects: those are not asked of it. */
const ofVariations: readonly Check[] = [names, numbers, conditions, freeOption, openSlots, endings];

/** Everything in an exercise that would break a play, or mislead in one. `form` as in `Demands`. */
export function findingsIn(scenario: Scenario, form: Demands['form']): Finding[] {
  return [
    ...checks.flatMap((check) => check(scenario)),
    ...variations(scenario, { form, checks: ofVariations }),
  ];
}

/** What should be mended in the texts of an exercise. */
export const remarksIn: Check = lengths;
