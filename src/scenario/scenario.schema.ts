// The form of scenarios/ID/scenario.yaml: everything of a decision exercise but its decisions and its endings.
import { z } from 'zod';
import { allowedWords, simpleId, words } from '../quiz/question.schema.ts';
import { decisionSchema } from './decision.schema.ts';
import { basisPoints, byValue, effects, expression, name, ruleSchema } from './parts.schema.ts';

const degree = () => z.int().min(0).max(100);

const variableSchema = z.strictObject({
  id: name(),
  name: words(),
  start: degree(),
  /** Which end is good for the country. */
  good: z.enum(['high', 'low', 'middle']),
  gauge: name(),
  /** Whether expressions may ask for its mean over the rounds so far, as `avg_` and its id. */
  mean: z.boolean().default(false),
  /** What it is like up to 39, from 40 to 60, above 60. */
  low: words(),
  middle: words(),
  high: words(),
});
export type Variable = z.output<typeof variableSchema>;

const hiddenSchema = z.strictObject({
  id: name(),
  name: words(),
  /** The key of its draw. */
  draw: z.string().min(1),
  values: z
    .array(z.strictObject({ id: name(), name: words(), text: words(), share: basisPoints() }))
    .min(2),
  /** Phrases that would give a value away; no invented text holds one before the debrief. The values' names count by themselves. */
  reveals: z.array(words()).optional(),
});

const slotSchema = z.array(
  z.union([
    z.strictObject({ if: expression().optional(), decision: name() }),
    z.strictObject({ order: name(), place: z.int().min(1) }),
  ]),
);

const moveSchema = z.strictObject({
  id: name(),
  title: words(),
  /** Ten-thousandths, by what is hidden. */
  chance: z.record(name(), expression()),
  effects: effects(),
  by: byValue().optional(),
  /** What softens or sharpens it; each that holds comes true. */
  also: z.array(ruleSchema).optional(),
});

/** A change of the exercise's own numbers: what stands `at` a place, or all effects of options on a variable. */
const changeSchema = z.union([
  z.strictObject({ at: z.string().min(1), set: z.json() }),
  z.strictObject({ at: z.string().min(1), times: z.int().min(0) }),
  z.strictObject({
    effect: name(),
    sign: z.enum(['up', 'down']),
    strategy: name().optional(),
    times: z.int().min(0),
  }),
]);
export type Change = z.output<typeof changeSchema>;

const variationSchema = z.strictObject({
  id: name(),
  name: words(),
  text: words(),
  changes: z.array(changeSchema),
});
export type Variation = z.output<typeof variationSchema>;

const formSchema = variationSchema.extend({ rules: z.string().min(1), minutes: z.int().min(1) });

export const endingSchema = z.strictObject({
  id: name(),
  title: words(),
  /** The last ending has none. Only what the learner can see. */
  if: expression().optional(),
  text: words(),
  allow: allowedWords(),
});
export type Ending = z.output<typeof endingSchema>;

const promptsSchema = z.array(words()).min(1);

/** What must not be wrong without a reason; `npm run explore` fails on it. */
const targetsSchema = z.strictObject({
  decision: z.number(),
  ending: z.tuple([z.number(), z.number()]),
  context: z.number(),
  cells: z.int(),
  locked: z.number(),
  margin: z.number(),
  dice: z.number(),
  belief: z.tuple([z.number(), z.number()]),
});

export const scenarioFileSchema = z.strictObject({
  id: simpleId<string>(),
  title: words(),
  lead: words(),
  minutes: z.int().min(1),
  /** Part of every draw; raised when play changes. */
  rules: z.string().min(1),
  /** Version of the wording, which never touches a draw. */
  text: z.string().min(1),
  /** What learners should know before they begin. */
  care: promptsSchema,
  fairness: promptsSchema,
  observer: words(),
  /** The letter that gives the learner the role. */
  letter: promptsSchema,
  /** Two minutes on the rules before the first round. */
  rulesCheck: z
    .array(
      z.strictObject({
        question: words(),
        options: z
          .array(z.strictObject({ text: words(), right: z.boolean().default(false) }))
          .min(2),
        why: words(),
      }),
    )
    .min(1),
  variables: z.array(variableSchema).min(1),
  gauges: z
    .array(z.strictObject({ id: name(), name: words(), text: words(), value: expression() }))
    .min(1),
  arrows: z
    .array(
      z.strictObject({
        id: name(),
        label: words(),
        colour: z.enum(['v1', 'v2', 'v3', 'v4', 'v5']),
        /** Degrees clockwise from the top. */
        bearing: z.int().min(0).max(359),
        /** 0 to 100. */
        length: expression(),
      }),
    )
    .min(2),
  capital: z.strictObject({
    name: words(),
    text: words(),
    start: z.int().min(0),
    most: z.int().min(1),
    income: z.int(),
    also: z.array(z.strictObject({ if: expression(), by: z.int(), name: words() })),
  }),
  /** A number that everybody sees and that depends on the round alone. */
  clock: z.strictObject({ id: name(), name: words(), text: words(), rounds: z.array(degree()) }),
  /** The fact about which the learner holds beliefs comes first. */
  hidden: z.array(hiddenSchema).min(1),
  orders: z
    .array(z.strictObject({ id: name(), draw: z.string().min(1), of: z.tuple([name(), name()]) }))
    .default([]),
  /** One a round; in each the first entry that holds. */
  slots: z.array(slotSchema).min(1),
  /** Between the rounds, in this order. */
  standing: z.array(ruleSchema),
  /** A variable that returns to rest. */
  rest: z.strictObject({
    variable: name(),
    name: words(),
    at: degree(),
    /** How far it falls in a round, by what is hidden. */
    fall: z.record(name(), z.int().min(0)),
    /** So far below rest it rises again, by so much. */
    slack: z.int().min(0),
    rise: z.int().min(0),
  }),
  moves: z.strictObject({
    who: words(),
    draw: z.string().min(1),
    /** The most that all moves together may take of 10,000. */
    most: basisPoints(),
    list: z.array(moveSchema).min(1),
    quiet: z.strictObject({ id: name(), title: words() }),
  }),
  /** Rounds before which the learner says anew what to believe of the first hidden fact; and once more after the last. */
  beliefs: z.array(z.int().min(2)),
  /** A report on what is hidden, often wrong. */
  signal: z.strictObject({
    name: words(),
    text: words(),
    draw: z.string().min(1),
    rounds: z.array(z.int().min(1)),
    right: basisPoints(),
  }),
  interrupts: z.strictObject({
    from: z.int().min(1),
    most: z.int().min(0),
    /** The largest chance of each. */
    cap: basisPoints(),
    list: z.array(
      z.strictObject({
        decision: name(),
        draw: z.string().min(1),
        from: z.int().min(1).optional(),
        after: z.array(name()).optional(),
        chance: expression(),
      }),
    ),
  }),
  strategies: z
    .array(
      z.strictObject({
        id: name(),
        name: words(),
        text: words(),
        /** Who follows it takes, of two options that fit it as well, the one that fits this one better. */
        ties: name().optional(),
      }),
    )
    .min(2),
  /** What a strategy does where no option fits it. */
  fallback: name(),
  goals: z
    .array(
      z.strictObject({
        id: name(),
        name: words(),
        text: words(),
        /** In tenths, 0 to 1000. */
        score: expression(),
        /** Points for each move of a kind that was suffered. */
        per: z.strictObject({ move: name(), points: z.int() }).optional(),
      }),
    )
    .min(2),
  redLines: z.array(z.strictObject({ id: name(), text: words(), crossed: expression() })).min(1),
  assumptions: z
    .array(
      z.strictObject({
        id: name(),
        name: words(),
        stances: z
          .array(
            z.strictObject({
              id: name(),
              text: words(),
              /** Whether the hidden world bears it out. */
              holds: expression(),
              /** The strategies that act on it. */
              acts: z.array(name()).min(1),
            }),
          )
          .length(2),
      }),
    )
    .min(1),
  advisers: z
    .array(
      z.strictObject({
        id: name(),
        name: words(),
        competence: words(),
        /** Told in the debrief; the learner finds it out. */
        leaning: words(),
        /** What the adviser gives a forecast of. */
        forecasts: z.array(name()).min(1),
        /** What is added to each forecast. */
        bias: effects(),
      }),
    )
    .min(2),
  /** The chart of the debrief: one strategy until a round, then another, in each world. */
  window: z.strictObject({
    first: name(),
    second: name(),
    variable: name(),
    ending: name(),
    plays: z.int().min(1),
  }),
  short: formSchema,
  presets: z.array(variationSchema).default([]),
  /** The changes of the table that asks how much hangs on the author's numbers. */
  sensitivity: z.array(variationSchema).default([]),
  reflection: z.strictObject({
    happened: promptsSchema,
    meant: promptsSchema,
    beyond: promptsSchema,
    exit: promptsSchema,
  }),
  real: words(),
  model: z.strictObject({ says: promptsSchema, leavesOut: promptsSchema }),
  /** Living persons whom a writer might think of; none of them is named in an invented text. */
  persons: z.array(words()).optional(),
  targets: targetsSchema,
  allow: allowedWords(),
});
export type ScenarioFile = z.output<typeof scenarioFileSchema>;
export type Targets = z.output<typeof targetsSchema>;

export const wholeScenarioSchema = scenarioFileSchema.extend({
  decisions: z.array(decisionSchema).min(1),
  endings: z.array(endingSchema).min(1),
});
/** A decision exercise as its files say it. */
export type Scenario = z.output<typeof wholeScenarioSchema>;

/** The form of scenarios/ID/rules.lock.yaml: what was played under each name of the rules, as its hash. */
export const rulesLockSchema = z.record(
  z.string(),
  z.string().regex(/^[0-9a-f]{16}$/, 'a hash is 16 hexadecimal digits in quotes'),
);
export type RulesLock = z.output<typeof rulesLockSchema>;
