// Astro's door for every page on demand: who asks, whether they may, and what every such page has in common. In development
// src/api/development.ts has built the services.
import type { APIContext, MiddlewareHandler } from 'astro';
import { tokensFrom } from './api/cookies.ts';
import { finishPage, withHolesFilled } from './api/finish-page.ts';
import { guardPage } from './api/page-guard.ts';
import { refusalPage } from './api/refusal.ts';
import { sayRefusal } from './api/words.ts';
import { loadKinds } from './quiz/kinds.ts';

export const onRequest: MiddlewareHandler = (context, next) =>
  context.isPrerendered
    ? next()
    : import.meta.env.DEV
      ? // Astro shows by itself what fails there.
        filledIn(() => guarded(context, next), context.locals)
      : finishPage(() => guarded(context, next), context.request, context.locals);

/** The page for whoever may see it; everybody else goes to the door, or is told. */
async function guarded(context: APIContext, next: () => Promise<Response>): Promise<Response> {
  const { cookies, locals, request, url } = context;
  // Pages are a program of their own, with its own copy of what marks and shows questions.
  await loadKinds();
  const tokens = tokensFrom((name) => cookies.get(name)?.value, request.method);
  const may = await guardPage(locals.services.classroom, url.pathname + url.search, tokens);
  if ('go' in may) return context.redirect(may.go, 303);
  if ('status' in may) {
    if (may.status === 404) return new Response(null, { status: 404 });
    return new Response(String(refusalPage(sayRefusal('not-allowed', {}))), { status: 403 });
  }
  const { viewer, note, row } = may;
  Object.assign(locals, { viewer, row, ...(note && { note }) });
  return next();
}

/** What finish-page.ts does in production, and all of it that development needs. */
async function filledIn(make: () => Promise<Response>, locals: App.Locals): Promise<Response> {
  const answer = await make();
  if (locals.holes === undefined || answer.body === null) return answer;
  return new Response(withHolesFilled(await answer.text(), locals), answer);
}
