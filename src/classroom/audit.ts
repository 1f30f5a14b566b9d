// Writes down who changed what in a class, for its instructors.
import type { ClassId } from '../ids.ts';
import type { Ports } from './ports.ts';
import type { Room } from './room.ts';
import { newId } from './secrets.ts';
import type { Viewer } from './viewer.ts';

/** Everything that is written down; ui/words/en-desk-audit.ts says each in words. */
export type Written =
  | 'class-made'
  | 'class-changed'
  | 'class-copied'
  | `code-${'open' | 'close' | 'renew' | 'until'}`
  | 'colleague-invited'
  | 'role-taken'
  | 'role-changed'
  | 'colleague-removed'
  | 'colleague-left'
  | 'learners-added'
  | 'learner-renamed'
  | 'learners-merged'
  | 'learner-removed'
  | 'learner-signed-out'
  | 'passes-made'
  | 'group-made'
  | 'group-changed'
  | 'group-dropped'
  | 'assignment-made'
  | 'assignment-edited'
  | 'assignment-new-text'
  | 'assignment-withdrawn'
  | 'assignment-put-back'
  | 'accommodation-set'
  | 'accommodation-ended'
  | 'let-out'
  | 'taken-back'
  | 'reopened'
  | 'exercise-revealed'
  | 'answer-rated'
  | 'answer-settled'
  | 'commented'
  | 'comment-taken-away'
  | 'play-rated'
  | 'weights-set'
  | 'excused'
  | 'excuse-ended'
  | 'opinions-taken-out'
  | 'regraded'
  | 'regrade-undone';

/** Adds an entry in the transaction of the change itself; `details` hold ids and settings, never names or answers. */
export async function writeDown(
  ports: Pick<Ports, 'audit'>,
  room: Pick<Room, 'now' | 'bytes'>,
  by: Viewer,
  classId: ClassId,
  what: Written,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await ports.audit.add({
    classId,
    id: newId(room),
    at: room.now(),
    instructorId: by.instructor?.id ?? null,
    what,
    details: JSON.stringify(details),
  });
}
