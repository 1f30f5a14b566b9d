// What the figures of one question say in words: the flags and notes of the table, the sentences beside the question.
import type { QuestionFindings } from '../classroom/question-findings.ts';
import type { QuestionRow } from '../classroom/question-rows.ts';
import { type Flag, fewestForEvidence, enoughForEvidence } from '../insight/flags.ts';
import {
  decimal,
  listed,
  questionsWords as words,
  share,
  whyWords,
} from '../ui/words/en-desk-questions.ts';

/** From here on a question tells learners apart, and from there on well. */
const [tells, well] = [0.2, 0.4];
const { one, outcomes: outcomeWords } = words;

/** Letters of options by their ids. */
export type Letters = ReadonlyMap<string, string>;

export function lettersOf({ options }: Pick<QuestionFindings, 'options'>): Letters {
  return new Map(options.map(({ id, letter }) => [id, letter]));
}

/** A flag in two or three words; without letters where the options are not at hand. */
export function flagName(flag: Flag, row: QuestionRow): string {
  if (flag.flag === 'too-hard' && hardBut(row)) return words.flags['hard-but'];
  if (flag.flag === 'never-chosen') return words.flags['never-chosen'](flag.options.length);
  return words.flags[flag.flag];
}

/** A flag in a sentence or two, and that it is weak where it rests on few. */
export function flagText(flag: Flag, row: QuestionRow, letters: Letters): string {
  const text = reasonOf(flag, row, letters);
  return flag.weak ? `${text} ${words.weakFlag(enoughForEvidence)}` : text;
}

function reasonOf({ flag, options }: Flag, row: QuestionRow, letters: Letters): string {
  const texts = words.flagTexts;
  const named = listed(options.map((id) => letters.get(id) ?? id));
  if (flag === 'check-the-key' || flag === 'never-chosen') return texts[flag](named);
  if (flag === 'too-hard' && hardBut(row)) return texts['hard-but'];
  if (flag !== 'sure-and-wrong') return texts[flag];
  const confidence = row.figures?.confidence;
  return texts[flag](confidence?.map[3].wrong ?? 0, confidence?.sureAndWrong.n ?? 0);
}

function hardBut({ separates }: QuestionRow): boolean {
  return (separates.value ?? 0) >= tells;
}

/** What has become of a question, and that its key is another now. */
export function notesOf(row: QuestionRow): readonly string[] {
  const { table } = words;
  const counts = askedOf(row) - row.outcomes.dropped > 0;
  return [
    row.state === 'dropped' && counts ? table.droppedSome : table.states[row.state],
    row.credited ? table.credited : '',
    row.corrected ? table.corrected : '',
    row.changed ? table.changed : '',
  ].filter((note) => note !== '');
}

/** Attempts that were asked it. */
export function askedOf({ outcomes }: QuestionRow): number {
  return Object.values(outcomes).reduce((sum, n) => sum + n, 0);
}

/** How many had it right, wrong and so on; what nobody had is left out. */
export function outcomesSaid({ outcomes }: QuestionRow): string {
  const order = [
    'right',
    'partly',
    'wrong',
    'to-judge',
    'unanswered',
    'not-ready',
    'not-reached',
    'dropped',
  ] as const;
  return order
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => outcomeWords[outcome](outcomes[outcome]))
    .join(', ');
}

/** A sentence for each number of a question, with the count that it rests on. */
export function sentencesOf(row: QuestionRow): readonly string[] {
  const asked = askedOf(row);
  if (asked === 0) return [one.noAnswers];
  return [one.outcomes(asked, outcomesSaid(row)), ...stateSaid(row), ...figuresSaid(row)];
}

function stateSaid(row: QuestionRow): string[] {
  const left = askedOf(row) - row.outcomes.dropped;
  return [
    ...(row.state === 'dropped' ? [left > 0 ? one.droppedSome(left) : one.dropped] : []),
    ...(row.state === 'retired' ? [one.retired] : []),
    ...(row.credited ? [one.credited] : []),
    ...(row.corrected ? [one.corrected] : []),
    ...(row.changed ? [one.changed] : []),
  ];
}

function figuresSaid({ figures, separates }: QuestionRow): string[] {
  if (figures === undefined) return [];
  const { facility, facilityInterval, answered, upper, lower, randomGuess, alphaIfDropped } =
    figures;
  const said: string[] = [];
  if (facility.value !== null && facilityInterval.value !== null) {
    const { low, high } = facilityInterval.value;
    said.push(one.facility(share(facility.value), facility.n, share(low), share(high)));
  }
  if (answered.facility.value !== null && answered.facility.n < facility.n)
    said.push(one.answeredOnly(share(answered.facility.value), answered.facility.n));
  if (randomGuess.value !== null) said.push(one.guess(share(randomGuess.value), randomGuess.n));
  if (separates.value !== null) {
    const reading = readingOf(separates.value);
    said.push(`${one.separates(decimal(separates.value), separates.n)} ${one.reading[reading]}`);
    if (separates.n < enoughForEvidence) said.push(one.weak(enoughForEvidence));
  } else if (separates.n < fewestForEvidence) said.push(one.hidden(fewestForEvidence, separates.n));
  else said.push(one.noSeparates(whyWords[separates.why]?.(separates.n) ?? separates.why));
  if (separates.n >= fewestForEvidence && upper.value !== null && lower.value !== null)
    said.push(one.groupsReached(share(upper.value), share(lower.value)));
  if (separates.n >= fewestForEvidence && alphaIfDropped.value !== null)
    said.push(one.without(decimal(alphaIfDropped.value)));
  return said;
}

function readingOf(value: number): keyof typeof one.reading {
  if (value < 0) return 'against';
  if (value < tells) return 'hardly';
  return value < well ? 'some' : 'well';
}
