// Numbers and dates in a lesson that no source stands by.
import type { Fault } from '../fault.ts';
import type { Block } from '../prose/blocks.ts';
import { inFigures, numberIn } from '../prose/numbers.ts';
import { sentencesIn } from '../prose/sentences.ts';
import type { WrittenCourse, WrittenLesson } from '../written.ts';

/** Sentences with a number and no source in their paragraph, figures in summaries that no text gives, and idle allowances. */
export function unsourcedNumbers({ lessons }: WrittenCourse): Fault[] {
  return lessons.flatMap((lesson) => [...unsourced(lesson), ...unbacked(lesson)]);
}

interface Bare {
  readonly sentence: string;
  readonly number: string;
  readonly line: number;
}

/** Whether a block is part of the text that has to prove what it says. Headings and take-aways repeat it. */
export function isText({ kind, inside }: Block): boolean {
  return kind !== 'heading' && inside !== 'TakeAway';
}

function bareIn(lesson: WrittenLesson): Bare[] {
  return lesson.blocks
    .filter((block) => isText(block) && !block.sourced)
    .flatMap((block) =>
      sentencesIn(block.text).flatMap(({ text, start }) => {
        const number = numberIn(text);
        if (number === undefined) return [];
        return [{ sentence: text, number: number.text, line: block.lineAt(start + number.at) }];
      }),
    );
}

function unsourced(lesson: WrittenLesson): Fault[] {
  const { file } = lesson.at();
  const bare = bareIn(lesson);
  const allowed = (lesson.value.allow ?? []).map(({ sentence }) => sentence);
  const fits = (words: string | undefined, { sentence }: Bare) =>
    words !== undefined && sentence.includes(words);
  return [
    ...bare
      .filter((each) => !allowed.some((words) => fits(words, each)))
      .map(({ sentence, number, line }) => ({
        file,
        line,
        code: 'unsourced-number',
        what: `"${number}" without a source in its paragraph: "${shortened(sentence)}"`,
        mend: 'add <Cite id="..." />, take the number out, or let it stand with a reason: "allow: [{sentence: ..., why: ...}]"',
      })),
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
}

/** Figures in take-aways and headings that stand nowhere in the text: what is taken away must have been there. */
function unbacked({ blocks, body, at }: WrittenLesson): Fault[] {
  const alts = body.uses.flatMap(({ attributes }) => attributes.get('alt') ?? []);
  const given = new Set(
    [...blocks.filter(isText).map(({ text }) => text), ...alts].flatMap((text) =>
      inFigures(text).map(({ text: number }) => number),
    ),
  );
  return blocks
    .filter((block) => !isText(block))
    .flatMap((block) =>
      inFigures(block.text)
        .filter(({ text }) => !given.has(text))
        .map(({ text, at: offset }) => ({
          file: at().file,
          line: block.lineAt(offset),
          code: 'unsourced-number',
          what: `"${text}" stands in a ${block.kind === 'heading' ? 'heading' : 'take-away'} and nowhere in the text of the lesson`,
          mend: 'give it in the text with its source, or take it out',
        })),
    );
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57).trimEnd()}...` : line;
}
