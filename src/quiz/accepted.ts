// Marks a written answer against the forms that its author accepts, and says what there is to say of it.
import type { MisconceptionId } from '../ids.ts';
import { type Forgivable, folds, isBlank, usual } from './forgiving.ts';
import { isSlip } from './spelling.ts';

/** The most letters that an answer may have. */
export const longest = 200;

/** Whether this is an answer: something that can be seen stands in it, and no more than a field takes. */
export function isWritten(text = ''): boolean {
  return text.length <= longest && !isBlank(text);
}

interface Form {
  readonly text: string;
  readonly why?: string | undefined;
}
/** What is right, of which the first form is shown, and what was foreseen as wrong. */
export interface WrittenKey {
  readonly accepted: readonly Form[];
  readonly mistaken?:
    readonly (Form & { readonly misconception?: MisconceptionId | undefined })[] | undefined;
  readonly why: string;
  readonly forgive?: readonly Forgivable[] | undefined;
}

/** What the learner is told about an answer in a field. */
export interface WrittenFeedback {
  /** The learner's answer as it was written; absent when only the key is shown. */
  readonly given?: string;
  readonly correct: boolean;
  /** The right answer in words. */
  readonly right: string;
  readonly why: string;
  /** What is to be said of this very answer. */
  readonly note?: string;
  /** The answer is one letter away from a right one. */
  readonly slip?: true;
  /** What else could have been answered. */
  readonly others?: readonly (Form & { readonly correct: boolean })[];
  readonly misconception?: MisconceptionId;
}

/** Says of an answer whether it is one of the accepted forms, and why. Without an answer it is the key. */
export function judgeWritten(
  { accepted, mistaken = [], why, forgive = usual }: WrittenKey,
  text = '',
): WrittenFeedback {
  const read = (form: Form) => foldsOf(form, forgive);
  // What is no answer has no form, so that nothing can be the same.
  const given = isWritten(text) ? folds(text, forgive) : [];
  const among = <Some extends Form>(forms: readonly Some[]) =>
    forms.find((form) => shareOne(read(form), given));
  const hit = among(accepted);
  const miss = hit ? undefined : among(mistaken);
  const right = accepted[0]?.text ?? '';
  const said = hit ?? miss;
  const slip =
    !said &&
    accepted.some((form) => read(form).some((one) => given.some((two) => isSlip(two, one))));
  return {
    ...(given.length > 0 && { given: text.trim() }),
    correct: !!hit,
    right,
    why,
    ...(said?.why && { note: said.why }),
    ...(slip && { slip }),
    others: accepted
      .filter((form) => form !== (hit ?? accepted[0]))
      .map((form) => ({ ...form, correct: true })),
    ...(miss?.misconception && { misconception: miss.misconception }),
  };
}

/** What is accepted and what is forgiven, as a text that changes with either, whatever order they stand in. */
export function writtenKey({ accepted, forgive = usual }: WrittenKey): string {
  const forms = accepted.map((form) => foldsOf(form, forgive).toSorted().join('/'));
  return [forgive.toSorted().join('+'), ...forms.toSorted()].join('|');
}

const read = new WeakMap<Form, { readonly by: string; readonly folds: readonly string[] }>();

/** The ways to read a form that the author wrote; worked out once, because every answer is compared with all of them. */
function foldsOf(form: Form, forgive: readonly Forgivable[]): readonly string[] {
  const by = forgive.join(' ');
  const before = read.get(form);
  if (before?.by === by) return before.folds;
  const made = folds(form.text, forgive);
  read.set(form, { by, folds: made });
  return made;
}

/** Whether two texts can be read as the same. */
export function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}
