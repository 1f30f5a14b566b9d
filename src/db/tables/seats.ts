// Seats and groups in SQL.
import { byName } from '../../classroom/by-name.ts';
import type { Seats } from '../../classroom/ports.ts';
import type { Group, Seat } from '../../classroom/records.ts';
import type { ClassId, GroupId, SeatId } from '../../ids.ts';
import type { Schema } from '../schema.ts';
import { insertInto, type Place, statement, updateOf } from '../statement.ts';

const addSeat = insertInto('seats', true);
const changeSeat = updateOf('seats', ['classId', 'id']);
const seatById = statement<{ classId: ClassId; id: SeatId }, Seat>((db, { classId, id }) =>
  db.selectFrom('seats').selectAll().where('classId', '=', classId).where('id', '=', id),
);
const seatByName = statement<{ classId: ClassId; nameKey: string }, Seat>(
  (db, { classId, nameKey }) =>
    db
      .selectFrom('seats')
      .selectAll()
      .where('classId', '=', classId)
      .where('nameKey', '=', nameKey),
);
const seatsOf = statement<{ classId: ClassId }, Seat>((db, { classId }) =>
  db.selectFrom('seats').selectAll().where('classId', '=', classId),
);
const countSeats = statement<{ classId: ClassId }, { count: number }>((db, { classId }) =>
  db
    .selectFrom('seats')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('classId', '=', classId),
);
const countTaken = statement<{ classId: ClassId }, { count: number }>((db, { classId }) =>
  db
    .selectFrom('seats')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('classId', '=', classId)
    .where('takenAt', 'is not', null),
);
// No two seats of a class have the same name, so that nothing else is needed for an order.
const pageOfSeats = statement<{ classId: ClassId; skip: number; most: number }, Seat>(
  (db, { classId, skip, most }) =>
    db
      .selectFrom('seats')
      .selectAll()
      .where('classId', '=', classId)
      .orderBy('nameKey')
      .limit(most)
      .offset(skip),
);
const dropSeat = statement<{ classId: ClassId; id: SeatId }, unknown>((db, { classId, id }) =>
  db.deleteFrom('seats').where('classId', '=', classId).where('id', '=', id),
);

const groupsOf = statement<{ classId: ClassId }, Schema['groups']>((db, { classId }) =>
  db.selectFrom('groups').selectAll().where('classId', '=', classId),
);
const groupSeatsOf = statement<{ classId: ClassId }, Schema['groupSeats']>((db, { classId }) =>
  db.selectFrom('groupSeats').selectAll().where('classId', '=', classId).orderBy('place'),
);
const dropGroup = statement<{ classId: ClassId; id: GroupId }, unknown>((db, { classId, id }) =>
  db.deleteFrom('groups').where('classId', '=', classId).where('id', '=', id),
);
const addGroup = insertInto('groups');
const addGroupSeat = insertInto('groupSeats');

export function seatsOn({ read, write, atomic }: Place): Seats {
  return {
    add: async (seat) => (await addSeat.count(write, seat)) > 0,
    get: async (classId, id) => seatById.first(read, { classId, id }),
    byName: async (classId, nameKey) => seatByName.first(read, { classId, nameKey }),
    all: async (classId) => (await seatsOf.all(read, { classId })).toSorted(byName),
    count: async (classId) => (await countSeats.first(read, { classId }))?.count ?? 0,
    countTaken: async (classId) => (await countTaken.first(read, { classId }))?.count ?? 0,
    page: async (classId, skip, most) => pageOfSeats.all(read, { classId, skip, most }),
    change: async (classId, id, change) =>
      atomic(async (db) => {
        const { nameKey } = change;
        const other =
          nameKey === undefined ? undefined : await seatByName.first(db, { classId, nameKey });
        if (other !== undefined && other.id !== id) return false;
        return (await changeSeat(db, { classId, id }, change)) > 0;
      }),
    async drop(classId, id) {
      await dropSeat.count(write, { classId, id });
    },
    async groups(classId) {
      const [groups, members] = await Promise.all([
        groupsOf.all(read, { classId }),
        groupSeatsOf.all(read, { classId }),
      ]);
      const seats = Map.groupBy(members, ({ groupId }) => groupId);
      return groups
        .map((group): Group => ({
          ...group,
          seats: (seats.get(group.id) ?? []).map(({ seatId }) => seatId),
        }))
        .toSorted((a, b) => byName({ nameKey: a.title, id: a.id }, { nameKey: b.title, id: b.id }));
    },
    async setGroup({ classId, id, title, seats }) {
      await atomic(async (db) => {
        await dropGroup.count(db, { classId, id });
        await addGroup.count(db, { classId, id, title });
        for (const [place, seatId] of seats.entries())
          await addGroupSeat.count(db, { classId, groupId: id, seatId, place });
      });
    },
    async dropGroup(classId, id) {
      await dropGroup.count(write, { classId, id });
    },
  };
}
