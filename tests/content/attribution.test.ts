// Who says a passage, where the file names a source and nobody, and what a map says of its borders.
import { expect, it } from 'vitest';
import { attributed, credited } from '../../src/content/attribution.ts';
import type { Source } from '../../src/content/library.schema.ts';
import type { SourceId } from '../../src/ids.ts';
import type { EvidenceQuestion } from '../../src/quiz/kinds/evidence/schema.ts';
import { evidenceOf, example } from '../quiz/kinds/examples/evidence.ts';
import { example as map } from '../quiz/kinds/examples/map.ts';
import { choiceOf } from '../quiz/questions.ts';

const { question } = example;
const unnamed = evidenceOf(question.sentences);
const by = (date: string, of: EvidenceQuestion = unnamed) => {
  const source = { id: 'a-book', author: 'A Writer', title: 'A Book', date } as Source;
  return attributed([of], [source]).map((each) => Reflect.get(each, 'by'));
};

it('is the author of the source, with its title and year where it has one', () => {
  expect(by('2022-01-05')).toEqual(['A Writer, A Book, 2022']);
  expect(by('n.d.')).toEqual(['A Writer, A Book']);
});
it('is whom the file names, where it does', () => {
  expect(by('2022', question)).toEqual(['text of the writer']);
});
it('is nobody while the source is missing, and questions of other kinds stay as they are', () => {
  expect(by('2022', { ...unnamed, from: 'no-book' as SourceId })).toEqual([undefined]);
  expect(attributed([choiceOf()], [])).toEqual([choiceOf()]);
});

it('of a map says which land the course counts to another state, where it shows that land', () => {
  const { north, west } = map.question.area;
  const credit = (lat: number) =>
    credited([map.question], { moved: [{ lat, lon: west + 1, to: '804' }], note: 'Ours.' }).map(
      (each) => Reflect.get(each, 'credit'),
    );
  expect(credit(north - 1)).toEqual([`${map.question.credit} Ours.`]);
  expect(credit(north + 1)).toEqual([map.question.credit]);
  expect(credited([map.question, choiceOf()], undefined)).toEqual([map.question, choiceOf()]);
});
