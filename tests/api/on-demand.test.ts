// Pages on demand: what the server hands to each.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { serveOnDemand, type Locals } from '../../src/api/on-demand.ts';

it('gives every request locals of its own, so that nobody is told what was meant for another', () => {
  const found: object[] = [];
  const serve = serveOnDemand(
    (_req, _res, _next, locals) => {
      found.push({ ...locals });
      // As middleware.ts does.
      Object.assign(locals, { viewer: 'somebody', note: 'a pass' });
    },
    { services: {}, parts: [] } as unknown as Locals,
  );
  const res = { setHeader: () => res } as unknown as ServerResponse;
  const address = { path: '/teach/', query: '', names: ['teach'], missing: () => undefined };
  for (let i = 0; i < 2; i += 1) serve({ url: '' } as IncomingMessage, res, address);
  expect(found).toEqual([
    { services: {}, parts: [] },
    { services: {}, parts: [] },
  ]);
});
