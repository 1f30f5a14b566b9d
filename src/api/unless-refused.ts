// A page of the classroom whose use case finds nothing: it is not there, whoever asks.
import { Refusal } from '../classroom/refusal.ts';
import { sayRefusal } from './words.ts';

/** What the use case gives; undefined when there is nothing for this viewer, so that the page answers 404. */
export async function unlessRefused<Found>(work: Promise<Found>): Promise<Found | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'not-found' || error.code === 'not-released'))
      return undefined;
    throw error;
  }
}

/** What the use case gives, or in words why it refuses. */
export async function orWhy<Found>(
  work: Promise<Found>,
): Promise<{ readonly found: Found } | { readonly why: string }> {
  try {
    return { found: await work };
  } catch (error) {
    if (error instanceof Refusal) return { why: sayRefusal(error.code, error.params) };
    throw error;
  }
}
