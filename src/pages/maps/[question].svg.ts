// The shapes of the map of each question that has one; the question draws them with <use>.
import type { APIRoute, GetStaticPaths } from 'astro';
import { course } from '../../content/course.ts';
import { mapFile } from '../../ui/maps/shapes.ts';

export const getStaticPaths = (async () => {
  const { quizzes } = await course();
  return quizzes
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.kind === 'map'
        ? [{ params: { question: question.id }, props: { area: question.area } }]
        : [],
    );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(mapFile(props.area), { headers: { 'Content-Type': 'image/svg+xml' } });
