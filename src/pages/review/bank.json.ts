// Every question that may come back in a review, with its links.
import type { APIRoute } from 'astro';
import { course } from '../../content/course.ts';
import { loadKinds } from '../../quiz/kinds.ts';
import { bankOf } from '../../study/review-bank.ts';

export const GET: APIRoute = async () => {
  await loadKinds();
  return Response.json(bankOf(await course()));
};
