// An assignment as a learner would see it, shown to its instructors. Nothing is stored.
import type { AssignmentId, ClassId } from '../ids.ts';
import type { View } from '../quiz/kinds.ts';
import { assignmentOf } from './assignments.ts';
import { askedIn } from './begin.ts';
import { orderSeed, snapshotAt } from './questions.ts';
import type { Assignment } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Room } from './room.ts';
import { viewsOf } from './sitting.ts';
import { contentOf, questionsOf } from './snapshot.ts';

export interface PreviewView {
  readonly assignment: Assignment;
  readonly zone: string;
  /** What the course calls it. */
  readonly content: string;
  /** None for a decision exercise, which is played. */
  readonly views: readonly View[];
}

/** What a learner would be asked who began now; another `seed` draws and shuffles otherwise. Refuses with content-missing. */
export async function previewOf(
  room: Room,
  classId: ClassId,
  id: AssignmentId,
  seed: string,
): Promise<PreviewView> {
  const klass = await room.store.classes.get(classId);
  const assignment = await assignmentOf(room.store, classId, id);
  if (klass === undefined) throw new Refusal('not-found');
  const { kind, ref, snapshot, settings } = assignment;
  const copy =
    snapshot === null
      ? contentOf(room.course, kind, ref)
      : await snapshotAt(room.store, { classId, snapshot });
  if (copy === undefined) throw new Refusal('content-missing');
  const byId = new Map(questionsOf(copy).map((question) => [question.id, question]));
  const asked = askedIn(copy, settings, seed).flatMap((each) => byId.get(each) ?? []);
  return {
    assignment,
    zone: klass.zone,
    content: copy.title,
    views: viewsOf(asked, orderSeed(settings, assignment, { seed })),
  };
}
