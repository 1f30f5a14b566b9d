// The means of the closing window as a file: the debrief of a class is made on demand and has no time to work them out.
import type { APIRoute } from 'astro';
import { course } from '../../../content/course.ts';
import type { Scenario } from '../../../scenario/scenario.schema.ts';
import { builtMeans } from '../../../study/built-means.ts';

export async function getStaticPaths() {
  const { scenarios } = await course();
  return scenarios.map((scenario) => ({ params: { id: scenario.id }, props: { scenario } }));
}

export const GET: APIRoute<{ scenario: Scenario }> = ({ props }) =>
  Response.json(builtMeans(props.scenario));
