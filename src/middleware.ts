// Astro's door for every page on demand. In development src/api/development.ts has built the services, and Astro itself
// shows what fails.
import type { MiddlewareHandler } from 'astro';
import { finishPage } from './api/finish-page.ts';

export const onRequest: MiddlewareHandler = ({ isPrerendered, locals, request }, next) =>
  isPrerendered || import.meta.env.DEV ? next() : finishPage(next, request, locals);
