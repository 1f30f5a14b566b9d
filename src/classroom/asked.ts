// The questions that an assignment asks or has asked, over all its texts, each with its key as it holds now.
import type { MisconceptionId, OptionId, QuestionId } from '../ids.ts';
import { type Correction, keysNow } from '../quiz/correction.ts';
import type { OptionFeedback } from '../quiz/kind.ts';
import { logicOf, type Question, type View } from '../quiz/kinds.ts';
import { rightWithin } from '../quiz/rekey.ts';
import { correctionsOf } from './marking.ts';
import type { Ports } from './ports.ts';
import { snapshotAt } from './questions.ts';
import type { Assignment } from './records.ts';
import type { Room } from './room.ts';
import { contentOf, questionsOf } from './snapshot.ts';

/** Something that can be chosen: an option, a place on a map, a sentence. */
export interface AskedOption {
  readonly id: OptionId;
  readonly text: string;
  /** By the key that holds now. */
  readonly right: boolean;
  readonly why: string;
  readonly misconception: MisconceptionId | undefined;
  /** It stands in an earlier text of the question alone. */
  readonly gone: boolean;
}

export interface AskedQuestion {
  /** In its newest text; where its key was corrected, with the last one. */
  readonly question: Question;
  /** What is right in words, by all keys that hold. */
  readonly right: readonly string[];
  /** From 1, in the order of the newest text; what it no longer asks comes after. */
  readonly number: number;
  /** `retired`: the newest text does not ask it any more. `dropped`: by a correction. */
  readonly state: 'asked' | 'retired' | 'dropped';
  /** Everybody has its point, by a correction. */
  readonly credited: boolean;
  /** The key that it was asked with has been corrected. */
  readonly corrected: boolean;
  /** It has been asked with another key or other options too; answers to all its texts are counted together. */
  readonly changed: boolean;
  /** Whether one can be chosen or several; absent where there is nothing to choose. */
  readonly pick: 'one' | 'some' | undefined;
  /** In the order shown for `seed`. */
  readonly options: readonly AskedOption[];
}

/** All questions of an assignment; of one that nobody has begun, those that the course would ask. */
export async function askedQuestions(
  room: Room,
  assignment: Assignment,
  seed: string,
): Promise<readonly AskedQuestion[]> {
  const { classId, id } = assignment;
  const texts = await textsOf(room, assignment);
  const corrections = await correctionsOf(room.store, classId, id);
  const [newest = []] = texts;
  const ids = new Set(texts.flatMap((text) => text.map((question) => question.id)));
  return [...ids].map((question, index) => {
    const all = texts.flatMap((text) => text.find((each) => each.id === question) ?? []);
    const retired = newest.every((each) => each.id !== question);
    return asked(
      all,
      corrections.filter((each) => each.question === question),
      { number: index + 1, retired, seed },
    );
  });
}

/** The questions of each text that attempts are taken with, the newest first; one at least. */
export async function textsOf(
  { store, course }: Pick<Room, 'store' | 'course'>,
  assignment: Assignment,
): Promise<readonly (readonly Question[])[]> {
  const hashes = await snapshotsOf(store, assignment);
  const texts: (readonly Question[])[] = [];
  for (const snapshot of hashes)
    texts.push(questionsOf(await snapshotAt(store, { classId: assignment.classId, snapshot })));
  if (texts.length > 0) return texts;
  const content = contentOf(course, assignment.kind, assignment.ref);
  return [content === undefined ? [] : questionsOf(content)];
}

/** The copies of all versions, the newest first, each once. */
async function snapshotsOf(
  ports: Pick<Ports, 'assignments'>,
  { classId, id, version, snapshot }: Assignment,
): Promise<readonly string[]> {
  const found = new Set(snapshot === null ? [] : [snapshot]);
  for (let older = version - 1; older > 0; older -= 1) {
    const own = await ports.assignments.version(classId, id, older);
    if (typeof own?.snapshot === 'string') found.add(own.snapshot);
  }
  return [...found];
}

function asked(
  texts: readonly Question[],
  corrections: readonly Correction[],
  { number, retired, seed }: { number: number; retired: boolean; seed: string },
): AskedQuestion {
  const [newest] = texts;
  if (newest === undefined) throw new Error('a question that no text asks');
  // A text that was mended in the file has its own key: it is the older ones that were corrected.
  const keys = keysNow(newest, corrections);
  const question = keys.at(-1) ?? newest;
  const whole = corrections.findLast(({ how }) => how === 'drop' || how === 'credit')?.how;
  const keyOf = (text: Question) => logicOf(text.kind).key(text);
  return {
    question,
    right: rightWithin(newest, keys),
    number,
    state: whole === 'drop' ? 'dropped' : retired ? 'retired' : 'asked',
    credited: whole === 'credit',
    corrected: corrections.some(({ how }) => how === 'accept' || how === 'key'),
    changed: texts.some((text) => keyOf(text) !== keyOf(newest)),
    pick: pickOf(logicOf(question.kind).view(question, seed)),
    options: optionsOf(question, { keys, older: texts.slice(1), seed }),
  };
}

function optionsOf(
  question: Question,
  { keys, older, seed }: { keys: readonly Question[]; older: readonly Question[]; seed: string },
): readonly AskedOption[] {
  const right = new Set(
    keys.flatMap((text) => keyOf(text).flatMap(({ id, correct }) => (correct ? id : []))),
  );
  const found = new Map<OptionId, AskedOption>();
  for (const text of [question, ...older]) {
    const key = keyOf(text);
    for (const { id, text: words } of chooseable(logicOf(text.kind).view(text, seed))) {
      if (found.has(id)) continue;
      const own = key.find((each) => each.id === id);
      found.set(id, {
        id,
        text: words,
        right: right.has(id),
        why: own?.why ?? '',
        misconception: own?.misconception,
        gone: text !== question,
      });
    }
  }
  return [...found.values()];
}

/** What is said of each option; nothing of kinds that have none. */
function keyOf(question: Question): readonly OptionFeedback[] {
  const { view, feedback } = logicOf(question.kind);
  if (pickOf(view(question, '')) === undefined) return [];
  return feedback(question, undefined) as readonly OptionFeedback[];
}

function chooseable(view: View): readonly { readonly id: OptionId; readonly text: string }[] {
  if (view.kind === 'choice' || view.kind === 'choices') return view.options;
  if (view.kind === 'map') return view.places;
  return view.kind === 'evidence' ? view.sentences : [];
}

function pickOf(view: View): AskedQuestion['pick'] {
  if (view.kind === 'choice' || (view.kind === 'map' && !view.several)) return 'one';
  return view.kind === 'choices' || view.kind === 'map' || view.kind === 'evidence'
    ? 'some'
    : undefined;
}

/** The question of this id among them. */
export function askedOf(
  all: readonly AskedQuestion[],
  id: QuestionId | string | undefined,
): AskedQuestion | undefined {
  return all.find(({ question }) => question.id === id);
}
