// Every question that can be due, with its fingerprint: what was answered in another meaning, or is gone, is not asked again.
import type { APIRoute } from 'astro';
import { course } from '../../content/course.ts';
import { fingerprint } from '../../quiz/fingerprint.ts';
import { loadKinds } from '../../quiz/kinds.ts';
import { comingBack } from '../../study/review-bank.ts';

export const GET: APIRoute = async () => {
  const { quizzes } = await course();
  await loadKinds();
  const asked = comingBack(quizzes);
  return Response.json(
    Object.fromEntries(asked.map((question) => [question.id, fingerprint(question)])),
  );
};
