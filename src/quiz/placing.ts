// What questions that give every row one of several places share: statements into categories, pairs.
import type { MisconceptionId, OptionId, QuestionId } from '../ids.ts';
import { type KindLogic, shownBy } from './kind.ts';
import { letter, type OptionView } from './options.ts';
import { type Given, type PartFeedback, partsCompleteness, partsMark, readParts } from './parts.ts';
import { shuffled } from './seed.ts';

/** A row with its key: `place` is where it belongs. */
interface Row {
  readonly id: OptionId;
  readonly text: string;
  readonly place: OptionId;
  readonly why: string;
  readonly misconception?: MisconceptionId | undefined;
}
export interface Placing {
  readonly rows: readonly Row[];
  readonly places: readonly OptionView[];
}

export interface PlacingView<Kind extends string> {
  readonly kind: Kind;
  readonly id: QuestionId;
  readonly prompt: string;
  readonly rows: readonly OptionView[];
  readonly places: readonly OptionView[];
}
/** The id of a place by the id of a row. */
export interface PlacingAnswer<Kind extends string> {
  readonly kind: Kind;
  readonly places: Given;
}
export type PlacingFeedback = readonly PartFeedback[];

interface Asked {
  readonly id: QuestionId;
  readonly prompt: string;
}

/** The logic of such a kind; `placingOf` says where a question keeps its rows and places. Marks: right rows / rows. */
export function placingLogic<Kind extends string, Question extends Asked>(
  kind: Kind,
  placingOf: (question: Question) => Placing,
): KindLogic<Question, PlacingView<Kind>, PlacingAnswer<Kind>, PlacingFeedback> {
  return {
    key: (question) => placingKey(placingOf(question)),
    rightWords: (question) => {
      const { rows, places } = placingOf(question);
      return rows.map(({ text, place, why }) => ({
        text: `${text} → ${wordsOf(places, place)}`,
        why,
      }));
    },
    view: (question, seed) => {
      const { rows, places } = placingOf(question);
      const shown = (all: readonly OptionView[]) =>
        shuffled(all, `${seed}/${question.id}`).map(({ id, text }) => ({ id, text }));
      const { id, prompt } = question;
      return { kind, id, prompt, rows: shown(rows), places: shown(places) };
    },
    completeness: ({ rows, places }, answer) => {
      const known = (id: OptionId) => places.some((place) => place.id === answer?.places[id]);
      return partsCompleteness(rows.filter(({ id }) => known(id)).length, rows.length);
    },
    mark: (question, answer) => {
      const { rows } = placingOf(question);
      const right = rows.filter(({ id, place }) => answer.places[id] === place);
      return partsMark(right.length, rows.length);
    },
    feedback: (question, answer) => placingFeedback(placingOf(question), answer?.places),
    misconceptions: (question, answer) =>
      shownBy(placingFeedback(placingOf(question), answer.places)),
    readForm: ({ id, rows, places }, fields) => {
      const known = (_: OptionView, value: string) => places.some((place) => place.id === value);
      const given = readParts(id, rows, fields, known);
      return given && { kind, places: given };
    },
    plainText: ({ prompt, rows, places }) =>
      [
        prompt,
        ...rows.map(({ text }, index) => `${index + 1}. ${text}`),
        ...places.map(({ text }, index) => `${letter(index)}. ${text}`),
      ].join('\n'),
  };
}

/** One line of feedback a row, in the order of the file. */
function placingFeedback({ rows, places }: Placing, answered: Given | undefined): PartFeedback[] {
  return rows.map(({ id, place, why, misconception }) => {
    const given = places.find((each) => each.id === answered?.[id]);
    return {
      id,
      chosen: given !== undefined,
      correct: given?.id === place,
      why,
      ...(misconception === undefined ? {} : { misconception }),
      ...(given === undefined ? {} : { given: given.text }),
      right: wordsOf(places, place),
    };
  });
}

/** Which row belongs where, and which places there are, in an order of their own. */
function placingKey({ rows, places }: Placing): string {
  const pairs = rows.map(({ id, place }) => `${id}>${place}`).toSorted();
  return [...pairs, '|', ...places.map(({ id }) => id).toSorted()].join(' ');
}

function wordsOf(places: readonly OptionView[], id: OptionId): string {
  return places.find((place) => place.id === id)?.text ?? '';
}
