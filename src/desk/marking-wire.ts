// The way from the page on which answers are marked to its server.
import type { RatingSent, RatingsTaken, Refused } from '../api/contract.ts';
import type { Sent } from './marking.ts';

/** How long an answer is waited for, in milliseconds. */
const patience = 20_000;

/** Sends what was given; `api` is the address of the ratings of an assignment. */
export async function sendRatings(api: string, ratings: readonly RatingSent[]): Promise<Sent> {
  try {
    const response = await fetch(api, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ ratings }),
      signal: AbortSignal.timeout(patience),
    });
    const body = (await response.json()) as RatingsTaken | Refused;
    // What failed on the server may work a moment later.
    if (response.status >= 500) return 'no-connection';
    return 'taken' in body ? body : { error: body.error };
  } catch {
    return 'no-connection';
  }
}
