// A page of the classroom whose use case finds nothing: it is not there, whoever asks.
import { Refusal } from '../classroom/refusal.ts';

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
