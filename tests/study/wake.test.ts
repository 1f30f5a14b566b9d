// Checks come to life near the screen, once, and get another chance after a failure.
import { beforeEach, expect, it, vi } from 'vitest';
import type { wakeChecks } from '../../src/study/wake.ts';

const hydrated = vi.fn<(element: HTMLElement, props: unknown) => void>();
vi.mock('../../src/study/hydrate.tsx', () => ({ hydrateCheck: hydrated }));

class FakeElement {
  readonly dataset: Record<string, string> = {
    check: 'birds.one',
    checkFrom: '/checks/birds.json',
  };
}
const watched = new Set<unknown>();
let near: (target: FakeElement) => void;
class FakeObserver {
  constructor(seen: (entries: readonly unknown[]) => void) {
    near = (target) => seen([{ isIntersecting: true, target }]);
  }
  observe = (element: unknown) => watched.add(element);
  unobserve = (element: unknown) => watched.delete(element);
}

const questions = { 'birds.one': { question: 'which bird?' } };
const answer = (status = 200) => new Response(JSON.stringify(questions), { status });
const load = vi.fn<typeof fetch>();
let start: typeof wakeChecks;

beforeEach(async () => {
  hydrated.mockReset();
  load.mockReset();
  watched.clear();
  vi.stubGlobal('HTMLElement', FakeElement);
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('fetch', load);
  // What was loaded is kept for the whole page; every test is a page of its own.
  vi.resetModules();
  ({ wakeChecks: start } = await import('../../src/study/wake.ts'));
});

/** Starts on a page with these checks, none of them near the screen yet. */
function page(...checks: FakeElement[]): void {
  start({ querySelectorAll: () => checks } as unknown as Document);
}

it('is watched until it is near, and then gets its question', async () => {
  load.mockResolvedValue(answer());
  const check = new FakeElement();
  page(check);
  expect(load).not.toHaveBeenCalled();
  near(check);
  await vi.waitFor(() => expect(hydrated).toHaveBeenCalledWith(check, questions['birds.one']));
  expect(load).toHaveBeenCalledWith('/checks/birds.json');
  expect(watched.size).toBe(0);
});
it('is brought to life once when it comes near twice, and the questions are loaded once', async () => {
  load.mockResolvedValue(answer());
  const checks = [new FakeElement(), new FakeElement()] as const;
  page(...checks);
  near(checks[0]);
  near(checks[0]);
  near(checks[1]);
  await vi.waitFor(() => expect(watched.size).toBe(0));
  expect(hydrated).toHaveBeenCalledTimes(2);
  expect(load).toHaveBeenCalledTimes(1);
});
it.each([
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answered with an error', async () => answer(503)],
])('stays watched and tries again after having been %s', async (_, fail) => {
  load.mockImplementationOnce(fail).mockResolvedValue(answer());
  const check = new FakeElement();
  page(check);
  near(check);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(hydrated).not.toHaveBeenCalled();
  expect(watched.has(check)).toBe(true);
  near(check);
  await vi.waitFor(() => expect(hydrated).toHaveBeenCalledTimes(1));
  expect(watched.has(check)).toBe(false);
});
it('lets a mistake of the program out, so that the browser reports it, and stays watched', async () => {
  load.mockResolvedValue(answer());
  hydrated.mockImplementationOnce(() => {
    throw new Error('no question for this check');
  });
  const reported: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.once('unhandledRejection', (error) => reported.push(error));
  const check = new FakeElement();
  page(check);
  near(check);
  try {
    await vi.waitFor(() => expect(reported).toEqual([new Error('no question for this check')]));
  } finally {
    for (const listener of others) process.on('unhandledRejection', listener);
  }
  expect(watched.has(check)).toBe(true);
  expect(check.dataset.awake).toBeUndefined();
});
