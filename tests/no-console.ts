// A unit test that prints is a unit test that fails: noise hides the message that matters.
import { afterEach, beforeEach, expect, vi } from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  const said = methods.flatMap((method) =>
    vi.mocked(console[method]).mock.calls.map((call) => `${method}: ${call.join(' ')}`),
  );
  vi.restoreAllMocks();
  expect(said, 'nothing is printed').toEqual([]);
});
