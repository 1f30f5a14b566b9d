// From the log to what the ladder needs: answers with their day and verdict, and the exam day that was set.
import type { QuestionId } from '../ids.ts';
import type { Answered } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import { type Day, dayFromDate, dayOf } from './day.ts';
import type { Preference, StudyEvent } from './events.ts';
import type { Recall } from './ladder.ts';

export interface Knowing {
  /** Minutes from local time to UTC at a moment, as Date#getTimezoneOffset counts them. */
  readonly offset: (at: number) => number;
  /** The fingerprint of every question there is: what was answered in another meaning, or is gone, does not count. */
  readonly fits?: ReadonlyMap<QuestionId, string>;
  /** The verdict on an older answer that came without one; undefined leaves the answer out. */
  readonly verdictOf?: (event: Answered) => Verdict | undefined;
}

/**
 * The recalls in these events, the earliest first. As in an attempt, the first answer to a question counts: its
 * feedback has been seen, so a second in the same attempt recalls nothing.
 */
export function recallsOf(events: readonly StudyEvent[], knowing: Knowing): Recall[] {
  const { offset, fits, verdictOf } = knowing;
  const seen = new Set<string>();
  const recalls: Recall[] = [];
  let exam: Day | undefined;
  for (const event of inTime(events)) {
    if (isExam(event)) exam = dayFromDate(event.value);
    if (event.type !== 'answered') continue;
    const { question, at, sure } = event;
    if (fits !== undefined && fits.get(question) !== event.fits) continue;
    const asked = JSON.stringify([event.attempt, question, event.fits]);
    if (seen.has(asked)) continue;
    seen.add(asked);
    const verdict = event.verdict ?? verdictOf?.(event);
    if (verdict === undefined) continue;
    recalls.push({
      question,
      day: dayOf(at, offset(at)),
      verdict,
      at,
      ...(sure === undefined ? {} : { sure }),
      ...(exam === undefined ? {} : { exam }),
    });
  }
  return recalls;
}

/** The exam day that is set now; undefined when none is. */
export function examOf(events: readonly StudyEvent[]): Day | undefined {
  return dayFromDate(inTime(events.filter(isExam)).at(-1)?.value ?? '');
}

function isExam(event: StudyEvent): event is Preference {
  return event.type === 'preference' && event.name === 'exam';
}

/** By time, then by id. (`inOrder` does the same, but would bring all kinds of questions to every page.) */
function inTime<Event extends StudyEvent>(events: readonly Event[]): Event[] {
  return events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
