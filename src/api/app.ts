// The HTTP interface under /api: allow, parse, call, answer.
import { Hono } from 'hono';
import { limitBody } from './body-limit.ts';
import { mountRoutes } from './http.ts';
import { routes } from './routes/all.ts';
import { onlyFromHere } from './origin.ts';
import { refuse } from './refusal.ts';
import type { Services } from './services.ts';
import { makeWhole } from './whole.ts';
import { edgeWords, failedWords } from './words.ts';

/** Whether a path, without its query, belongs to the interface. */
export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** Makes the interface. */
export function createApi(services: Services): Hono {
  const { version, course, publicUrl, onError, classroom } = services;
  const app = new Hono();

  app.use(makeWhole);
  app.use(onlyFromHere(publicUrl));
  app.use(limitBody());

  app.get('/api/health', async (c) => {
    const state = await services.health();
    const { ok } = state.database;
    return c.json({ ok, version, course: course ?? null, ...state }, ok ? 200 : 503);
  });

  const secure = publicUrl?.startsWith('https:') ?? false;
  mountRoutes(app, classroom, routes, { secure, onError, streams: services.streams });

  app.notFound((c) => refuse(c, { code: 'not-found', status: 404, error: edgeWords.nothingHere }));
  app.onError((error, c) => {
    onError(error, c.req.path);
    // What went wrong inside is for the log, not for whoever asked.
    return refuse(c, { code: 'failed', status: 500, error: failedWords });
  });
  return app;
}
