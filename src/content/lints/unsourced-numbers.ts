// Numbers and dates in a lesson that no source stands by.
import type { Fault } from '../fault.ts';
import type { Block } from '../prose/blocks.ts';
import { inFigures, numberIn } from '../prose/numbers.ts';
import { sentencesIn } from '../prose/sentences.ts';
import type { WrittenCourse, WrittenLesson } from '../written.ts';

/** Sentences with a number and no source in their paragraph, figures in summaries that no text gives, and idle allowances. */
export function unsourcedNumbers({ lessons }: WrittenCourse): Fault[] {
  return lessons.flatMap((lesson) => {
    const { file } = lesson.at();
    const bare = [...unsourced(lesson), ...unbacked(lesson)];
    const allowed = (lesson.value.allow ?? []).map(({ sentence }) => sentence);
    return [
      ...bare
        .filter((each) => !allowed.some((words) => fits(words, each)))
        .map(({ line, what, mend }) => ({ file, line, code: 'unsourced-number', what, mend })),
      ...allowed.flatMap((words, i) =>
        words === undefined || bare.some((each) => fits(words, each))
          ? []
          : [
              {
                ...lesson.at(['allow', i]),
                code: 'allowance-idle',
                what: `the allowance for "${shortened(words)}" is not needed: no such sentence has a number without a source`,
                mend: 'remove it',
              },
            ],
      ),
    ];
  });
}

/** A number that wants a source, with the sentence around it. */
interface Bare extends Pick<Fault, 'line' | 'what' | 'mend'> {
  readonly sentence: string;
}

const letStand = 'or let it stand with a reason: "allow: [{sentence: ..., why: ...}]"';

/** Whether an author means this sentence, whose words may run over the end of a line. */
function fits(words: string | undefined, { sentence }: Bare): boolean {
  return words !== undefined && onOneLine(sentence).includes(onOneLine(words));
}

/** Whether a block is part of the text that has to prove what it says. Headings and take-aways repeat it. */
export function isText({ kind, inside }: Block): boolean {
  return kind !== 'heading' && inside !== 'TakeAway';
}

function unsourced(lesson: WrittenLesson): Bare[] {
  return lesson.blocks
    .filter((block) => isText(block) && !block.sourced)
    .flatMap((block) =>
      sentencesIn(block.text).flatMap(({ text: sentence, start }) => {
        const number = numberIn(sentence);
        if (number === undefined) return [];
        return [
          {
            sentence,
            line: block.lineAt(start + number.at),
            what: `"${number.text}" without a source in its paragraph: "${shortened(sentence)}"`,
            mend: `add <Cite id="..." />, take the number out, ${letStand}`,
          },
        ];
      }),
    );
}

/** Figures in take-aways and headings that stand nowhere in the text: what is taken away must have been there. */
function unbacked({ blocks, body }: WrittenLesson): Bare[] {
  const alts = body.uses.flatMap(({ attributes }) => attributes.get('alt') ?? []);
  const given = new Set(
    [...blocks.filter(isText).map(({ text }) => text), ...alts].flatMap((text) =>
      inFigures(text).flatMap((number) => valuesOf(number.text)),
    ),
  );
  return blocks
    .filter((block) => !isText(block))
    .flatMap((block) =>
      sentencesIn(block.text).flatMap(({ text: sentence, start }) =>
        inFigures(sentence)
          .filter(({ text }) => !valuesOf(text).every((value) => given.has(value)))
          .map(({ text, at: offset }) => ({
            sentence,
            line: block.lineAt(start + offset),
            what: `"${text}" stands in a ${block.kind === 'heading' ? 'heading' : 'take-away'} and nowhere in the text of the lesson`,
            mend: `give it in the text with its source, take it out, ${letStand}`,
          })),
      ),
    );
}

/** The numbers in a figure: both of 1991–2022, and 2030 of 2,030. */
function valuesOf(figure: string): number[] {
  return figure
    .split(/[/–-]/)
    .map((part) => Number(part.replaceAll(/,(?=\d{3}\b)/g, '').replace(',', '.')));
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function shortened(text: string): string {
  const line = onOneLine(text);
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}...` : line;
}
