// Levels of a rubric: which questions have one, and whether all of it was given.
import type { Levels } from '../quiz/kind.ts';
import type { Kinds, Question } from '../quiz/kinds.ts';

/** A question that a person judges. */
export type Judged = Kinds['judgement']['question'];

export function isJudged(question: Question): question is Judged {
  return question.kind === 'judgement';
}

/** Whether every criterion has one of its levels. */
export function isComplete({ rubric }: Judged, given: Levels): boolean {
  return rubric.every(({ id, levels }) => levels.some(({ points }) => points === given[id]));
}

/** Whether these are levels of this rubric, be it some or all of them. */
export function areLevels({ rubric }: Judged, given: Levels): boolean {
  return Object.entries(given).every(([id, points]) =>
    rubric.some((each) => each.id === id && each.levels.some((level) => level.points === points)),
  );
}

/** Whether two instructors gave the same in all of a rubric. */
export function sameLevels({ rubric }: Judged, one: Levels, other: Levels): boolean {
  return rubric.every(({ id }) => one[id] === other[id]);
}
