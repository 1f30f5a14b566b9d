// The shapes of the map of each question and each figure that has one; they draw them with <use>.
import type { APIRoute, GetStaticPaths } from 'astro';
import { course } from '../../content/course.ts';
import { mapFile } from '../../ui/maps/shapes.ts';

export const getStaticPaths = (async () => {
  const { quizzes, figures, borders } = await course();
  const questions = quizzes.flatMap((quiz) => quiz.questions);
  const asked = questions.flatMap((one) => (one.kind === 'map' ? [one] : []));
  const drawn = figures.flatMap((one) => (one.kind === 'routes' ? [one] : []));
  // The id of a question has a dot in it, that of a figure has none.
  return [...asked, ...drawn].map(({ id, area }) => ({
    params: { id },
    props: { area, moved: borders?.moved },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(mapFile(props.area, props.moved), { headers: { 'Content-Type': 'image/svg+xml' } });
