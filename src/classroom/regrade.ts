// Correcting a question in use, for all who were asked it: applied, listed, taken back. Marks are always computed from the log
// and the corrections that hold, so that nothing here has to be finished to be right.
import type { AssignmentId, ClassId, InstructorId, QuestionId } from '../ids.ts';
import { type Correction, keysNow } from '../quiz/correction.ts';
import { fingerprint } from '../quiz/fingerprint.ts';
import type { Question } from '../quiz/kinds.ts';
import { rightWithin } from '../quiz/rekey.ts';
import { askedQuestions, textsOf } from './asked.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { writeDown } from './audit.ts';
import { catchUp } from './catch-up.ts';
import { correctionIn } from './marking.ts';
import type { Store } from './ports.ts';
import { Refusal } from './refusal.ts';
import { correctionFor, type Wanted } from './regrade-form.ts';
import type { Regrade } from './results.ts';
import type { Room } from './room.ts';
import { settingLimits } from './settings.ts';

/**
 * Corrects a question for all attempts. `id` is made with the form, so that the same form sent twice corrects once. Refuses
 * what `correctionFor` refuses, with note-missing and note-long what learners could not read, with undone-before a form
 * whose correction was taken back meanwhile, and with other-body one that says something else than it did the first time.
 */
export async function applyRegrade(
  room: Room,
  acting: Acting,
  assignmentId: AssignmentId,
  question: QuestionId,
  wanted: Wanted,
  form: { readonly id: string; readonly note: string },
): Promise<void> {
  const { classId, by } = acting;
  const note = form.note.trim();
  if (note === '') throw new Refusal('note-missing');
  if (note.length > settingLimits.note)
    throw new Refusal('note-long', { most: settingLimits.note });
  await room.store.together(async (ports) => {
    const before = await ports.regrades.of(classId, assignmentId);
    const twin = before.find(({ id }) => id === form.id);
    if (twin !== undefined) {
      if (twin.undoneAt !== null) throw new Refusal('undone-before');
      if (!isSame(twin, question, wanted, note)) throw new Refusal('other-body');
      return;
    }
    const assignment = await assignmentOf(ports, classId, assignmentId);
    const inside = { ...room, store: ports as Store };
    const correction = await correctionFor(inside, assignment, question, wanted, note);
    const added = await ports.regrades.add({
      classId,
      id: form.id,
      assignmentId,
      correction: JSON.stringify(correction),
      note,
      instructorId: instructorIn(acting),
      at: room.now(),
      undoneAt: null,
      undoneBy: null,
    });
    // Another assignment of the class has one under this id: no form of ours asks for that.
    if (!added) throw new Refusal('other-body');
    await ports.results.touch(classId, assignmentId);
    const { how, lowers } = correction;
    const details = { assignment: assignmentId, question, how, lowers, regrade: form.id };
    await writeDown(ports, room, by, classId, 'regraded', details);
  });
  // From here on everything is marked by it. What is kept beside the attempts follows, now or with the next report.
  await catchUp(room, classId, assignmentId);
}

/** Whether a form that was sent before asks for the same; a key was put together with what was right at that time. */
function isSame(twin: Regrade, question: QuestionId, { how }: Wanted, note: string): boolean {
  const before = correctionIn(twin);
  return before.question === question && before.how === how && twin.note === note;
}

/** Takes a correction back: marks are again what they are without it. Once more changes nothing. Refuses with not-found. */
export async function undoRegrade(
  room: Room,
  acting: Acting,
  assignmentId: AssignmentId,
  id: string,
): Promise<void> {
  const { classId, by } = acting;
  await room.store.together(async (ports) => {
    const all = await ports.regrades.of(classId, assignmentId);
    const regrade = all.find((each) => each.id === id);
    if (regrade === undefined) throw new Refusal('not-found');
    if (regrade.undoneAt !== null) return;
    await ports.regrades.undo(classId, id, room.now(), instructorIn(acting));
    await ports.results.touch(classId, assignmentId);
    const { question } = correctionIn(regrade);
    const details = { assignment: assignmentId, question, regrade: id };
    await writeDown(ports, room, by, classId, 'regrade-undone', details);
  });
  await catchUp(room, classId, assignmentId);
}

function instructorIn({ by }: Acting): InstructorId {
  if (by.instructor === undefined) throw new Refusal('not-signed-in');
  return by.instructor.id;
}

/** A correction as its instructors read it. */
export interface RegradeRow {
  readonly id: string;
  readonly question: QuestionId;
  /** From 1; undefined when no text of the assignment has the question any more. */
  readonly number: number | undefined;
  readonly prompt: string;
  readonly how: Correction['how'];
  readonly lowers: boolean;
  /** What it says is right; empty where it changes no key. */
  readonly right: readonly string[];
  readonly note: string;
  readonly at: number;
  /** The name of who made it; '' when that account is gone. */
  readonly by: string;
  readonly undone: { readonly at: number; readonly by: string } | undefined;
}

/** All corrections of an assignment, the newest first, taken back ones too. Refuses with not-found. */
export async function regradeList(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
): Promise<readonly RegradeRow[]> {
  const assignment = await assignmentOf(room.store, classId, id);
  const regrades = await room.store.regrades.of(classId, id);
  if (assignment.kind === 'exercise' || regrades.length === 0) return [];
  const asked = await askedQuestions(room, assignment, `fixed/${id}`);
  const texts = (await textsOf(room, assignment)).flat();
  const nameOf = async (who: InstructorId | null) =>
    who === null ? '' : ((await room.store.people.get(who))?.name ?? '');
  const rows: RegradeRow[] = [];
  for (const regrade of regrades.toReversed()) {
    const correction = correctionIn(regrade);
    const own = asked.find(({ question }) => question.id === correction.question);
    rows.push({
      id: regrade.id,
      question: correction.question,
      number: own?.number,
      prompt: own?.question.prompt ?? '',
      how: correction.how,
      lowers: correction.lowers,
      right: rightBy(correction, texts),
      note: regrade.note,
      at: regrade.at,
      by: await nameOf(regrade.instructorId),
      undone: await undoneOf(regrade, nameOf),
    });
  }
  return rows;
}

async function undoneOf(
  { undoneAt, undoneBy }: Regrade,
  nameOf: (who: InstructorId | null) => Promise<string>,
): Promise<RegradeRow['undone']> {
  return undoneAt === null ? undefined : { at: undoneAt, by: await nameOf(undoneBy) };
}

/** What a correction made right. */
function rightBy(correction: Correction, texts: readonly Question[]): readonly string[] {
  if (correction.how === 'drop' || correction.how === 'credit') return [];
  const text = texts.find(
    (each) => each.id === correction.question && fingerprint(each) === correction.fits,
  );
  const forms = keysNow(text ?? correction.as, [correction]);
  return rightWithin(text ?? correction.as, forms);
}
