// From the log to what the ladder needs: answers with their day and verdict, and the exam day that was set.
import type { QuestionId } from '../ids.ts';
import type { Answered } from '../quiz/events.ts';
import type { Verdict } from '../quiz/mark.ts';
import { countedAnswers } from '../quiz/counted.ts';
import { type Day, dayFromDate, dayOf } from './day.ts';
import type { Preference, StudyEvent } from './events.ts';
import type { Recall } from './ladder.ts';
import { latestPreference } from './latest-preference.ts';

export interface Knowing {
  /** Minutes from local time to UTC at a moment, as Date#getTimezoneOffset counts them. */
  readonly offset: (at: number) => number;
  /** The fingerprint of every question there is: what was answered in another meaning, or is gone, does not count. */
  readonly fits?: ReadonlyMap<QuestionId, string>;
  /** The verdict on an older answer that came without one; undefined leaves the answer out. */
  readonly verdictOf?: (event: Answered) => Verdict | undefined;
}

/** The recalls in these events, the earliest first: one for every answer that counts and has a verdict. */
export function recallsOf(events: readonly StudyEvent[], knowing: Knowing): Recall[] {
  const { offset, fits, verdictOf } = knowing;
  const exams = events.filter(isExam);
  return countedAnswers(events.filter((event) => 'attempt' in event)).flatMap((event) => {
    const { question, at, sure } = event;
    if (fits !== undefined && fits.get(question) !== event.fits) return [];
    const verdict = event.verdict ?? verdictOf?.(event);
    if (verdict === undefined) return [];
    // At one moment the order is by id, as everywhere.
    const exam = examOf(exams.filter((set) => set.at < at || (set.at === at && set.id < event.id)));
    return [
      {
        question,
        day: dayOf(at, offset(at)),
        verdict,
        at,
        ...(sure === undefined ? {} : { sure }),
        ...(exam === undefined ? {} : { exam }),
      },
    ];
  });
}

/** The exam day that is set now; undefined when none is. */
export function examOf(events: readonly StudyEvent[]): Day | undefined {
  return dayFromDate(latestPreference(events, 'exam') ?? '');
}

function isExam(event: StudyEvent): event is Preference {
  return event.type === 'preference' && event.name === 'exam';
}
