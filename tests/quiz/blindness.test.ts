// Blindness: what a learner sees before the release owes nothing to the key or to any reason, whatever the kind of question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, logicOf, type Question } from '../../src/quiz/kinds.ts';
import { levels } from '../../src/quiz/question.schema.ts';
import { example as evidence } from './kinds/examples/evidence.ts';
import { example as gaps } from './kinds/examples/gaps.ts';
import { example as judgement } from './kinds/examples/judgement.ts';
import { example as map } from './kinds/examples/map.ts';
import { example as match } from './kinds/examples/match.ts';
import { example as number } from './kinds/examples/number.ts';
import { example as order } from './kinds/examples/order.ts';
import { example as sort } from './kinds/examples/sort.ts';
import { example as text } from './kinds/examples/text.ts';
import { choiceOf, choicesOf } from './questions.ts';

type Fields = Readonly<Record<string, unknown>>;
type Secret = fc.Arbitrary<Fields>;

const words = fc.string({ minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const reason = fc.record({ why: words, misconception: maybe(words) });

/** What a question of any kind keeps to itself. */
const common: Secret = fc.record({
  explanation: words,
  hints: maybe(fc.array(words, { minLength: 1, maxLength: 3 })),
  passage: words,
  sources: fc.array(words, { minLength: 1 }),
  objective: words,
  level: fc.constantFrom(...levels),
  version: fc.nat(),
  place: fc.constantFrom('quiz', 'lesson'),
  pool: maybe(words),
  pair: maybe(words),
});

/** The parts with other reasons, and with `key` in each, drawn anew; what is shown of a part stays. */
const parts = (all: readonly object[], key: Secret): fc.Arbitrary<Fields[]> =>
  fc
    .tuple(...all.map(() => fc.tuple(reason, key)))
    .map((drawn) => all.map((part, i) => ({ ...part, ...drawn[i]?.[0], ...drawn[i]?.[1] })));

/** The options with so many of them right, whichever they are. */
const options = (all: readonly object[], fewest: number, most: number): fc.Arbitrary<Fields[]> =>
  fc
    .tuple(
      parts(all, fc.constant({})),
      fc.subarray([...all.keys()], { minLength: fewest, maxLength: most }),
    )
    .map(([drawn, right]) => drawn.map((option, i) => ({ ...option, correct: right.includes(i) })));

const amount = fc.oneof(
  fc.record({ value: fc.double({ noNaN: true }), tolerance: maybe(fc.nat()) }),
  fc.record({ range: fc.record({ from: fc.integer(), to: fc.integer() }) }),
);
const form = fc.record({ text: words, why: words, misconception: maybe(words) });
const written = fc.record({
  accepted: fc.array(form, { minLength: 1, maxLength: 3 }),
  mistaken: maybe(fc.array(form, { maxLength: 3 })),
  why: words,
});
const oneOf = (places: readonly { readonly id: string }[]) =>
  fc.constantFrom(...places.map(({ id }) => id));

/** What is secret in each kind besides, drawn anew. A new kind says here what it keeps to itself. */
const kinds: Readonly<Record<Kind, { readonly question: Question; readonly secret: Secret }>> = {
  choice: {
    question: choiceOf(),
    secret: fc.record({ options: options(choiceOf().options, 1, 1) }),
  },
  choices: {
    question: choicesOf(),
    secret: fc.record({ options: options(choicesOf().options, 1, 3) }),
  },
  sort: {
    question: sort.question,
    secret: fc.record({
      items: parts(sort.question.items, fc.record({ in: oneOf(sort.question.categories) })),
    }),
  },
  match: {
    question: match.question,
    secret: fc.record({
      rows: parts(match.question.rows, fc.record({ to: oneOf(match.question.targets) })),
    }),
  },
  // The order of the items in the file is the key.
  order: {
    question: order.question,
    secret: fc.record({
      items: parts(order.question.items, fc.constant({})).chain((items) =>
        fc.shuffledSubarray(items, { minLength: items.length }),
      ),
      why: words,
    }),
  },
  number: {
    question: { ...number.question, value: undefined, tolerance: undefined },
    secret: fc
      .tuple(
        amount,
        fc.record({
          near: maybe(fc.array(fc.tuple(amount, reason).map(([a, b]) => ({ ...a, ...b })))),
          why: words,
        }),
      )
      .map(([right, rest]) => ({ ...right, ...rest })),
  },
  // Whether one place is right or several is told beforehand, so there are always several here.
  map: {
    question: map.question,
    secret: fc.record({ places: options(map.question.places, 2, 3) }),
  },
  evidence: {
    question: evidence.question,
    secret: fc.record({ sentences: options(evidence.question.sentences, 1, 2) }),
  },
  // Its rubric is seen before anything is written.
  judgement: {
    question: judgement.question,
    secret: fc.record({
      models: fc.array(fc.record({ text: words, says: maybe(words) }), { minLength: 2 }),
      why: words,
    }),
  },
  text: { question: text.question, secret: written },
  gaps: {
    question: gaps.question,
    secret: fc.record({
      gaps: fc.tuple(
        ...gaps.question.gaps.map((gap) =>
          gap.options === undefined
            ? written.map((drawn) => ({ id: gap.id, ...drawn }))
            : options(gap.options, 1, 1).map((drawn) => ({ id: gap.id, options: drawn })),
        ),
      ),
    }),
  },
};

/** A question with everything secret drawn anew. */
const drawn = ({ question, secret }: (typeof kinds)[Kind]): fc.Arbitrary<Question> =>
  fc
    .tuple(common, secret)
    .map(([shared, own]) => ({ ...question, ...shared, ...own }) as unknown as Question);

describe.each(Object.entries(kinds))('two questions of kind %s', (name, kind) => {
  const { view, plainText } = logicOf(name as Kind);

  it('that differ in nothing a learner sees have the same view, byte for byte', () => {
    fc.assert(
      fc.property(drawn(kind), drawn(kind), fc.string(), (one, other, seed) => {
        const seen = view(one, seed);
        expect(JSON.stringify(view(other, seed))).toBe(JSON.stringify(seen));
        expect(plainText(view(other, seed))).toBe(plainText(seen));
      }),
    );
  });

  it('that differ in the prompt do not', () => {
    fc.assert(
      fc.property(drawn(kind), fc.string(), (one, seed) => {
        const other = { ...one, prompt: `${one.prompt} indeed` };
        expect(JSON.stringify(view(other, seed))).not.toBe(JSON.stringify(view(one, seed)));
      }),
    );
  });

  it('are drawn with other keys now and then: otherwise nothing would be tested', () => {
    const { key } = logicOf(name as Kind);
    const keys = new Set(fc.sample(drawn(kind), { numRuns: 50, seed: 1 }).map((one) => key(one)));
    // A written judgement has no key; its model answers are what is kept back.
    expect(keys.size > 1).toBe(name !== 'judgement');
  });
});
