// The form of a question that asks for a written judgement, with its rubric and model answers.
import { z } from 'zod';
import { idsTwice, type PartFault } from '../../placing.schema.ts';
import { questionFields, shortId, words } from '../../question.schema.ts';
import { countWords } from './counting.ts';

const level = z.strictObject({
  points: z.int('points are whole numbers, such as 0, 1 and 2').min(0, 'points are 0 or more'),
  text: words(),
});

const criterion = z.strictObject({
  id: shortId(),
  text: words(),
  levels: z
    .array(level)
    .min(2, 'a criterion needs at least two levels')
    .max(4, 'a criterion takes at most four levels, more are hard to tell apart'),
});

export const judgementSchema = z
  .strictObject({
    kind: z.literal('judgement'),
    ...questionFields,
    words: z.strictObject({
      from: z.int().min(1, 'at least one word has to be asked for'),
      to: z.int().max(400, 'a judgement has at most 400 words; ask for less'),
    }),
    rubric: z
      .array(criterion)
      .min(2, 'a rubric needs at least two criteria')
      .max(6, 'a rubric takes at most six criteria, more nobody keeps in mind'),
    models: z
      .array(z.strictObject({ text: words(), says: words().optional() }))
      .min(2, 'write at least two model answers that differ in their conclusion'),
    why: words(),
  })
  .superRefine((question, context) => {
    const { place, rubric } = question;
    const faults: PartFault[] = [
      ...idsTwice({ rubric }),
      ...rubric.flatMap(({ levels }, index) => levelFaults(levels, ['rubric', index, 'levels'])),
      ...rangeFaults(question.words),
      ...modelFaults(question),
    ];
    if (place === 'before')
      faults.push({
        path: ['place'],
        message:
          'a judgement cannot stand before a lesson, where nothing can be written: write "place: lesson" or "place: quiz"',
      });
    for (const fault of faults) context.addIssue({ code: 'custom', ...fault });
  });
export type JudgementQuestion = z.output<typeof judgementSchema>;

type Levels = JudgementQuestion['rubric'][number]['levels'];

function levelFaults(levels: Levels, path: PartFault['path']): PartFault[] {
  return levels.flatMap(({ points }, index) => {
    const before = levels[index - 1]?.points;
    const at = [...path, index, 'points'];
    if (before === undefined)
      return points === 0
        ? []
        : [{ path: at, message: `the lowest level has ${points} points: write "points: 0"` }];
    return points > before
      ? []
      : [
          {
            path: at,
            message: `the level with ${points} follows one with ${before}: write the levels from the fewest points to the most`,
          },
        ];
  });
}

function rangeFaults({ from, to }: JudgementQuestion['words']): PartFault[] {
  const message = 'the range ends before it begins: write the smaller number in "from"';
  return from > to ? [{ path: ['words'], message }] : [];
}

/** Models that a learner could not have handed in, and models that are one and the same. */
function modelFaults({ models, words: { from, to } }: JudgementQuestion): PartFault[] {
  return models.flatMap(({ text, says }, index) => {
    const earlier = models.slice(0, index);
    const count = countWords(text);
    const faults: PartFault[] = [];
    if (from <= to && (count < from || count > to))
      faults.push({
        path: ['models', index, 'text'],
        message: `this model answer has ${count} words where ${from} to ${to} are asked: ${count < from ? 'lengthen' : 'shorten'} it, or change "words"`,
      });
    if (earlier.some((model) => model.text === text))
      faults.push({
        path: ['models', index, 'text'],
        message: 'this model answer stands twice: write one that comes to another conclusion',
      });
    if (says !== undefined && earlier.some((model) => model.says === says))
      faults.push({
        path: ['models', index, 'says'],
        message: `two model answers say "${says}": give one a conclusion of its own`,
      });
    return faults;
  });
}
