// What pages on demand are handed with each request.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { serveOnDemand, type AstroHandler } from '../../src/api/on-demand.ts';
import { aService } from './a-service.ts';

it('hands every request locals of its own: who asked before is not known to the next', () => {
  const seen: string[][] = [];
  const astro: AstroHandler = (_req, _res, _next, locals) => {
    seen.push(Object.keys(locals));
    Object.assign(locals, { viewer: 'Olga', note: 'a secret' });
  };
  const answer = serveOnDemand(astro, { services: aService(), parts: [] });
  const request = { url: '/teach/' } as IncomingMessage;
  const response = { setHeader: () => {} } as unknown as ServerResponse;
  const at = { path: '/teach/', query: '', names: ['teach'], missing: () => {} };
  answer(request, response, at);
  answer(request, response, at);
  expect(seen).toEqual([
    ['services', 'parts', 'frames'],
    ['services', 'parts', 'frames'],
  ]);
});
