// What an event from outside, such as a file, must look like before it may stand in the log.
import { isAnswer } from '../quiz/answer-form.ts';
import { isRules } from '../quiz/rules.ts';
import type { StudyEvent } from './events.ts';

/** What a field must hold. */
export type Expected =
  | 'name'
  | 'text'
  | 'texts'
  | 'time'
  | 'count'
  | 'yes-or-no'
  | 'answer'
  | 'sureness'
  | 'verdict'
  | 'levels'
  | 'type'
  | 'rules'
  | 'record'
  | 'flat';

/** What is wrong with an event: its field, what was found there (undefined when nothing was), what was expected. */
export interface EventFault {
  readonly field: string;
  readonly found: string | undefined;
  readonly expected: Expected;
}

type Form = Readonly<Record<string, Expected>>;

const inAttempt: Form = { attempt: 'name', quiz: 'name' };
const ofQuestion: Form = { ...inAttempt, question: 'name' };

/** The fields of each type of event beside `type`, `id` and `at`. What an event holds besides is its own affair. */
const forms: Readonly<Record<StudyEvent['type'], Form>> = {
  started: { ...inAttempt, seed: 'text', questions: 'texts' },
  answered: { ...ofQuestion, fits: 'text', answer: 'answer' },
  hinted: { ...ofQuestion, hint: 'count' },
  judged: { ...ofQuestion, levels: 'levels', verdict: 'verdict' },
  'handed-in': inAttempt,
  'lesson-read': { lesson: 'name', read: 'yes-or-no' },
  preference: { name: 'name', value: 'text' },
  'play-begun': { play: 'name', scenario: 'name', digest: 'text', head: 'record' },
  'play-note': { play: 'name', scenario: 'name', name: 'name', value: 'text' },
  'play-step': { play: 'name', scenario: 'name', number: 'count', after: 'text', step: 'record' },
};

/** Fields that an event may lack; when they are there they are right. */
const optional: Form = { sure: 'sureness', verdict: 'verdict', rules: 'rules' };

/**
 * The latest time that is taken, in milliseconds since 1970: the start of the year 2100. Every new event comes after all
 * others, so one from the end of the calendar would leave no room for the next.
 */
const endOfTime = 4_102_444_800_000;

/** How deep an event may be nested; those that this program writes need three levels. */
const deepest = 10;

const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const isOneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);

const holds: Readonly<Record<Expected, (value: unknown) => boolean>> = {
  name: (value) => isText(value) && value !== '',
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  time: (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= endOfTime,
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  'yes-or-no': isOneOf([true, false]),
  answer: isAnswer,
  rules: isRules,
  // What it holds is judged when it is played again: scenario/replay.ts refuses what is not possible.
  record: (value) => isRecord(value),
  sureness: isOneOf([1, 2, 3]),
  verdict: isOneOf(['right', 'partly', 'wrong']),
  levels: (value) => isRecord(value) && Object.values(value).every(isNumber),
  type: (value) => typeof value === 'string' && Object.hasOwn(forms, value),
  flat: (value) => !isDeeper(value, deepest),
};

/** Says what is wrong with an event, or that it is one. Fields that no form names are left as they are. */
export function eventFault(value: unknown): EventFault | undefined {
  if (!isRecord(value)) return { field: '', found: shortly(value), expected: 'type' };
  const check = (form: Form, when: (field: string) => boolean = () => true) =>
    Object.entries(form)
      .filter(([field, expected]) => when(field) && !holds[expected](own(value, field)))
      .map(([field, expected]) => ({ field, found: shortly(own(value, field)), expected }))[0];
  return (
    check({ type: 'type', id: 'name', at: 'time' }) ??
    check(forms[value.type as StudyEvent['type']]) ??
    check(optional, (field) => Object.hasOwn(value, field)) ??
    (holds.flat(value) ? undefined : { field: '', found: undefined, expected: 'flat' })
  );
}

/** Whether this is an object with fields, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

/** Programs walk through events by calling themselves, and run out of room in one that never ends. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** What was found, in a few letters; lists and objects by what they are. */
function shortly(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
