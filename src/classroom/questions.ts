// The questions of an attempt, from its own copy of the course.
import { logicOf, type Question, type View } from '../quiz/kinds.ts';
import type { Ports } from './ports.ts';
import type { Assignment, Attempt, Settings } from './records.ts';
import { questionsOf as questionsIn, readSnapshot, type Snapshot } from './snapshot.ts';

/** Copies that were read lately: they never change, and every answer asks for one. */
const read = new Map<string, Snapshot>();
const most = 64;

/** The copy of the course that an attempt is taken with. */
export async function snapshotAt(
  ports: Pick<Ports, 'snapshots'>,
  { classId, snapshot }: Pick<Attempt, 'classId' | 'snapshot'>,
): Promise<Snapshot> {
  const key = `${classId}/${snapshot}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const body = await ports.snapshots.get(classId, snapshot);
  if (body === undefined) throw new Error(`the copy ${snapshot} is not in the database`);
  const made = readSnapshot(body);
  const oldest = read.keys().next().value;
  if (read.size >= most && oldest !== undefined) read.delete(oldest);
  read.set(key, made);
  return made;
}

/** Those of lists that came before: attempts that were read from the database share theirs, and the copies are kept above. */
const picked = new WeakMap<Snapshot, WeakMap<Attempt['questions'], readonly Question[]>>();

/** The questions of an attempt, in the order in which it asks them. */
export async function questionsOf(
  ports: Pick<Ports, 'snapshots'>,
  attempt: Pick<Attempt, 'classId' | 'snapshot' | 'questions'>,
): Promise<readonly Question[]> {
  const snapshot = await snapshotAt(ports, attempt);
  let lists = picked.get(snapshot);
  if (lists === undefined) picked.set(snapshot, (lists = new WeakMap()));
  let asked = lists.get(attempt.questions);
  if (asked === undefined) {
    const byId = new Map(questionsIn(snapshot).map((question) => [question.id, question]));
    asked = attempt.questions.flatMap((id) => byId.get(id) ?? []);
    lists.set(attempt.questions, asked);
  }
  return asked;
}

/**
 * What the order of options follows from: with a fixed order the assignment, so that everybody has the same one, otherwise
 * the attempt. Never the file.
 */
export function orderSeed(
  settings: Pick<Settings, 'order'>,
  assignment: Pick<Assignment, 'id'>,
  attempt: Pick<Attempt, 'seed'>,
): string {
  return settings.order === 'fixed' ? `fixed/${assignment.id}` : attempt.seed;
}

/** What was shown last of each question: in a fixed order everybody is shown the same, and shuffling takes its time. */
const shown = new WeakMap<Question, { readonly seed: string; readonly view: View }>();

/** What may be seen of a question before it is answered: no key, no reason, no hint. */
export function viewOf(question: Question, seed: string): View {
  const last = shown.get(question);
  if (last?.seed === seed) return last.view;
  const view = logicOf(question.kind).view(question, seed);
  shown.set(question, { seed, view });
  return view;
}
