// The rubric of a decision exercise: what an instructor finds of somebody's reasons, reflection and exit ticket. It is no mark.
import type { Played } from '../insight/played.ts';
import type { AttemptId, QuestionId } from '../ids.ts';
import type { Acting } from './assignments.ts';
import { writeDown } from './audit.ts';
import type { Ports } from './ports.ts';
import type { Assignment } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Rating } from './results.ts';
import type { Room, Rubric } from './room.ts';

/** Ratings are kept as those of a question; an exercise has none, so this stands for the play as a whole. */
export const rubricQuestion = 'exercise:rubric' as QuestionId;

/** The id of a criterion: its place, for the course's file gives it none. */
export const criterionId = (index: number) => `c${index + 1}`;

/** The rubric that the course has for this exercise now. */
export function rubricFor(
  { course }: Pick<Room, 'course'>,
  { ref }: Pick<Assignment, 'ref'>,
): Rubric | undefined {
  return course.exerciseRubrics?.[ref];
}

/**
 * Puts an instructor's levels in the place of the earlier ones: 1 for the first level, criteria that are left out are not rated;
 * without any the rating is taken away. Refuses with not-found what has no rubric, with not-handed-in a play that goes on, and
 * with question-unknown a criterion or level that the rubric lacks.
 */
export function ratePlay(
  room: Room,
  { classId, by }: Acting,
  attemptId: AttemptId,
  levels: Readonly<Record<string, number>>,
): Promise<void> {
  return room.store.together(async (ports) => {
    const instructorId = by.instructor?.id;
    const attempt = await ports.attempts.get(classId, attemptId);
    const assignment = attempt && (await ports.assignments.get(classId, attempt.assignmentId));
    const rubric = assignment?.kind === 'exercise' ? rubricFor(room, assignment) : undefined;
    if (rubric === undefined || instructorId === undefined) throw new Refusal('not-found');
    if (attempt?.handedInAt === null) throw new Refusal('not-handed-in');
    for (const [id, level] of Object.entries(levels)) {
      const criterion = rubric.find((_, i) => criterionId(i) === id);
      if (!Number.isInteger(level) || criterion?.levels[level - 1] === undefined)
        throw new Refusal('question-unknown');
    }
    const of = { classId, attemptId, question: rubricQuestion, instructorId };
    if (Object.keys(levels).length === 0)
      await ports.judgements.dropRating(classId, attemptId, rubricQuestion, instructorId);
    else await ports.judgements.setRating({ ...of, levels, at: room.now(), settled: false });
    await writeDown(ports, room, by, classId, 'play-rated', { attempt: attemptId });
  });
}

/** What instructors found of one play, the earliest first. */
export async function ratingsOf(
  { store }: Pick<Room, 'store'>,
  { classId, id }: { readonly classId: Rating['classId']; readonly id: AttemptId },
): Promise<readonly Rating[]> {
  const all = await store.judgements.ratings(classId, [id]);
  return all.filter(({ question }) => question === rubricQuestion).toSorted((a, b) => a.at - b.at);
}

export interface RubricCounts {
  readonly criteria: readonly {
    readonly criterion: string;
    readonly levels: readonly { readonly text: string; readonly count: number }[];
    readonly n: number;
  }[];
  /** Plays of which something is rated. */
  readonly rated: number;
}

/** How often each level was given; where several instructors rated a play, the first of them counts. */
export async function rubricCounts(
  room: Room,
  assignment: Assignment,
  plays: readonly Played[],
): Promise<RubricCounts | undefined> {
  const rubric = rubricFor(room, assignment);
  if (rubric === undefined) return undefined;
  const first = await firstRatings(
    room.store.reports,
    assignment.classId,
    plays.map(({ id }) => id as AttemptId),
  );
  return {
    rated: first.length,
    criteria: rubric.map(({ criterion, levels }, i) => {
      const given = first.flatMap((rating) => rating.levels[criterionId(i)] ?? []);
      return {
        criterion,
        levels: levels.map((text, level) => ({
          text,
          count: given.filter((each) => each === level + 1).length,
        })),
        n: given.length,
      };
    }),
  };
}

async function firstRatings(
  { judgements }: Pick<Ports, 'judgements'>,
  classId: Assignment['classId'],
  ids: readonly AttemptId[],
): Promise<Rating[]> {
  const ratings = await judgements.ratings(classId, ids);
  const byPlay = Map.groupBy(
    ratings.filter(({ question }) => question === rubricQuestion),
    ({ attemptId }) => attemptId,
  );
  return [...byPlay.values()].flatMap((all) => all.toSorted((a, b) => a.at - b.at).slice(0, 1));
}
