// A learner's way through a written judgement: drafts, handing in, judging, and what other pages make of it.
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { score } from '../../src/quiz/attempt.ts';
import type { Answered, Judged } from '../../src/quiz/events.ts';
import { fingerprint } from '../../src/quiz/fingerprint.ts';
import type { Levels } from '../../src/quiz/kind.ts';
import type { Question } from '../../src/quiz/kinds.ts';
import type { Rules } from '../../src/quiz/rules.ts';
import { feltIn } from '../../src/study/answers.ts';
import { diskStore } from '../../src/study/disk.ts';
import { openLog } from '../../src/study/log.ts';
import { outlineOf } from '../../src/study/outline.ts';
import { progress } from '../../src/study/progress.ts';
import { recallsOf } from '../../src/study/recalls.ts';
import { bankOf } from '../../src/study/review-bank.ts';
import { missedIn, quizRun } from '../../src/study/run.ts';
import { joined } from '../../src/study/drafts.ts';
import { judged, judgementOf, text } from '../quiz/kinds/examples/judgement.ts';
import { choose, quizId } from '../quiz/questions.ts';
import { answerNow, first, open, states } from './open-page.ts';

const essay = judgementOf();
const questions: readonly Question[] = [essay, first];
const run = (rules?: Rules) => quizRun(quizId, questions, rules);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
type Page = Awaited<ReturnType<typeof open>>;
const judge = async (page: Page, levels: Levels) => {
  page.draft(essay.id, judged(levels));
  await page.answer();
};
const eventsOf = (page: Page) => page.log.read('everything');
const standingOf = (page: Page) => page.screen.get().steps[0]?.standing;

describe('a judgement', () => {
  it('is not taken as long as it is too short or too long, and nothing of it is lost', async () => {
    const page = await open(run());
    for (const words of [2, 20]) {
      await answerNow(page, judged(undefined, words));
      expect(page.screen.get().notice).toBe('not-ready');
      expect(page.screen.get().drafts[essay.id]).toEqual(judged(undefined, words));
    }
    expect(states(page)[0]).toBe('open');
  });
  it('waits for its levels once it is handed in, and has no mark until all are there', async () => {
    const page = await open(run());
    await answerNow(page, judged());
    expect(states(page)[0]).toBe('to-judge');
    await page.answer();
    expect(page.screen.get().notice).toBe('not-judged');
    await judge(page, { k7: 2 });
    expect(page.screen.get().notice).toBe('not-judged');
    await judge(page, { k7: 2, b2: 0 });
    expect(standingOf(page)).toMatchObject({
      state: 'answered',
      points: 2 / 3,
      answer: judged({ k7: 2, b2: 0 }),
    });
  });
  it('keeps the text that was handed in, whatever a draft says while it is judged', async () => {
    const page = await open(run());
    await answerNow(page, judged());
    page.draft(essay.id, { ...judged({ k7: 1, b2: 1 }), text: 'quite another text' });
    await page.answer();
    expect(standingOf(page)).toMatchObject({ answer: judged({ k7: 1, b2: 1 }) });
  });
  it('takes no levels with the answer, only after it', async () => {
    const page = await open(run());
    await answerNow(page, judged({ k7: 2, b2: 1 }));
    expect(states(page)[0]).toBe('to-judge');
    const [answered] = (await eventsOf(page)).filter((event) => event.type === 'answered');
    expect(answered).toMatchObject({ answer: judged() });
    expect(answered).not.toHaveProperty('verdict');
  });
  it('takes levels that came in an event with the answer for none', async () => {
    const page = await open(run());
    await page.log.commit({ quiz: quizId }, () => [
      {
        type: 'started',
        id: 's',
        attempt: 'quiz:1' as never,
        quiz: quizId,
        seed: 'x',
        questions: [essay.id],
        at: 1,
      },
      {
        type: 'answered',
        id: 'a',
        attempt: 'quiz:1' as never,
        quiz: quizId,
        question: essay.id,
        fits: fingerprint(essay),
        answer: judged({ k7: 2, b2: 1 }),
        at: 2,
      },
    ]);
    expect(states(await open(run()))[0]).toBe('to-judge');
  });
  it('is not stuck with levels that the rubric lacks: the first that judge it wholly count', async () => {
    const page = await open(run());
    await answerNow(page, judged());
    const answered = (await eventsOf(page)).find(
      (event): event is Answered => event.type === 'answered',
    );
    const { attempt, at } = answered ?? { attempt: '' as never, at: 0 };
    const of = { type: 'judged', attempt, quiz: quizId, question: essay.id } as const;
    await page.log.commit({ quiz: quizId }, (): Judged[] => [
      { ...of, id: 'j1', levels: { k7: 9, b2: 1 }, verdict: 'right', at: at + 1 },
    ]);
    const again = await open(run());
    expect(states(again)[0]).toBe('to-judge');
    await judge(again, { k7: 1, b2: 1 });
    expect(standingOf(again)).toMatchObject({ state: 'answered', points: 2 / 3 });
  });
});

describe('a draft of a judgement', () => {
  it('comes back after the tab is killed, and the log of events does not grow with it', async () => {
    const page = await open(run());
    for (let words = 1; words <= 8; words += 1) page.draft(essay.id, judged(undefined, words));
    await page.settled();
    expect((await eventsOf(page)).map(({ type }) => type)).toEqual(['started']);
    expect((await open(run())).screen.get().drafts).toEqual({ [essay.id]: judged() });
  });
  it('is not wiped out by words typed before the scripts came; they stand below it, also on the disk', async () => {
    const page = await open(run());
    page.draft(essay.id, judged());
    await page.settled();
    const early = new Map([[essay.id as string, ['And more']]]);
    const both = { kind: 'judgement', text: `${text(8)}\n\nAnd more` };
    const again = await open(run(), openLog(diskStore()), early);
    expect(again.screen.get().drafts).toEqual({ [essay.id]: both });
    expect((await open(run())).screen.get().drafts).toEqual({ [essay.id]: both });
  });
  it('of levels comes back too, and is not lost to words typed too late', async () => {
    const page = await open(run());
    await answerNow(page, judged());
    page.draft(essay.id, judged({ k7: 1 }));
    await page.settled();
    const early = new Map([[essay.id as string, [text(6)]]]);
    const again = await open(run(), openLog(diskStore()), early);
    expect(again.screen.get()).toMatchObject({
      tooLate: true,
      drafts: { [essay.id]: judged({ k7: 1 }) },
    });
    expect(states(again)[0]).toBe('to-judge');
  });
  it('of another kind of question gives way to what was chosen later, as it always did', () => {
    expect(joined({ a: choose('k7') }, { a: choose('p2') })).toEqual({ a: choose('p2') });
    expect(joined({ a: choose('k7'), b: judged() }, { a: judged() })).toEqual({
      a: judged(),
      b: judged(),
    });
  });
});

describe('the rules of a quiz', () => {
  it('offer no second try at what was compared with model answers', async () => {
    const page = await open(run({ feedback: 'immediate', secondTry: 0.5 }));
    await answerNow(page, judged());
    await judge(page, { k7: 1, b2: 0 });
    expect(standingOf(page)).toMatchObject({ state: 'answered', points: 1 / 3 });
  });
  it('let a judgement be handed in without saying how sure it is', async () => {
    const page = await open(run({ feedback: 'immediate', confidence: true, certainty: true }));
    await answerNow(page, judged());
    expect(states(page)[0]).toBe('to-judge');
  });
  it('lead to what is to be judged when all is handed in, and then to the result', async () => {
    const page = await open(run({ feedback: 'at-end' }));
    await answerNow(page, judged(undefined, 5));
    await answerNow(page, choose('k7'));
    page.goTo(0);
    await answerNow(page, judged());
    await page.handIn();
    expect(page.screen.get().position).toBe(0);
    expect(states(page)).toEqual(['to-judge', 'answered']);
    await judge(page, { k7: 2, b2: 1 });
    page.next();
    page.next();
    expect(page.screen.get().position).toBe(2);
    expect(score({ questions: page.screen.get().steps })).toMatchObject({ points: 2 });
  });
  it('show the hints that were opened also while it is judged, and take their cost', async () => {
    const hinted = judgementOf('birds.judgement', { hints: ['Think of both sides.'] });
    const page = await open(quizRun(quizId, [hinted], { feedback: 'immediate', hints: 0.25 }));
    await page.hint();
    await answerNow(page, judged());
    expect(standingOf(page)).toMatchObject({ state: 'to-judge', hints: 1 });
    await judge(page, { k7: 2, b2: 1 });
    expect(standingOf(page)).toMatchObject({ points: 0.75, hints: 1 });
  });
});

describe('the learner’s own mark', () => {
  const course = {
    title: '',
    lessons: [],
    sources: [],
    misconceptions: [],
    quizzes: [{ id: quizId, title: '', pass: 0.8, questions }],
  };
  it('counts in the result and in progress, once it is given', async () => {
    const page = await open(run());
    const outline = {
      ...outlineOf(course),
      objectives: [{ id: essay.objective, text: '', lesson: 'birds' as never }],
    };
    await answerNow(page, judged());
    expect(progress(outline, await eventsOf(page))).toMatchObject({
      answered: 0,
      objectives: [{ state: 'not-started' }],
    });
    await judge(page, { k7: 1, b2: 1 });
    page.next();
    await answerNow(page, choose('k7'));
    const found = progress(outline, await eventsOf(page));
    expect(found.answered).toBe(2);
    expect(found.objectives[0]).toMatchObject({ points: 1 + 2 / 3, outOf: 2, state: 'secure' });
    expect(found.quizzes[0]?.best).toMatchObject({ points: 1 + 2 / 3, outOf: 2 });
  });
  it('is no miss: it enters neither the review nor what is tried again, and says nothing of being sure', async () => {
    const page = await open(run({ feedback: 'immediate', confidence: true }));
    page.feel(essay.id, 3);
    await answerNow(page, judged());
    await judge(page, { k7: 0, b2: 0 });
    const events = await eventsOf(page);
    expect(recallsOf(events, { offset: () => 0 })).toEqual([]);
    expect(feltIn(events, questions)).toEqual([]);
    expect(missedIn(page.screen.get().steps)).toEqual([]);
    expect(bankOf(course as never).questions.map(({ id }) => id)).toEqual([first.id]);
  });
});
