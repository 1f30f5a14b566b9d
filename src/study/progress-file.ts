// A learner's progress as a file, to take from one device to another: written and read, both without side effects.
import { inOrder } from '../quiz/attempt.ts';
import { fingerprint } from '../quiz/fingerprint.ts';
import { type Answer, logicOf, type Question } from '../quiz/kinds.ts';
import { result } from '../quiz/mark.ts';
import { type EventFault, eventFault, isRecord } from './event-form.ts';
import { sameBody, type StudyEvent } from './events.ts';

const format = 'multivector-progress';
const version = 1;

/** The most bytes a file may have, far more than years of answers fill: some 250 bytes an answer. */
export const mostBytes = 20_000_000;

/** Why a file is not taken. Entries are counted from 1. */
export type FileFault =
  | { readonly what: 'too-large' | 'empty' | 'cut-short' | 'not-json' | 'other-json' | 'no-events' }
  | { readonly what: 'newer'; readonly version: number }
  | { readonly what: 'other-course'; readonly course: string }
  | { readonly what: 'broken'; readonly entry: number; readonly fault: EventFault }
  | { readonly what: 'twice'; readonly entry: number; readonly first: number }
  | { readonly what: 'unmarkable'; readonly entry: number };

export type FileRead =
  | { readonly state: 'read'; readonly events: readonly StudyEvent[] }
  | { readonly state: 'fault'; readonly fault: FileFault };

/**
 * The file of these events: JSON with `format`, `version`, `course`, the day and time it was `written` at (`now` is
 * in milliseconds since 1970) and `events`, an event a line, the earliest first.
 */
export function writeProgress(events: readonly StudyEvent[], course: string, now: number): string {
  const head = { format, version, course, written: new Date(now).toISOString() };
  const fields = Object.entries(head).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const lines = inOrder(events).map((event) => `\n    ${JSON.stringify(event)}`);
  return `{\n${fields.join('')}  "events": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** The name of a file written now (milliseconds since 1970), with the day by the learner's own calendar. */
export function fileName(course: string, now: number): string {
  const day = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${course}-progress-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
}

/**
 * Reads what `writeProgress` wrote for this course, all of it or nothing. Every event is checked field by field and
 * keeps the fields that this program does not know. `questions` are those of the course as it is: an answer to one
 * of them that cannot be marked would break every page that shows it, so it is a fault too.
 */
export function readProgress(
  text: string,
  course: string,
  questions: readonly Question[] = [],
): FileRead {
  const fault = (found: FileFault): FileRead => ({ state: 'fault', fault: found });
  const file = parsed(text);
  if (typeof file === 'string') return fault({ what: file });
  if (!isRecord(file.found) || file.found.format !== format) return fault({ what: 'other-json' });
  const { version: written, course: of, events } = file.found;
  if (typeof written !== 'number' || typeof of !== 'string') return fault({ what: 'other-json' });
  if (written > version) return fault({ what: 'newer', version: written });
  if (written !== version) return fault({ what: 'other-json' });
  if (of !== course) return fault({ what: 'other-course', course: of });
  if (!Array.isArray(events)) return fault({ what: 'no-events' });
  const checked = eventsIn(events, questions);
  return 'what' in checked ? fault(checked) : { state: 'read', events: checked.events };
}

/** What the text says as JSON, or why it says nothing. */
function parsed(
  text: string,
): { readonly found: unknown } | 'too-large' | 'empty' | 'cut-short' | 'not-json' {
  if (text.length > mostBytes) return 'too-large';
  // Also takes away the mark that some editors put before the first letter.
  const plain = text.trim();
  if (plain === '') return 'empty';
  try {
    return { found: JSON.parse(plain) };
  } catch {
    return plain.startsWith('{') && plain.slice(0, 200).includes(`"${format}"`)
      ? 'cut-short'
      : 'not-json';
  }
}

function eventsIn(
  found: readonly unknown[],
  questions: readonly Question[],
): { readonly events: readonly StudyEvent[] } | FileFault {
  const asked = new Map(
    questions.map((question) => [question.id, { question, fits: fingerprint(question) }]),
  );
  const seen = new Map<string, { readonly event: StudyEvent; readonly entry: number }>();
  for (const [index, value] of found.entries()) {
    const entry = index + 1;
    const fault = eventFault(value);
    if (fault !== undefined) return { what: 'broken', entry, fault };
    // Its fields were checked above; those it has besides do no harm.
    const event = value as StudyEvent;
    const about = event.type === 'answered' ? asked.get(event.question) : undefined;
    if (event.type === 'answered' && about?.fits === event.fits)
      if (!canBeMarked(about.question, event.answer)) return { what: 'unmarkable', entry };
    const earlier = seen.get(event.id);
    if (earlier === undefined) seen.set(event.id, { event, entry });
    else if (!sameBody(earlier.event, event)) return { what: 'twice', entry, first: earlier.entry };
  }
  return { events: [...seen.values()].map(({ event }) => event) };
}

/** Tries what the pages will do with an answer: what it must hold is known to its kind alone. */
function canBeMarked(question: Question, answer: Answer): boolean {
  try {
    if (result(question, answer).state === 'marked')
      logicOf(question.kind).feedback(question, answer);
    return true;
  } catch {
    return false;
  }
}
