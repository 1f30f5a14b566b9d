// The questions of a lesson's checks, fetched when the first of them comes near the screen.
import type { APIRoute, GetStaticPaths } from 'astro';
import { course } from '../../content/course.ts';
import { checksOf } from '../../study/checks.ts';

export const getStaticPaths = (async () => {
  const whole = await course();
  return whole.lessons.map(({ id, checks }) => ({
    params: { lesson: id },
    props: { checks: checksOf(checks, whole) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.checks);
