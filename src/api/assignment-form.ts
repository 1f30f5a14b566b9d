// The forms of assignments, read: fields as a page posts them become settings, dates in the time zone of the class.
import type { AssignmentKind, Release, Releasable, Settings } from '../classroom/records.ts';
import { releasables } from '../classroom/records.ts';
import { Refusal } from '../classroom/refusal.ts';
import { settingLimits, usualRelease } from '../classroom/settings.ts';
import { readLocal, writeLocal } from '../classroom/zone.ts';
import type { GroupId, SeatId } from '../ids.ts';
import type { Call } from './route.ts';

type Form = Call['form'];
/** Fields of a form by name, as a note hands them back. */
type Fields = Readonly<Record<string, readonly string[]>>;

/** A field as it was typed, without space around it; '' when it is not there. */
export function field(form: Form, name: string): string {
  return form.get(name)?.[0]?.trim() ?? '';
}

/** A date with time in the zone of the class, null when the field is empty. Refuses with time-unreadable. */
export function readTime(
  form: Form,
  name: string,
  zone: string,
  twice: 'first' | 'last',
): number | null {
  const text = field(form, name);
  if (text === '') return null;
  const read = readLocal(text, zone, twice);
  if (read === undefined) throw new Refusal('time-unreadable', { field: name });
  return read;
}

/** A whole number, null when the field is empty. Refuses with number-unreadable. */
export function readNumber(
  form: Form,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const text = field(form, name);
  if (text === '') return null;
  if (!/^\d{1,6}$/.test(text)) throw new Refusal('number-unreadable', { field: name, least, most });
  return Number(text);
}

/** One of these words. Refuses with malformed, for only a form that is not ours sends another. */
export function readWord<Word extends string>(
  form: Form,
  name: string,
  words: readonly Word[],
  usual: Word,
): Word {
  const text = field(form, name);
  if (text === '') return usual;
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Refusal('malformed');
  return found;
}

export const kinds: readonly AssignmentKind[] = ['quiz', 'lesson', 'exercise', 'judgement'];

/** The settings of a posted form. An empty number is no limit, an empty date none; `usual` lets out as it usually is. */
export function readSettings(form: Form, zone: string): Settings {
  const opensAt = readTime(form, 'opens', zone, 'first');
  const dueAt = readTime(form, 'due', zone, 'last');
  const closesAt = readTime(form, 'closes', zone, 'last');
  return {
    title: field(form, 'title'),
    note: field(form, 'note'),
    to: readTo(form),
    opensAt,
    dueAt,
    closesAt,
    attempts: readNumber(form, 'attempts', settingLimits.attempts),
    counts: readWord(form, 'counts', ['best', 'first', 'last'], 'best'),
    minutes: readNumber(form, 'minutes', settingLimits.minutes),
    order: readWord(form, 'order', ['fixed', 'shuffled'], 'fixed'),
    confidence: field(form, 'confidence') !== '',
    release: readRelease(form, usualRelease({ dueAt, closesAt })),
    exercise: {
      form: readWord(form, 'form', ['full', 'short'], 'full'),
      seed: readWord(form, 'seed', ['own', 'class'], 'own'),
    },
  };
}

/** What stands in the fields of the form for these settings: read back, it gives them again. */
export function settingsFields(settings: Settings, zone: string): Fields {
  const { to, opensAt, dueAt, closesAt, release, exercise } = settings;
  const time = (ms: number | null) => [ms === null ? '' : writeLocal(ms, zone)];
  return {
    title: [settings.title],
    note: [settings.note],
    to: [to.whom === 'group' ? `group:${to.group}` : to.whom],
    seat: to.whom === 'seats' ? to.seats : [],
    opens: time(opensAt),
    due: time(dueAt),
    closes: time(closesAt),
    attempts: [String(settings.attempts ?? '')],
    counts: [settings.counts],
    minutes: [String(settings.minutes ?? '')],
    order: [settings.order],
    confidence: settings.confidence ? ['on'] : [],
    ...Object.fromEntries(releasables.map((what) => [`release-${what}`, [release[what]]])),
    form: [exercise?.form ?? 'full'],
    seed: [exercise?.seed ?? 'own'],
  };
}

function readTo(form: Form): Settings['to'] {
  const whom = field(form, 'to');
  if (whom !== 'seats' && form.has('seat')) throw new Refusal('whom-unclear');
  if (whom === 'seats')
    return { whom: 'seats', seats: [...new Set(form.get('seat') ?? [])] as SeatId[] };
  if (whom.startsWith('group:'))
    return { whom: 'group', group: whom.slice('group:'.length) as GroupId };
  if (whom === 'class' || whom === '') return { whom: 'class' };
  throw new Refusal('malformed');
}

const rules = ['usual', 'immediate', 'after-due', 'manual'] as const;

function readRelease(form: Form, usual: Settings['release']): Settings['release'] {
  const rule = (what: Releasable): Release => {
    const word = readWord(form, `release-${what}`, rules, 'usual');
    return word === 'usual' ? usual[what] : word;
  };
  return { marks: rule('marks'), keys: rule('keys'), explanations: rule('explanations') };
}

/** Which of the three a button is about. Refuses with malformed. */
export function readReleasable(form: Form): Releasable {
  const what = releasables.find((each) => each === field(form, 'what'));
  if (what === undefined) throw new Refusal('malformed');
  return what;
}
