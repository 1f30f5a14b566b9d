// Marking on one page: what is chosen, what is saved, and that nothing is lost in between.
import { describe, expect, it } from 'vitest';
import type { MarkingCard, RatingSent } from '../../src/api/contract.ts';
import { createMarking, draftsIn, type Drafts, type Sent } from '../../src/desk/marking.ts';
import { markingAction } from '../../src/desk/marking-keys.ts';
import { pressed } from '../study/pressed.ts';

const levels = [0, 1, 2].map((points) => ({ points, text: `${points}` }));
const card = (attempt: string, changes: object = {}) =>
  ({
    attempt,
    question: 'q',
    of: `text of ${attempt}`,
    criteria: [
      { id: 'c1', text: 'A claim', levels },
      { id: 'c2', text: 'A reason', levels },
    ],
    levels: {},
    done: false,
    comment: { text: '', seen: 0 },
    ...changes,
  }) as unknown as MarkingCard;

/** A server that answers when it is told to, and a tab that keeps drafts. */
function aPage(cards = [card('a'), card('b')], kept?: Drafts) {
  const sent: (readonly RatingSent[])[] = [];
  const waiting: ((answer: Sent) => void)[] = [];
  let drafts = kept;
  const marking = createMarking(cards, {
    send: (ratings) => {
      sent.push(ratings);
      const { promise, resolve } = Promise.withResolvers<Sent>();
      waiting.push(resolve);
      return promise;
    },
    read: () => drafts,
    keep: (now) => (drafts = now),
    noConnection: 'nobody answered',
  });
  const taken = (done = true, seen = 0): Sent => ({
    taken: [{ attempt: 'a', question: 'q', done, seen } as never],
  });
  return {
    marking,
    sent,
    taken,
    answer: (with_: Sent) => waiting.shift()?.(with_),
    drafts: () => drafts,
    cards: () => marking.$state.get().cards,
    here: () => [marking.$state.get().at, marking.$state.get().part],
  };
}

describe('levels', () => {
  it('are given by numbers to one criterion after the other, and wait until they are saved', async () => {
    const page = aPage();
    page.marking.level(2);
    expect(page.here()).toEqual([0, 1]);
    page.marking.level(0);
    page.marking.level(7);
    expect(page.cards()[0]).toMatchObject({ levels: { c1: 2, c2: 0 }, state: 'changed' });
    const saved = page.marking.save(0);
    expect(page.sent).toEqual([
      [{ attempt: 'a', question: 'q', of: 'text of a', levels: { c1: 2, c2: 0 } }],
    ]);
    page.answer(page.taken());
    expect(await saved).toBe(true);
    expect(page.cards()[0]).toMatchObject({ state: 'kept', done: true });
    expect(page.drafts()).toBeUndefined();
  });

  it('are sent once when Save is pressed twice, and not at all when nothing was changed', async () => {
    const page = aPage();
    page.marking.choose(0, 'c1', 1);
    const both = [page.marking.save(0), page.marking.save(0)];
    page.answer(page.taken(false));
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(await page.marking.save(0)).toBe(true);
    expect(page.sent).toHaveLength(1);
  });

  it.each([
    ['nobody answered', 'no-connection'],
    ['it is open again', { error: 'it is open again' }],
  ] as const)('stay chosen, in the tab too, when saving fails: %s', async (trouble, answer) => {
    const page = aPage();
    page.marking.choose(0, 'c1', 1);
    page.marking.write(0, 'Say why.');
    const saved = page.marking.save(0);
    page.answer(answer);
    expect(await saved).toBe(false);
    expect(page.cards()[0]).toMatchObject({ state: 'failed', trouble, levels: { c1: 1 } });

    const again = aPage([card('a'), card('b')], page.drafts());
    again.marking.restore({});
    expect(again.cards()[0]).toMatchObject({
      levels: { c1: 1 },
      comment: 'Say why.',
      state: 'changed',
    });
    const saving = again.marking.save(0);
    expect(again.sent[0]).toMatchObject([{ comment: { text: 'Say why.', seen: 0 } }]);
    again.answer(again.taken(false, 5));
    expect(await saving).toBe(true);
  });

  it('that are changed while they are sent are not taken for saved', async () => {
    const page = aPage();
    page.marking.choose(0, 'c1', 1);
    const saved = page.marking.save(0);
    page.marking.choose(0, 'c1', 2);
    page.answer(page.taken(false));
    expect(await saved).toBe(false);
    expect(page.cards()[0]).toMatchObject({ state: 'changed', levels: { c1: 2 } });
  });

  it('of a draft of another text are not taken up', () => {
    const page = aPage([card('a')], {
      'a q': { of: 'an older text', levels: { c1: 2 }, comment: '' },
    });
    page.marking.restore({});
    expect(page.cards()[0]).toMatchObject({ levels: {}, state: 'kept' });
  });

  it('chosen in the form before the script ran stay chosen', () => {
    const page = aPage();
    const fields: Record<string, string> = { 'level:b:q:c2': '1' };
    page.marking.restore(draftsIn([card('a'), card('b')], (name) => fields[name]));
    expect(page.cards().map(({ state }) => state)).toEqual(['kept', 'changed']);
    expect(page.cards()[1]).toMatchObject({ levels: { c2: 1 } });
  });
});

describe('keys', () => {
  it('give levels, go forth and back, save, and show the list', () => {
    const types = ['3', 'j', 'ArrowDown', 'K', 'ArrowUp', 'Enter', '?'].map(
      (key) => markingAction(pressed(key), 'nowhere')?.type,
    );
    expect(types).toEqual(['level', 'next', 'next', 'previous', 'previous', 'save', 'help']);
  });

  it('are left to the browser where somebody types, with Ctrl, on a button, and arrows on a level', () => {
    expect(markingAction(pressed('j'), 'writing')).toBeUndefined();
    expect(markingAction(pressed('j', { ctrlKey: true }), 'nowhere')).toBeUndefined();
    expect(markingAction(pressed('Enter'), 'control')).toBeUndefined();
    expect(markingAction(pressed('ArrowDown'), 'choice')).toBeUndefined();
    expect(markingAction(pressed('1', { repeat: true }), 'nowhere')).toBeUndefined();
  });
});
