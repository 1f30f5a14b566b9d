// The shapes of each map that a question or a figure shows; they draw them with <use>.
import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { course, mapAreas } from '../../content/course.ts';
import { mapAddress } from '../../quiz/kinds/map/projection.ts';
import { mapFile } from '../../ui/maps/shapes.ts';

export const getStaticPaths = (async () => {
  const { borders } = await course();
  const named = new Map((await mapAreas()).map((area) => [mapAddress(area), area]));
  return [...named].map(([address, area]) => ({
    params: { area: basename(address, '.svg') },
    props: { area, moved: borders?.moved },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(mapFile(props.area, props.moved), { headers: { 'Content-Type': 'image/svg+xml' } });
