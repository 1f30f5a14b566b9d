// Assignments, accommodations and copies of content, in SQL.
import type { Assignments, Snapshots } from '../../classroom/ports.ts';
import type { Accommodation, Assignment, AssignmentVersion } from '../../classroom/records.ts';
import type { AssignmentId, ClassId, SeatId } from '../../ids.ts';
import { remembered } from '../remembered.ts';
import type { Schema } from '../schema.ts';
import { insertInto, type Place, statement, updateOf } from '../statement.ts';

type Row = Schema['assignments'];
/** Every answer asks for the assignment that it belongs to. */
const settingsIn = remembered<Assignment['settings']>(500);
const releasedIn = remembered<Assignment['released']>(500);
const recordOf = (row: Row): Assignment => ({
  ...row,
  settings: settingsIn(row.settings),
  released: releasedIn(row.released),
});

const addAssignment = insertInto('assignments');
const changeAssignment = updateOf('assignments', ['classId', 'id']);
const assignmentById = statement<{ classId: ClassId; id: AssignmentId }, Row>(
  (db, { classId, id }) =>
    db.selectFrom('assignments').selectAll().where('classId', '=', classId).where('id', '=', id),
);
const assignmentsOf = statement<{ classId: ClassId }, Row>((db, { classId }) =>
  db
    .selectFrom('assignments')
    .selectAll()
    .where('classId', '=', classId)
    .orderBy('createdAt')
    .orderBy('id'),
);
const dropAssignment = statement<{ classId: ClassId; id: AssignmentId }, unknown>(
  (db, { classId, id }) =>
    db.deleteFrom('assignments').where('classId', '=', classId).where('id', '=', id),
);
const addVersion = insertInto('versions');
const versionOf = statement<
  { classId: ClassId; id: AssignmentId; version: number },
  Schema['versions']
>((db, { classId, id, version }) =>
  db
    .selectFrom('versions')
    .selectAll()
    .where('classId', '=', classId)
    .where('assignmentId', '=', id)
    .where('version', '=', version),
);

type Given = Schema['accommodations'];
const givenOf = ({ assignmentKey, ...row }: Given): Accommodation =>
  assignmentKey === '' ? { ...row, assignmentId: null } : row;
const accommodationsOf = statement<{ classId: ClassId }, Given>((db, { classId }) =>
  db
    .selectFrom('accommodations')
    .selectAll()
    .where('classId', '=', classId)
    .orderBy('seatId')
    .orderBy('assignmentKey'),
);
const accommodationsOfSeat = statement<
  { classId: ClassId; seatId: SeatId; id: AssignmentId },
  Given
>((db, { classId, seatId, id }) =>
  db
    .selectFrom('accommodations')
    .selectAll()
    .where('classId', '=', classId)
    .where('seatId', '=', seatId)
    .where((on) => on.or([on('assignmentKey', '=', ''), on('assignmentKey', '=', id)]))
    .orderBy('assignmentKey'),
);
const addAccommodation = insertInto('accommodations');
const dropAccommodation = statement<
  { classId: ClassId; seatId: SeatId; assignmentKey: string },
  unknown
>((db, { classId, seatId, assignmentKey }) =>
  db
    .deleteFrom('accommodations')
    .where('classId', '=', classId)
    .where('seatId', '=', seatId)
    .where('assignmentKey', '=', assignmentKey),
);

export function assignmentsOn({ read, write, atomic }: Place): Assignments {
  return {
    async add(row) {
      const { settings, released } = row;
      await addAssignment.count(write, {
        ...row,
        settings: JSON.stringify(settings),
        released: JSON.stringify(released),
      });
    },
    async get(classId, id) {
      const row = await assignmentById.first(read, { classId, id });
      return row === undefined ? undefined : recordOf(row);
    },
    all: async (classId) => (await assignmentsOf.all(read, { classId })).map(recordOf),
    async change(classId, id, { settings, released, ...change }) {
      const json = {
        ...(settings && { settings: JSON.stringify(settings) }),
        ...(released && { released: JSON.stringify(released) }),
      };
      await changeAssignment(write, { classId, id }, { ...change, ...json });
    },
    async drop(classId, id) {
      await dropAssignment.count(write, { classId, id });
    },
    async addVersion(row) {
      await addVersion.count(write, { ...row, settings: JSON.stringify(row.settings) });
    },
    async version(classId, id, version) {
      const row = await versionOf.first(read, { classId, id, version });
      if (row === undefined) return undefined;
      return { ...row, settings: JSON.parse(row.settings) as AssignmentVersion['settings'] };
    },
    accommodations: async (classId) => (await accommodationsOf.all(read, { classId })).map(givenOf),
    accommodationsOf: async (classId, seatId, id) =>
      (await accommodationsOfSeat.all(read, { classId, seatId, id })).map(givenOf),
    async setAccommodation(given) {
      const assignmentKey = given.assignmentId ?? '';
      await atomic(async (db) => {
        await dropAccommodation.count(db, { ...given, assignmentKey });
        await addAccommodation.count(db, { ...given, assignmentKey });
      });
    },
    async dropAccommodation(classId, seatId, id) {
      await dropAccommodation.count(write, { classId, seatId, assignmentKey: id ?? '' });
    },
  };
}

const putSnapshot = insertInto('snapshots', true);
const snapshotByHash = statement<{ classId: ClassId; hash: string }, { body: string }>(
  (db, { classId, hash }) =>
    db
      .selectFrom('snapshots')
      .select('body')
      .where('classId', '=', classId)
      .where('hash', '=', hash),
);

export function snapshotsOn({ read, write }: Place): Snapshots {
  return {
    async put(classId, hash, body) {
      await putSnapshot.count(write, { classId, hash, body });
    },
    get: async (classId, hash) => (await snapshotByHash.first(read, { classId, hash }))?.body,
  };
}
