// What every page on demand has in common: not kept by anybody, compressed, and a sentence when it fails.
import { defineMiddleware } from 'astro:middleware';
import { compressed } from './api/compress.ts';
import { dataPolicy, refusalPage } from './api/refusal.ts';
import { refusalWords } from './api/words.ts';

export const onRequest = defineMiddleware(async ({ isPrerendered, locals, request, url }, next) => {
  if (isPrerendered || import.meta.env.DEV) return next();
  try {
    const answer = await next();
    answer.headers.set('Cache-Control', 'no-store');
    if (request.method === 'HEAD') return answer;
    // A page is streamed: only when all of it is there is it known that nothing failed.
    return await compressed(request.headers.get('Accept-Encoding'), answer);
  } catch (error) {
    locals.services.onError(
      error instanceof Error ? error : new Error(String(error)),
      url.pathname,
    );
    return new Response(String(refusalPage(refusalWords.failed)), {
      status: 500,
      headers: {
        'Content-Type': 'text/html;charset=utf-8',
        'Cache-Control': 'no-store',
        'Content-Security-Policy': `${dataPolicy}; style-src 'self'`,
      },
    });
  }
});
