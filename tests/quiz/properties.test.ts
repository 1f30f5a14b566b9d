// What must hold for any question, any answer and any log.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttemptId, OptionId } from '../../src/ids.ts';
import type { AttemptEvent } from '../../src/quiz/events.ts';
import { attempt, score } from '../../src/quiz/attempt.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import { logicOf, type Question } from '../../src/quiz/kinds.ts';
import { result } from '../../src/quiz/mark.ts';
import { hash, shuffled } from '../../src/quiz/seed.ts';
import { choiceOf, choicesOf, choose, option, pick, quizId } from './questions.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][0-9][a-z]$/), { minLength: 3, maxLength: 8 });
/** Other kinds have their own properties in kinds/. */
type WithOptions = Extract<Question, { options: unknown }>;
const questions: fc.Arbitrary<WithOptions> = fc.oneof(
  ids.chain((names) =>
    fc
      .nat(names.length - 1)
      .map((key) =>
        choiceOf('birds.one', { options: names.map((id, i) => option(id, i === key)) }),
      ),
  ),
  ids.chain((names) =>
    fc
      .integer({ min: 1, max: names.length - 1 })
      .map((keys) =>
        choicesOf('birds.some', { options: names.map((id, i) => option(id, i < keys)) }),
      ),
  ),
);
const asked = questions.chain((question) =>
  fc.subarray(question.options.map(({ id }) => id)).map((picked) => ({
    question,
    answer: question.kind === 'choice' ? choose(picked[0] ?? '') : pick(...picked),
    picked,
  })),
);

describe('a mark', () => {
  it('does not depend on the order of the options in the file or in the answer', () => {
    fc.assert(
      fc.property(asked, fc.string(), ({ question, answer }, seed) => {
        const turned = { ...question, options: shuffled(question.options, seed) } as WithOptions;
        const same = answer.kind === 'choices' ? pick(...answer.options.toReversed()) : answer;
        expect(result(turned, same)).toEqual(result(question, answer));
      }),
    );
  });
  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(asked, ({ question, answer }) => {
        const marked = result(question, answer);
        if (marked.state !== 'marked') return;
        expect(marked.points).toBeGreaterThanOrEqual(0);
        expect(marked.points).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('exists exactly when something was chosen', () => {
    fc.assert(
      fc.property(asked, ({ question, answer, picked }) => {
        expect(result(question, answer).state).toBe(
          picked.length === 0 ? 'not-answered' : 'marked',
        );
      }),
    );
  });
  it('for everything picked is what the balance of right and wrong options gives', () => {
    const everything = (right: number, wrong: number) => {
      const options = [...'abcdefgh']
        .slice(0, right + wrong)
        .map((id, i) => option(`${id}${i}`, i < right));
      return result(choicesOf('birds.some', { options }), pick(...options.map(({ id }) => id)));
    };
    expect(everything(2, 2)).toEqual({ state: 'marked', points: 0 });
    expect(everything(3, 1)).toEqual({ state: 'marked', points: 2 / 3 });
    expect(everything(1, 3)).toEqual({ state: 'marked', points: 0 });
  });
});

describe('the order shown', () => {
  it('follows from the seed and the ids, not from the order of the file', () => {
    fc.assert(
      fc.property(questions, fc.string(), fc.string(), (question, seed, other) => {
        const turned = { ...question, options: shuffled(question.options, other) } as Question;
        const { view } = logicOf(question.kind);
        expect(view(turned, seed)).toEqual(view(question, seed));
      }),
    );
  });
  it('puts every option first about equally often', () => {
    const items = ['k7', 'p2', 'w9', 'b3'].map((id) => ({ id }));
    const firsts = new Map<string, number>();
    for (let i = 0; i < 4000; i += 1) {
      const first = shuffled(items, `seed ${i}`)[0]?.id ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    // 1000 expected each; five standard deviations of a binomial are 137.
    for (const { id } of items) expect(Math.abs((firsts.get(id) ?? 0) - 1000)).toBeLessThan(137);
  });
  it('is the same on every machine', () => {
    // Worked out apart, in Python: FNV-1a gives 0x811c9dc5, 0xe40c292c and 0xbf9cf968 (as in its authors' test
    // values), and MurmurHash3's finisher makes of them:
    expect([hash(''), hash('a'), hash('foobar')]).toEqual([0xab3e7c0b, 0x1a80b1b3, 0x0c0da6dc]);
    expect(
      shuffled(
        ['k7', 'p2', 'w9'].map((id) => ({ id })),
        'seed',
      ).map(({ id }) => id),
    ).toEqual(['p2', 'w9', 'k7']);
  });
});

describe('a fingerprint', () => {
  it('stays when only words or the order of the options change', () => {
    fc.assert(
      fc.property(questions, fc.string(), (question, seed) => {
        const reworded = {
          ...question,
          prompt: 'other words',
          options: shuffled(question.options, seed).map((each) => ({
            ...each,
            text: 'other',
            why: 'other',
          })),
        } as Question;
        expect(fingerprint(reworded)).toBe(fingerprint(question));
      }),
    );
  });
  it('changes with the key, with an option and with the version', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const [first, ...rest] = question.options;
        if (first === undefined) return;
        const variants = [
          { ...question, version: question.version + 1 },
          { ...question, options: [{ ...first, correct: !first.correct }, ...rest] },
          { ...question, options: [{ ...first, id: 'zzzzzz' as OptionId }, ...rest] },
        ] as Question[];
        for (const variant of variants)
          expect(fingerprint(variant)).not.toBe(fingerprint(question));
      }),
    );
  });
});

describe('an attempt', () => {
  const quiz = [choiceOf('birds.one'), choicesOf('birds.some'), choiceOf('birds.two')];
  const id = 'quiz:1' as AttemptId;
  const start: AttemptEvent = {
    type: 'started',
    id: 's',
    attempt: id,
    quiz: quizId,
    seed: 'x',
    questions: quiz.map((q) => q.id),
    at: 0,
  };
  const answers = fc.array(
    fc.record({
      question: fc.constantFrom(...quiz),
      at: fc.integer({ min: 1, max: 50 }),
      first: fc.nat(2),
      fits: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const eventsOf = (
    given: { question: WithOptions; at: number; first: number; fits: boolean }[],
  ): AttemptEvent[] => [
    start,
    ...given.map(({ question, at, first, fits }, i): AttemptEvent => {
      const chosen = question.options[first]?.id ?? '';
      const answer = question.kind === 'choice' ? choose(chosen) : pick(chosen);
      return {
        type: 'answered',
        id: `e${i}`,
        attempt: id,
        quiz: quizId,
        question: question.id,
        fits: fits ? fingerprint(question) : 'old',
        answer,
        at,
      };
    }),
  ];

  it('is the same when events come twice or in another order', () => {
    fc.assert(
      fc.property(answers, fc.string(), (given, seed) => {
        const events = eventsOf(given);
        expect(attempt(id, shuffled([...events, ...events], seed), quiz)).toEqual(
          attempt(id, events, quiz),
        );
      }),
    );
  });
  it('never scores more than there is, nor counts a question twice', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const run = attempt(id, eventsOf(given), quiz);
        if (run === undefined) throw new Error('the attempt was started');
        const sum = score(run);
        expect(sum.outOf).toBe(3);
        expect(sum.answered).toBeLessThanOrEqual(3);
        expect(sum.points).toBeLessThanOrEqual(sum.answered);
      }),
    );
  });
  it('marks a question as changed when only answers to its old form are there', () => {
    const [question] = quiz;
    if (question === undefined) throw new Error('no question');
    const run = attempt(id, eventsOf([{ question, at: 1, first: 0, fits: false }]), quiz);
    expect(run?.questions.map(({ standing }) => standing.state)).toEqual([
      'changed',
      'open',
      'open',
    ]);
  });
  it('lets the first answer count, because its feedback has been seen', () => {
    const [question] = quiz;
    if (question === undefined) throw new Error('no question');
    const run = attempt(
      id,
      eventsOf([
        { question, at: 2, first: 0, fits: true },
        { question, at: 1, first: 1, fits: true },
      ]),
      quiz,
    );
    expect(run?.questions[0]?.standing).toMatchObject({ points: 0, at: 1 });
  });
  it('drops questions that left the quiz', () => {
    expect(attempt(id, [start], quiz.slice(1))?.questions).toHaveLength(2);
  });
});
