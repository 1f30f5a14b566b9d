// Right and wrong answers to any question, out of its key.
import type { OptionId } from '../../../src/ids.ts';
import type { Answer, Question } from '../../../src/quiz/kinds.ts';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;
type Ways = { readonly [K in Question['kind']]: (question: Of<K>) => Answer };

const ids = <Id>(all: readonly { readonly id: Id; readonly correct?: boolean | undefined }[]) => ({
  right: all.filter(({ correct }) => correct === true).map(({ id }) => id),
  wrong: all.filter(({ correct }) => correct !== true).map(({ id }) => id),
});
/** The first place for every row, or the one that fits. */
const placed = (rows: readonly (readonly [row: string, place: string])[]) =>
  Object.fromEntries(rows);

/** What fills a gap, rightly or wrongly. */
function inGap(gap: Of<'gaps'>['gaps'][number], rightly: boolean): string {
  if (gap.options) return ids(gap.options)[rightly ? 'right' : 'wrong'][0] ?? '';
  return rightly ? (gap.accepted?.[0]?.text ?? '') : 'something else';
}

const right: Ways = {
  choice: ({ options }) => ({ kind: 'choice', option: ids(options).right[0] as OptionId }),
  choices: ({ options }) => ({ kind: 'choices', options: ids(options).right }),
  evidence: ({ sentences }) => ({ kind: 'evidence', sentences: ids(sentences).right }),
  map: ({ places }) => ({ kind: 'map', places: ids(places).right }),
  sort: ({ items }) => ({ kind: 'sort', places: placed(items.map((each) => [each.id, each.in])) }),
  match: ({ rows }) => ({ kind: 'match', places: placed(rows.map((each) => [each.id, each.to])) }),
  order: ({ items }) => ({ kind: 'order', order: items.map(({ id }) => id) }),
  number: ({ value, range }) => ({ kind: 'number', text: String(value ?? range?.from) }),
  text: ({ accepted }) => ({ kind: 'text', text: accepted[0]?.text ?? '' }),
  gaps: ({ gaps }) => ({
    kind: 'gaps',
    gaps: placed(gaps.map((gap) => [gap.id, inGap(gap, true)])),
  }),
  judgement: ({ words }) => ({ kind: 'judgement', text: 'word '.repeat(words.from).trim() }),
};

const wrong: Ways = {
  choice: ({ options }) => ({ kind: 'choice', option: ids(options).wrong[0] as OptionId }),
  choices: ({ options }) => ({ kind: 'choices', options: ids(options).wrong }),
  evidence: ({ sentences }) => ({ kind: 'evidence', sentences: ids(sentences).wrong }),
  map: ({ places }) => ({ kind: 'map', places: ids(places).wrong.slice(0, 1) }),
  sort: ({ items, categories }) => ({
    kind: 'sort',
    places: placed(
      items.map((each) => [each.id, categories.find(({ id }) => id !== each.in)?.id ?? '']),
    ),
  }),
  match: ({ rows, targets }) => ({
    kind: 'match',
    places: placed(
      rows.map((each) => [each.id, targets.find(({ id }) => id !== each.to)?.id ?? '']),
    ),
  }),
  order: ({ items }) => ({ kind: 'order', order: items.map(({ id }) => id).toReversed() }),
  number: ({ value, range }) => ({ kind: 'number', text: String((value ?? range?.to ?? 0) + 999) }),
  text: () => ({ kind: 'text', text: 'Something else altogether' }),
  gaps: ({ gaps }) => ({
    kind: 'gaps',
    gaps: placed(gaps.map((gap) => [gap.id, inGap(gap, false)])),
  }),
  judgement: right.judgement,
};

/** All the points, where nobody has to judge. */
export const rightAnswer = (question: Question): Answer =>
  (right[question.kind] as (question: Question) => Answer)(question);

/** No point, where nobody has to judge. */
export const wrongAnswer = (question: Question): Answer =>
  (wrong[question.kind] as (question: Question) => Answer)(question);
