// A class at a glance: its assignments, where its learners stand in them, what to teach again.
import type { AssignmentId, ClassId } from '../ids.ts';
import { assignmentList, type ListRow } from './assignment-list.ts';
import { forReports } from './for-reports.ts';
import type { AssignmentKind } from './records.ts';
import { type Reteach, reteachOf } from './reteach.ts';
import type { Room } from './room.ts';
import { type Standing, type StandingRow, standingsOf } from './standings.ts';

/** Which learners are shown: all, those with something late or missing, those who look stuck. */
export const filters = ['all', 'late', 'stuck'] as const;
export type Filter = (typeof filters)[number];

/** Learners on a page; and how many are looked through at a time for those who are late or stuck. */
export const perPage = 50;
const lookedThrough = 100;

export interface OverviewView {
  readonly zone: string;
  readonly now: number;
  readonly rows: readonly ListRow[];
  readonly reteach: Reteach;
  readonly show: Filter;
  readonly columns: readonly {
    readonly id: AssignmentId;
    readonly title: string;
    readonly kind: AssignmentKind;
  }[];
  readonly learners: readonly StandingRow[];
  readonly page: Page;
}

/** A part of the list of learners by name. `from` and `to` count from 1. */
export interface Page {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

/** The part that is asked for, or the nearest that there is. */
export function pageOf(asked: number, size: number, of: number): Page {
  const pages = Math.max(1, Math.ceil(of / size));
  const page = Math.min(Math.max(1, Math.floor(asked) || 1), pages);
  return {
    page,
    pages,
    from: Math.min(of, (page - 1) * size + 1),
    to: Math.min(of, page * size),
    of,
  };
}

/** Whether something came in late, or has not come in though its time has passed. */
export function isLate({ late, grade }: Standing): boolean {
  return late || grade.state === 'missing';
}

/** The overview of a class; refuses with not-found. What it reads grows with the learners that are shown. */
export async function overview(
  from: Room,
  classId: ClassId,
  asked: { readonly show: Filter; readonly page: number },
): Promise<OverviewView> {
  const room = forReports(from);
  const { store } = room;
  const all = await store.assignments.all(classId);
  const given = all.filter(({ withdrawnAt }) => withdrawnAt === null).toReversed();
  const size = asked.show === 'all' ? perPage : lookedThrough;
  const page = pageOf(asked.page, size, await store.seats.count(classId));
  const seats = await store.seats.page(classId, page.from === 0 ? 0 : page.from - 1, size);
  const learners = await standingsOf(room, classId, seats, given);
  const { zone, rows } = await assignmentList(room, classId);
  const fits: Readonly<Record<Filter, (standing: Standing) => boolean>> = {
    all: () => true,
    late: isLate,
    stuck: ({ stuck }) => stuck !== undefined,
  };
  return {
    zone,
    now: room.now(),
    rows,
    reteach: reteachOf(room.course, all, new Map(rows.map(({ id, counts }) => [id, counts]))),
    show: asked.show,
    columns: given.map(({ id, kind, settings }) => ({ id, kind, title: settings.title })),
    learners:
      asked.show === 'all'
        ? learners
        : learners.filter(({ cells }) => cells.some(fits[asked.show])),
    page,
  };
}
