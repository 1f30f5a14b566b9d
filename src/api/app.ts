// The HTTP interface under /api: allow, parse, call, answer.
import { Hono } from 'hono';
import { limitBody } from './body-limit.ts';
import { mountRoutes } from './http.ts';
import { routes } from './routes/all.ts';
import { compressAnswers } from './compress.ts';
import { onlyFromHere } from './origin.ts';
import { dataPolicy, refuse } from './refusal.ts';
import type { Services } from './services.ts';
import { edgeWords, failedWords } from './words.ts';

/** Whether a path, without its query, belongs to the interface. */
export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** Makes the interface. */
export function createApi(services: Services): Hono {
  const { version, course, publicUrl, onError, classroom } = services;
  const app = new Hono();

  app.use(compressAnswers);
  app.use(async (c, next) => {
    await next();
    // In the answer as it is: "c.header" would make another one around its body.
    const { headers } = c.res;
    headers.set('Cache-Control', 'no-store');
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', dataPolicy);
  });
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
