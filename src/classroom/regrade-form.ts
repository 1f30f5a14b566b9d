// What can be corrected in a question in use, and a correction made of what was asked for.
import type { AssignmentId, ClassId, QuestionId } from '../ids.ts';
import { type Correction, keysNow } from '../quiz/correction.ts';
import { fingerprint } from '../quiz/fingerprint.ts';
import { logicOf, type Question, type View } from '../quiz/kinds.ts';
import { type KeyPart, keyParts, type NewKey, rekeyed, rightWithin } from '../quiz/rekey.ts';
import { type AskedQuestion, askedQuestions, textsOf } from './asked.ts';
import { assignmentOf } from './assignments.ts';
import { correctionsOf } from './marking.ts';
import type { Assignment } from './records.ts';
import { Refusal } from './refusal.ts';
import { outNow } from './release.ts';
import type { Room } from './room.ts';

/** A correction as it is asked for in a form. */
export interface Wanted {
  readonly how: Correction['how'];
  readonly lowers: boolean;
  /** Which text of the question has the wrong key, by its fingerprint; '' for the newest. */
  readonly fits: string;
  readonly key: NewKey;
}

export interface RegradeForm {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly kind: Assignment['kind'];
  readonly zone: string;
  readonly question: QuestionId;
  readonly number: number;
  readonly state: AskedQuestion['state'];
  readonly credited: boolean;
  readonly view: View;
  /** Whether the keys are out: until then the note has to keep the answer to itself. */
  readonly keysOut: boolean;
  /** The texts of the question that differ in more than wording, the newest first, each with what is right in it now. */
  readonly texts: readonly { readonly fits: string; readonly right: readonly string[] }[];
  /** The text that is to be corrected. */
  readonly fits: string;
  /** What is right now, in the parts whose key can be changed; none where the kind does not allow that. */
  readonly parts: readonly KeyPart[];
  /** No other question of the assignment counts. */
  readonly last: boolean;
}

/** The form for one question. Refuses with not-found, also a decision exercise. */
export async function regradeForm(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  question: QuestionId,
  wanted: Pick<Wanted, 'fits'> = { fits: '' },
): Promise<RegradeForm> {
  const { store } = room;
  const assignment = await assignmentOf(store, classId, id);
  const klass = await store.classes.get(classId);
  const asked = await askedQuestions(room, assignment, `fixed/${id}`);
  const own = asked.find((each) => each.question.id === question);
  if (own === undefined || klass === undefined) throw new Refusal('not-found');
  const texts = await textsOfQuestion(room, assignment, question);
  const corrections = await correctionsOf(store, classId, id);
  const chosen = textIn(texts, wanted.fits);
  return {
    assignmentId: id,
    title: assignment.settings.title,
    kind: assignment.kind,
    zone: klass.zone,
    question,
    number: own.number,
    state: own.state,
    credited: own.credited,
    view: logicOf(chosen.kind).view(chosen, `fixed/${id}`),
    keysOut: (await outNow(store, assignment, room.now())).keys,
    texts: texts.map((text) => ({
      fits: fingerprint(text),
      right: rightWithin(text, keysNow(text, corrections)),
    })),
    fits: fingerprint(chosen),
    parts: keyParts(latest(chosen, corrections)),
    last: asked.every((each) => each === own || each.state === 'dropped'),
  };
}

/**
 * The correction that is wanted; `why` stands in it where reasons spoke for the old key. Refuses with not-found, with
 * key-unusable what cannot be a key, with key-same what is the key already, and with last-question dropping the only one.
 */
export async function correctionFor(
  room: Pick<Room, 'store' | 'course'>,
  assignment: Assignment,
  question: QuestionId,
  { how, lowers, fits, key }: Wanted,
  why: string,
): Promise<Correction> {
  const texts = await textsOfQuestion(room, assignment, question);
  if (how === 'credit') return { how, question, lowers: false };
  const corrections = await correctionsOf(room.store, assignment.classId, assignment.id);
  if (how === 'drop') {
    if (await isLast(room, assignment, question, corrections)) throw new Refusal('last-question');
    return { how, question, lowers };
  }
  const text = textIn(texts, fits);
  const as = rekeyed(latest(text, corrections), how, key, why);
  if (as === undefined) throw new Refusal('key-unusable');
  const keyOf = (each: Question) => logicOf(each.kind).key(each);
  const keys = keysNow(text, corrections);
  const same = keys.some((each) => keyOf(each) === keyOf(as));
  if (same && (how === 'accept' || keys.length === 1)) throw new Refusal('key-same');
  return { how, question, lowers: how === 'key' && lowers, as, fits: fingerprint(text) };
}

/** The texts of a question with different keys, options or meaning, the newest first. Refuses with not-found. */
async function textsOfQuestion(
  room: Pick<Room, 'store' | 'course'>,
  assignment: Assignment,
  question: QuestionId,
): Promise<readonly [Question, ...Question[]]> {
  if (assignment.kind === 'exercise') throw new Refusal('not-found');
  const found = new Map<string, Question>();
  for (const text of await textsOf(room, assignment)) {
    const own = text.find(({ id }) => id === question);
    if (own !== undefined && !found.has(fingerprint(own))) found.set(fingerprint(own), own);
  }
  const [newest, ...older] = found.values();
  if (newest === undefined) throw new Refusal('not-found');
  return [newest, ...older];
}

function textIn(texts: readonly [Question, ...Question[]], fits: string): Question {
  return texts.find((text) => fingerprint(text) === fits) ?? texts[0];
}

/** The form of a question that was made its key last: where one key can hold several answers, it holds all that are right. */
function latest(question: Question, corrections: readonly Correction[]): Question {
  return keysNow(question, corrections).at(-1) ?? question;
}

/** Whether nothing else counts in this assignment: without it there would be no points to be had. */
async function isLast(
  room: Pick<Room, 'store' | 'course'>,
  assignment: Assignment,
  question: QuestionId,
  corrections: readonly Correction[],
): Promise<boolean> {
  const texts = await textsOf(room, assignment);
  const dropped = (id: QuestionId) =>
    corrections.findLast(
      (each) => each.question === id && (each.how === 'drop' || each.how === 'credit'),
    )?.how === 'drop';
  return texts.flat().every(({ id }) => id === question || dropped(id));
}
