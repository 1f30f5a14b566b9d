// Which answers of a log count outside their attempt. It needs no questions, so that every page can afford it.
import type { Answered, AttemptEvent } from './events.ts';

/**
 * The answers that count for progress, calibration and review, the earliest first. With immediate feedback it is the
 * first to each question (in one meaning of it) of an attempt: before a second, something had been said about it. Where
 * the reasons come at the end, it is the last before the hand-in, and none before that: what is not handed in must not
 * show on another page. Events without their `started` are taken as immediate, as those of older versions are.
 */
export function countedAnswers(events: readonly AttemptEvent[]): Answered[] {
  const all = [...new Map(events.map((event) => [event.id, event])).values()].toSorted(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
  const waiting = new Set(
    all.flatMap((event) =>
      event.type === 'started' && event.rules?.feedback === 'at-end' ? [event.attempt] : [],
    ),
  );
  const handedIn = new Map(
    all
      .toReversed()
      .flatMap((event) => (event.type === 'handed-in' ? [[event.attempt, event.at] as const] : [])),
  );
  const counted = new Map<string, Answered>();
  for (const event of all) {
    if (event.type !== 'answered') continue;
    const asked = JSON.stringify([event.attempt, event.question, event.fits]);
    if (waiting.has(event.attempt)) {
      const until = handedIn.get(event.attempt);
      if (until !== undefined && event.at <= until) counted.set(asked, event);
    } else if (!counted.has(asked)) counted.set(asked, event);
  }
  return [...counted.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
