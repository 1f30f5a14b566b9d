// An exercise without its long texts: all that is needed to play it, and what its numbers are called.
import type { Option } from '../decision.schema.ts';
import type { Scenario } from '../scenario.schema.ts';

/** The same exercise for play; briefings, voices and everything else that is read are left out. */
export function lean(scenario: Scenario): Scenario {
  const none = { happened: [], meant: [], beyond: [], exit: [] };
  return {
    ...scenario,
    lead: '',
    care: [],
    fairness: [],
    observer: '',
    letter: [],
    rulesCheck: [],
    reflection: none,
    real: '',
    model: { says: [], leavesOut: [] },
    advisers: [],
    assumptions: [],
    presets: [],
    sensitivity: [],
    short: { ...scenario.short, text: '', changes: [] },
    variables: scenario.variables.map((each) => ({ ...each, low: '', middle: '', high: '' })),
    gauges: scenario.gauges.map((each) => ({ ...each, text: '' })),
    hidden: scenario.hidden.map((fact) => ({
      ...fact,
      values: fact.values.map((value) => ({ ...value, text: '' })),
    })),
    goals: scenario.goals.map((goal) => ({ ...goal, text: '' })),
    strategies: scenario.strategies.map((each) => ({ ...each, text: '' })),
    redLines: [],
    endings: scenario.endings.map((ending) => ({ ...ending, text: '' })),
    decisions: scenario.decisions.map((decision) => ({
      ...decision,
      documented: [],
      fiction: '',
      question: '',
      actual: { text: '', sources: [] },
      options: decision.options.map(leanOption),
    })),
  };
}

function leanOption(option: Option): Option {
  const silent = { who: '', line: '' };
  return {
    ...option,
    text: '',
    consequence: '',
    for: silent,
    against: silent,
    ...(option.when && { when: option.when.map((when) => ({ ...when, note: undefined })) }),
    ...(option.later && { later: option.later.map((later) => ({ ...later, note: undefined })) }),
  };
}
