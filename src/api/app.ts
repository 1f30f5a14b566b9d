// The HTTP interface under /api: allow, parse, call, answer.
import { Hono } from 'hono';

/** What the interface needs to know and to tell; `server.ts` builds it. */
export type ApiServices = {
  version: string;
  /** The id of the course that is served, if it has one. */
  course: string | undefined;
  /** Told of every failure that nobody expected. The path comes without its query. */
  onError: (error: Error, path: string) => void;
};

/** Makes the interface. */
export function createApi({ version, course, onError }: ApiServices): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
    // An answer is data: shown as a page by mistake, it may load and run nothing.
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  });

  app.get('/api/health', (c) => c.json({ ok: true, version, course: course ?? null }));

  app.notFound((c) => c.json({ error: 'There is nothing at this address.' }, 404));
  app.onError((error, c) => {
    onError(error, c.req.path);
    // What went wrong inside is for the log, not for whoever asked.
    return c.json({ error: 'Something went wrong on the server.' }, 500);
  });
  return app;
}
