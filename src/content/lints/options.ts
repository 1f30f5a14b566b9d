// Options that say nothing by themselves, and options of very unlike length.
import { withoutEmphasis } from '../../quiz/emphasis.ts';
import type { Question } from '../../quiz/kinds.ts';
import type { Option } from '../../quiz/question.schema.ts';
import type { Fault } from '../fault.ts';
import type { Placed, WrittenCourse } from '../written.ts';
import { allQuestions } from '../written.ts';
import type { Path } from '../yaml.ts';

/** Shorter options count as this long: nobody chooses "Oslo" or "Reykjavik" by its length. */
const short = 25;

/** Names of options in a row: "a, b and c". */
const row = (name: string) => `${name}(?:, ${name})*(?:,? (?:and|or|nor) ${name})+`;
/** What stands before such a row. Without it, figures in a row are an answer of their own: "2 or 3". */
const before = '(?:both|neither|either|only|options?|answers?)';

/** Options about other options. */
const about: readonly RegExp[] = [
  /\b(?:all|none|any|both|neither|some|two) of (?:the|these) (?:above|others?|options?|answers?)\b/i,
  /\b(?:all|each|none|any) the above\b/i,
  /\beach of the above\b/i,
  /\b(?:both|all|none) (?:answers|options) (?:above|are (?:right|wrong|correct))\b/i,
  new RegExp(String.raw`^(?:${before} )*${row(String.raw`\(?[a-e]\)?`)}(?: only)?\W*$`, 'i'),
  new RegExp(String.raw`^(?:${before} )+${row(String.raw`\(?[1-9]\)?`)}(?: only)?\W*$`, 'i'),
  new RegExp(String.raw`^${row(String.raw`\([1-9]\)`)}(?: only)?\W*$`, 'i'),
];
/** These are so too, except where the question asks for a number. */
const quantities: readonly RegExp[] = [
  /^(?:all|none|both|each|neither|any) of (?:these|them)\W*$/i,
  /^all (?:three|four|five|six)\W*$/i,
];

interface Options {
  readonly path: Path;
  readonly options: readonly Option[];
}

/** Options such as "all of the above": they test who notices that two are right, and mean nothing once options are shuffled. */
export function phrases(course: WrittenCourse): Fault[] {
  return allQuestions(course).flatMap((question) =>
    optionsOf(question.value).flatMap(({ path, options }) =>
      options.flatMap(({ id, text }, i) => {
        const patterns = /\bhow (?:many|much|often)\b/i.test(question.value.prompt)
          ? about
          : [...about, ...quantities];
        if (!patterns.some((pattern) => pattern.test(withoutEmphasis(text)))) return [];
        return [
          {
            ...question.at([...path, i, 'text']),
            code: 'phrases',
            what: `${question.id}, option "${id}": "${text}" is about the other options, expected an answer of its own`,
            mend: 'write another option, or use "kind: choices" where several are right',
          },
        ];
      }),
    ),
  );
}

/** Questions in which one option is more than twice as long as another. */
export function optionLengths(course: WrittenCourse): Fault[] {
  return allQuestions(course).flatMap((question) =>
    optionsOf(question.value).flatMap(({ path, options }) => unlike(question, path, options)),
  );
}

function unlike({ id, at }: Placed<Question>, path: Path, options: readonly Option[]): Fault[] {
  const letters = options.map(({ text }) => withoutEmphasis(text).length);
  const shortest = Math.max(short, Math.min(...letters));
  const longest = Math.max(...letters);
  if (longest <= 2 * shortest) return [];
  const option = options[letters.indexOf(longest)]?.id ?? '';
  return [
    {
      ...at([...path, letters.indexOf(longest), 'text']),
      code: 'option-lengths',
      what: `${id}, option "${option}": ${longest} letters where the shortest option has ${Math.min(...letters)}, expected at most ${2 * shortest}`,
      mend: 'shorten it, or say more in the short ones: unlike length draws or repels without a reason',
    },
  ];
}

function optionsOf(question: Question): Options[] {
  if (question.kind === 'choice' || question.kind === 'choices')
    return [{ path: ['options'], options: question.options }];
  if (question.kind !== 'gaps') return [];
  return question.gaps.flatMap(({ options }, i) =>
    options === undefined ? [] : [{ path: ['gaps', i, 'options'], options }],
  );
}
