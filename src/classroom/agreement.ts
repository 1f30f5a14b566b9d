// How well two who marked the same answers agree, criterion by criterion, and where they differ.
import type { AssignmentId, InstructorId, OptionId } from '../ids.ts';
import type { Figure } from '../insight/figure.ts';
import { weightedKappa } from '../insight/kappa.ts';
import { type Acting, assignmentOf } from './assignments.ts';
import { answersToJudge, completeRatings, isDisputed, type ToJudge } from './judging-list.ts';
import { cardOf, countsOf, tasksIn } from './marking-page.ts';
import type { MarkingCard, MarkingCounts } from './marking-views.ts';
import type { AssignmentKind } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Rating } from './results.ts';
import type { Room } from './room.ts';

/** How far two agree in one criterion. */
export interface AgreementRow {
  /** The place of the question among those that are marked by persons, from 1. */
  readonly task: number;
  readonly text: string;
  /** Answers that two have marked. */
  readonly n: number;
  /** Answers to which both gave the same level. */
  readonly same: number;
  /** Weighted kappa, with quadratic weights. */
  readonly kappa: Figure;
}

export interface AgreementView {
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly counts: MarkingCounts;
  readonly tasks: number;
  readonly rows: readonly AgreementRow[];
  /** Answers on which they differ, some of them: with what each gave. */
  readonly differ: readonly MarkingCard[];
  /** Answers that somebody has settled, by what stands in the place of their names. */
  readonly settled: readonly Pick<MarkingCard, 'attempt' | 'code'>[];
}

/** Answers on which two differ that are shown at once. */
export const disputedOnPage = 20;

/**
 * The agreement on one assignment. Nobody learns here what was given to an answer that only one has marked. Refuses a decision
 * exercise with not-found.
 */
export async function agreementView(
  room: Room,
  acting: Acting,
  id: AssignmentId,
): Promise<AgreementView> {
  const { classId } = acting;
  const assignment = await assignmentOf(room.store, classId, id);
  if (assignment.kind === 'exercise') throw new Refusal('not-found');
  const me = acting.by.instructor?.id ?? ('' as InstructorId);
  const answers = await answersToJudge(room, classId, id);
  const twice = answers.filter((answer) => completeRatings(answer).length > 1);
  // All that was given is shown, that of the viewer too: as to somebody who does not mark.
  const viewer = { classId, me: '' as InstructorId, may: false };
  const shown = (answer: ToJudge) =>
    cardOf(room, answer, viewer, { by: 'learner', show: 'all', names: false });
  const differ: MarkingCard[] = [];
  for (const answer of twice.filter(isDisputed).slice(0, disputedOnPage))
    differ.push(await shown(answer));
  const settled: MarkingCard[] = [];
  const isSettled = (answer: ToJudge) => completeRatings(answer).some((each) => each.settled);
  for (const answer of twice.filter(isSettled)) settled.push(await shown(answer));
  const tasks = tasksIn(answers);
  return {
    title: assignment.settings.title,
    kind: assignment.kind,
    counts: countsOf(answers, me),
    tasks: tasks.length,
    rows: tasks.flatMap(({ question, criteria }, index) =>
      criteria.map(({ id: criterion, text }) => ({
        task: index + 1,
        text,
        ...agreementOn(
          twice.filter((answer) => answer.question.id === question),
          criterion,
        ),
      })),
    ),
    differ,
    settled: settled.map(({ attempt, code }) => ({ attempt, code })),
  };
}

/** How far the first two who marked each of these answers agree in one criterion. */
export function agreementOn(
  twice: readonly ToJudge[],
  criterion: OptionId,
): Pick<AgreementRow, 'n' | 'same' | 'kappa'> {
  const levels = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const answer of twice) {
    for (const { id, levels: all } of answer.question.rubric)
      if (id === criterion) for (const { points } of all) levels.add(points);
    const [one, other] = pairOf(answer).map((rating) => aloneIn(rating)[criterion]);
    if (one !== undefined && other !== undefined) pairs.push([one, other]);
  }
  return {
    n: pairs.length,
    same: pairs.filter(([one, other]) => one === other).length,
    kappa: weightedKappa(
      pairs,
      [...levels].toSorted((a, b) => a - b),
      'quadratic',
    ),
  };
}

/** The first two who marked an answer by themselves, the same two always in the same order. */
function pairOf(answer: ToJudge): readonly Rating[] {
  return completeRatings(answer)
    .filter(({ settled, first }) => !settled || first !== undefined)
    .slice(0, 2)
    .toSorted((a, b) => (a.instructorId < b.instructorId ? -1 : 1));
}

const aloneIn = ({ levels, first }: Rating) => first ?? levels;
