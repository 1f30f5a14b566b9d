// What every store does, whatever keeps its records. Run by the tests of each.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/classroom/ports.ts';
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  GroupId,
  InstructorId,
  SeatId,
} from '../../src/ids.ts';
import { throughReports } from './through-reports.ts';
import { resultsContract } from './results-contract.ts';
import {
  aClass,
  anAccommodation,
  anAssignment,
  anAttempt,
  anEntry,
  anInstructor,
  anna,
  aResult,
  aSeat,
  aSession,
  assignmentId,
  attemptId,
  classId,
  fill,
  seatId,
  settings,
  start,
} from './samples.ts';

/** How the stores say that a key or name is there already, and that something hangs on what is not there or still is. */
const taken = /unique|duplicate key|already|another/i;
const hanging = /foreign key|there is no|still has/i;

/** A store that can be emptied. */
export interface Tested {
  readonly store: Store;
  empty(): Promise<void>;
}

/** What is said of a store, once as it is and once read through its reports. */
export function contract(open: () => Promise<Tested>): void {
  describe('the store', () => {
    contractOf(open, (store) => store);
  });
  describe('its reports', () => {
    contractOf(open, throughReports);
  });
}

function contractOf(open: () => Promise<Tested>, as: (store: Store) => Store): void {
  let tested: Tested;
  let store: Store;
  beforeAll(async () => {
    tested = await open();
    store = as(tested.store);
    // PGlite alone takes some seconds, and more on a busy machine.
  }, 60_000);
  beforeEach(async () => tested.empty());
  afterAll(async () => store.close());

  describe('instructors', () => {
    const berik = 'berik' as InstructorId;

    it('are found by id and by name, and counted', async () => {
      expect(await store.people.count()).toBe(0);
      expect(await store.people.add(anInstructor())).toBe(true);
      expect(await store.people.get(anna)).toEqual(anInstructor());
      expect(await store.people.byName('әнуар anna')).toEqual(anInstructor());
      expect(await store.people.byName('nobody')).toBeUndefined();
      expect(await store.people.count()).toBe(1);
    });

    it('share no name', async () => {
      await store.people.add(anInstructor());
      expect(await store.people.add(anInstructor(berik, { nameKey: 'әнуар anna' }))).toBe(false);
      expect(await store.people.get(berik)).toBeUndefined();
      await store.people.add(anInstructor(berik));
      await expect(store.people.change(berik, { nameKey: 'әнуар anna' })).rejects.toThrow(taken);
      expect(await store.people.get(berik)).toEqual(anInstructor(berik));
    });

    it('keep what a change leaves out', async () => {
      await store.people.add(anInstructor());
      await store.people.change(anna, { password: 'scrypt$2' });
      await store.people.change(anna, {});
      expect(await store.people.get(anna)).toEqual(anInstructor(anna, { password: 'scrypt$2' }));
    });

    it('use each recovery code once, and new ones end the old', async () => {
      await store.people.add(anInstructor());
      await store.people.setRecovery(anna, ['a', 'b']);
      expect(await store.people.countRecovery(anna)).toBe(2);
      expect(await store.people.takeRecovery(anna, 'a')).toBe(true);
      expect(await store.people.takeRecovery(anna, 'a')).toBe(false);
      expect(await store.people.takeRecovery(berik, 'b')).toBe(false);
      await store.people.setRecovery(anna, ['c']);
      expect(await store.people.takeRecovery(anna, 'b')).toBe(false);
      expect(await store.people.countRecovery(anna)).toBe(1);
    });
  });

  describe('links', () => {
    const link = {
      hash: 'link',
      use: 'new',
      instructorId: null,
      classId: null,
      role: null,
      expiresAt: start,
    } as const;

    it('work once, and not once they have expired', async () => {
      await store.links.add(link);
      expect(await store.links.get('link')).toEqual(link);
      expect(await store.links.take('link', start)).toBeUndefined();
      expect(await store.links.take('link', start - 1)).toEqual(link);
      expect(await store.links.take('link', start - 1)).toBeUndefined();
      expect(await store.links.get('link')).toBeUndefined();
    });

    it('carry an instructor or a role in a class', async () => {
      await fill(store);
      const invitation = { ...link, classId, role: 'teacher' } as const;
      const recovery = { ...link, hash: 'r', use: 'recover', instructorId: anna } as const;
      await store.links.add(invitation);
      await store.links.add(recovery);
      expect(await store.links.take('link', 0)).toEqual(invitation);
      expect(await store.links.take('r', 0)).toEqual(recovery);
    });

    it('for the first instructor go all at once, and no others', async () => {
      await store.links.add(link);
      await store.links.add({ ...link, hash: 'a', use: 'first' });
      await store.links.add({ ...link, hash: 'b', use: 'first' });
      await store.links.dropFirst();
      expect(await store.links.get('a')).toBeUndefined();
      expect(await store.links.get('b')).toBeUndefined();
      expect(await store.links.get('link')).toBeDefined();
    });

    it('to a class go at once, and no others', async () => {
      await store.classes.add(aClass());
      await store.links.add(link);
      await store.links.add({ ...link, hash: 'in', classId, role: 'owner' });
      await store.links.dropOfClass(classId);
      expect(await store.links.get('in')).toBeUndefined();
      expect(await store.links.get('link')).toBeDefined();
    });

    it('go when they have expired', async () => {
      await store.links.add(link);
      await store.links.add({ ...link, hash: 'later', expiresAt: start + 1 });
      await store.links.dropExpired(start);
      expect(await store.links.get('link')).toBeUndefined();
      expect(await store.links.get('later')).toBeDefined();
    });
  });

  describe('sessions', () => {
    it('are of an instructor or of a seat, and remember when they were seen', async () => {
      await fill(store);
      const ofTeacher = aSession('t', { instructorId: anna });
      const ofLearner = aSession('l', { classId, seatId });
      await store.sessions.add(ofTeacher);
      await store.sessions.add(ofLearner);
      await store.sessions.seen('l', start + 7);
      expect(await store.sessions.get('t')).toEqual(ofTeacher);
      expect(await store.sessions.get('l')).toEqual({ ...ofLearner, seenAt: start + 7 });
    });

    it('of a learner come with the seat', async () => {
      await fill(store);
      await store.sessions.add(aSession('t', { instructorId: anna }));
      await store.sessions.add(aSession('l', { classId, seatId, idleMs: 60 }));
      expect(await store.sessions.seated('l')).toEqual({
        hash: 'l',
        seenAt: start,
        idleMs: 60,
        seat: await store.seats.get(classId, seatId),
      });
      expect(await store.sessions.seated('t')).toBeUndefined();
      expect(await store.sessions.seated('nobody')).toBeUndefined();
    });

    it('are ended one by one, or all of one person', async () => {
      await fill(store);
      await store.seats.add(aSeat('seat-2'));
      for (const hash of ['a', 'b', 'c'])
        await store.sessions.add(aSession(hash, { instructorId: anna }));
      await store.sessions.add(aSession('l', { classId, seatId }));
      await store.sessions.add(aSession('m', { classId, seatId: 'seat-2' as SeatId }));
      await store.sessions.drop('a');
      expect(await store.sessions.get('a')).toBeUndefined();
      expect(await store.sessions.get('b')).toBeDefined();
      await store.sessions.dropOfInstructor(anna);
      await store.sessions.dropOfSeat(classId, seatId);
      for (const hash of ['b', 'c', 'l']) expect(await store.sessions.get(hash)).toBeUndefined();
      expect(await store.sessions.get('m')).toBeDefined();
    });

    it('go when they have been idle for longer than they may', async () => {
      await store.sessions.add(aSession('short', { idleMs: 10 }));
      await store.sessions.add(aSession('long', { idleMs: 8 * 3_600_000 }));
      await store.sessions.dropIdle(start + 10);
      expect(await store.sessions.get('short')).toBeDefined();
      await store.sessions.dropIdle(start + 11);
      expect(await store.sessions.get('short')).toBeUndefined();
      expect(await store.sessions.get('long')).toBeDefined();
    });
  });

  describe('notes', () => {
    it('are read once, the last one put', async () => {
      await store.notes.put('n', 'first', start);
      await store.notes.put('n', 'second', start);
      expect(await store.notes.take('n')).toBe('second');
      expect(await store.notes.take('n')).toBeUndefined();
    });

    it('go when they have expired', async () => {
      await store.notes.put('n', 'x', start);
      await store.notes.put('m', 'y', start + 1);
      await store.notes.dropExpired(start);
      expect(await store.notes.take('n')).toBeUndefined();
      expect(await store.notes.take('m')).toBe('y');
    });
  });

  describe('classes', () => {
    const other = 'class-2' as ClassId;

    it('are found by id and by code', async () => {
      expect(await store.classes.add(aClass())).toBe(true);
      expect(await store.classes.get(classId)).toEqual(aClass());
      expect(await store.classes.byCode('CODE-class-1')).toEqual(aClass());
      expect(await store.classes.byCode('code-class-1')).toBeUndefined();
    });

    it('share no code, and a refused change changes nothing', async () => {
      await store.classes.add(aClass());
      expect(await store.classes.add(aClass(other, { code: 'CODE-class-1' }))).toBe(false);
      expect(await store.classes.add(aClass(other))).toBe(true);
      const change = { code: 'CODE-class-1', title: 'x' };
      expect(await store.classes.change(other, change)).toBe(false);
      expect(await store.classes.get(other)).toEqual(aClass(other));
      expect(await store.classes.change(classId, change)).toBe(true);
      expect(await store.classes.get(classId)).toEqual(aClass(classId, change));
    });

    it('can change every field, to nothing too', async () => {
      await store.classes.add(aClass());
      const change = {
        ...aClass(classId, {
          title: 'b',
          zone: 'UTC',
          code: 'C',
          codeOpen: false,
          codeUntil: null,
        }),
        ...({ joining: 'free', endsAt: null, keepNamesDays: 1, keepAttemptsDays: 2 } as const),
        ...({
          opinions: 'instructors',
          offlineMinutes: 0,
          createdAt: 5,
          namesErasedAt: 6,
        } as const),
        attemptsErasedAt: null,
        opinionsErasedAt: 7,
      } as const;
      const { id: _, ...rest } = change;
      expect(await store.classes.change(classId, rest)).toBe(true);
      expect(await store.classes.get(classId)).toEqual(change);
    });

    it('have instructors with roles, and instructors have classes, the newest first', async () => {
      await store.people.add(anInstructor('zoe', { nameKey: 'я' }));
      await store.people.add(anInstructor(anna, { nameKey: 'а' }));
      await store.classes.add(aClass(classId, { createdAt: 1 }));
      await store.classes.add(aClass(other, { createdAt: 2 }));
      await store.classes.setRole(classId, 'zoe' as InstructorId, 'assistant');
      await store.classes.setRole(classId, anna, 'teacher');
      await store.classes.setRole(classId, anna, 'owner');
      await store.classes.setRole(other, anna, 'assistant');
      expect(await store.classes.role(classId, anna)).toBe('owner');
      expect(await store.classes.role(other, 'zoe' as InstructorId)).toBeUndefined();
      expect(await store.classes.ofInstructor(anna)).toEqual([
        { row: aClass(other, { createdAt: 2 }), role: 'assistant' },
        { row: aClass(classId, { createdAt: 1 }), role: 'owner' },
      ]);
      expect(await store.classes.members(classId)).toEqual([
        { instructor: anInstructor(anna, { nameKey: 'а' }), role: 'owner' },
        { instructor: anInstructor('zoe', { nameKey: 'я' }), role: 'assistant' },
      ]);
      await store.classes.setRole(classId, anna, null);
      expect(await store.classes.role(classId, anna)).toBeUndefined();
    });

    it('are found by their end', async () => {
      await store.classes.add(aClass('a', { endsAt: 20 }));
      await store.classes.add(aClass('b', { endsAt: 10 }));
      await store.classes.add(aClass('c', { endsAt: 30 }));
      await store.classes.add(aClass('d', { endsAt: null }));
      expect((await store.classes.endedBefore(30)).map(({ id }) => id)).toEqual(['b', 'a']);
    });

    it('go with all that hangs on them but their counts', async () => {
      await fill(store);
      await store.classes.add(aClass(other));
      await store.seats.add(aSeat(seatId, { classId: other }));
      await store.attempts.add(anAttempt());
      await store.attempts.append([anEntry('e', 1)]);
      await store.seats.setGroup({ classId, id: 'g' as GroupId, title: 'G', seats: [seatId] });
      await store.assignments.setAccommodation(anAccommodation({ assignmentId }));
      await store.sessions.add(aSession('l', { classId, seatId }));
      const audit = { classId, id: 'x', at: 1, instructorId: anna, what: 'w', details: '{}' };
      await store.audit.add(audit);
      const count = {
        classId,
        assignmentId,
        question: '',
        right: 1,
        partly: 0,
        wrong: 0,
        unanswered: 0,
      };
      await store.remains.addCounts([count]);
      await store.classes.drop(classId);
      expect(await store.classes.get(classId)).toBeUndefined();
      expect(await store.seats.all(classId)).toEqual([]);
      expect(await store.seats.groups(classId)).toEqual([]);
      expect(await store.assignments.all(classId)).toEqual([]);
      expect(await store.assignments.accommodations(classId)).toEqual([]);
      expect(await store.snapshots.get(classId, 'sha')).toBeUndefined();
      expect(await store.attempts.inClass(classId)).toEqual([]);
      expect(await store.attempts.log(classId, attemptId)).toEqual([]);
      expect(await store.sessions.get('l')).toBeUndefined();
      expect(await store.audit.last(classId, 5)).toEqual([]);
      expect(await store.classes.members(classId)).toEqual([]);
      expect(await store.remains.counts(classId)).toEqual([count]);
      expect(await store.people.get(anna)).toBeDefined();
      expect(await store.seats.all(other)).toHaveLength(1);
    });
  });

  describe('seats', () => {
    beforeEach(async () => fill(store));

    it('are found by id and by name in their class, and listed by name', async () => {
      await store.seats.add(aSeat('b', { name: 'Яна', nameKey: 'яна' }));
      await store.seats.add(aSeat('c', { name: 'Ержан', nameKey: 'ержан' }));
      await store.seats.add(aSeat('d', { name: 'Learner 10', nameKey: 'learner 10' }));
      await store.seats.add(aSeat('e', { name: 'Learner 9', nameKey: 'learner 9' }));
      expect(await store.seats.get(classId, seatId)).toEqual(aSeat());
      expect(await store.seats.byName(classId, 'яна')).toMatchObject({ id: 'b', name: 'Яна' });
      expect(await store.seats.byName('class-2' as ClassId, 'яна')).toBeUndefined();
      const names = (await store.seats.all(classId)).map(({ name }) => name);
      const inOrder = ['Learner 9', 'Learner 10', 'Ғалымжан seat-1', 'Ержан', 'Яна'];
      expect(names).toEqual(inOrder);
    });

    it('share no name in one class, and a refused change changes nothing', async () => {
      const { nameKey } = aSeat();
      expect(await store.seats.add(aSeat('b', { nameKey }))).toBe(false);
      await store.seats.add(aSeat('b'));
      expect(await store.seats.change(classId, 'b' as SeatId, { nameKey, name: 'x' })).toBe(false);
      expect(await store.seats.get(classId, 'b' as SeatId)).toEqual(aSeat('b'));
      const change = { name: 'y', nameKey, pass: 'p', takenAt: null };
      expect(await store.seats.change(classId, seatId, change)).toBe(true);
      expect(await store.seats.get(classId, seatId)).toEqual(aSeat(seatId, change));
      await store.classes.add(aClass('class-2'));
      expect(await store.seats.add(aSeat('b', { classId: 'class-2' as ClassId, nameKey }))).toBe(
        true,
      );
    });

    it('go with their sessions, groups and accommodations, but not with attempts', async () => {
      await store.seats.add(aSeat('b'));
      await store.sessions.add(aSession('l', { classId, seatId }));
      const group = { classId, id: 'g' as GroupId, title: 'G', seats: ['b' as SeatId, seatId] };
      await store.seats.setGroup(group);
      await store.assignments.setAccommodation(anAccommodation());
      await store.attempts.add(anAttempt());
      await expect(store.seats.drop(classId, seatId)).rejects.toThrow(hanging);
      expect(await store.seats.get(classId, seatId)).toBeDefined();
      await store.attempts.drop(classId, attemptId);
      await store.seats.drop(classId, seatId);
      expect(await store.seats.get(classId, seatId)).toBeUndefined();
      expect(await store.sessions.get('l')).toBeUndefined();
      expect(await store.seats.groups(classId)).toEqual([{ ...group, seats: ['b'] }]);
      expect(await store.assignments.accommodations(classId)).toEqual([]);
    });

    it('are put into groups in an order that is kept', async () => {
      await store.seats.add(aSeat('b'));
      const seats = ['b' as SeatId, seatId];
      const first = { classId, id: 'g' as GroupId, title: 'Вторая', seats };
      const second = { classId, id: 'h' as GroupId, title: 'Бірінші', seats: [] };
      await store.seats.setGroup(first);
      await store.seats.setGroup(second);
      expect(await store.seats.groups(classId)).toEqual([second, first]);
      const changed = { ...first, title: 'Әр түрлі', seats: seats.toReversed() };
      await store.seats.setGroup(changed);
      await store.seats.dropGroup(classId, 'h' as GroupId);
      expect(await store.seats.groups(classId)).toEqual([changed]);
    });

    it('need a class', async () => {
      await expect(store.seats.add(aSeat('b', { classId: 'no' as ClassId }))).rejects.toThrow(
        hanging,
      );
    });
  });

  describe('assignments', () => {
    beforeEach(async () => fill(store));

    it('come back as they were set, the oldest first', async () => {
      await store.assignments.add(anAssignment('b', { createdAt: start - 1, snapshot: 'sha' }));
      expect(await store.assignments.get(classId, assignmentId)).toEqual(anAssignment());
      expect(await store.assignments.all(classId)).toEqual([
        anAssignment('b', { createdAt: start - 1, snapshot: 'sha' }),
        anAssignment(),
      ]);
    });

    it('can be changed in part', async () => {
      const change = {
        version: 2,
        settings: { ...settings, exercise: { form: 'short', seed: 'own' } },
        snapshot: 'sha',
        withdrawnAt: start + 3,
      } as const;
      await store.assignments.change(classId, assignmentId, change);
      expect(await store.assignments.get(classId, assignmentId)).toEqual({
        ...anAssignment(),
        ...change,
      });
      const released = { marks: 1, keys: 2, explanations: null };
      await store.assignments.change(classId, assignmentId, { released });
      expect(await store.assignments.get(classId, assignmentId)).toEqual({
        ...anAssignment(),
        ...change,
        released,
      });
    });

    it('need their copy of the content', async () => {
      const add = store.assignments.add(anAssignment('b', { snapshot: 'none' }));
      await expect(add).rejects.toThrow(hanging);
    });

    it('keep their versions', async () => {
      const version = { classId, assignmentId, version: 1, settings, snapshot: null, createdAt: 1 };
      await store.assignments.addVersion(version);
      await store.assignments.addVersion({ ...version, version: 2, snapshot: 'sha' });
      expect(await store.assignments.version(classId, assignmentId, 1)).toEqual(version);
      expect(await store.assignments.version(classId, assignmentId, 2)).toMatchObject({
        snapshot: 'sha',
      });
      expect(await store.assignments.version(classId, assignmentId, 3)).toBeUndefined();
      await expect(store.assignments.addVersion(version)).rejects.toThrow(taken);
    });

    it('give a learner more, in one or in all', async () => {
      const inAll = anAccommodation();
      const inOne = anAccommodation({ assignmentId, extraTime: 12.5 });
      await store.seats.add(aSeat('b'));
      const ofOther = anAccommodation({ seatId: 'b' as SeatId });
      for (const each of [inOne, inAll, ofOther]) await store.assignments.setAccommodation(each);
      expect(await store.assignments.accommodations(classId)).toEqual([ofOther, inAll, inOne]);
      const of = async (id: string) =>
        store.assignments.accommodationsOf(classId, seatId, id as AssignmentId);
      expect(await of(assignmentId)).toEqual([inAll, inOne]);
      expect(await of('another')).toEqual([inAll]);
      await store.assignments.setAccommodation({ ...inAll, extraTime: 25 });
      await store.assignments.dropAccommodation(classId, seatId, assignmentId);
      expect(await of(assignmentId)).toEqual([{ ...inAll, extraTime: 25 }]);
      await store.assignments.dropAccommodation(classId, seatId, null);
      expect(await of(assignmentId)).toEqual([]);
    });

    it('go with versions and accommodations, but not with attempts', async () => {
      await store.assignments.addVersion({
        classId,
        assignmentId,
        version: 1,
        settings,
        snapshot: null,
        createdAt: 1,
      });
      await store.assignments.setAccommodation(anAccommodation({ assignmentId }));
      await store.attempts.add(anAttempt());
      await expect(store.assignments.drop(classId, assignmentId)).rejects.toThrow(hanging);
      await store.attempts.drop(classId, attemptId);
      await store.assignments.drop(classId, assignmentId);
      expect(await store.assignments.get(classId, assignmentId)).toBeUndefined();
      expect(await store.assignments.version(classId, assignmentId, 1)).toBeUndefined();
      expect(await store.assignments.accommodations(classId)).toEqual([]);
    });

    it('share copies of content, which are written once', async () => {
      const large = JSON.stringify({ text: 'Қазақ ә ғ қ ң ө ұ ү һ і 🦅'.repeat(20_000) });
      await store.snapshots.put(classId, 'large', large);
      await store.snapshots.put(classId, 'large', 'other');
      expect(await store.snapshots.get(classId, 'large')).toBe(large);
      expect(await store.snapshots.get('class-2' as ClassId, 'large')).toBeUndefined();
    });
  });

  describe('attempts', () => {
    beforeEach(async () => {
      await fill(store);
      await store.seats.add(aSeat('b'));
      await store.assignments.add(anAssignment('assignment-2'));
      await store.attempts.add(anAttempt());
    });
    const more = {
      two: anAttempt('two', { number: 2, startedAt: start - 5 }),
      ofOther: anAttempt('of-other', { seatId: 'b' as SeatId, startedAt: start + 5 }),
      elsewhere: anAttempt('elsewhere', {
        assignmentId: 'assignment-2' as AssignmentId,
        startedAt: start + 9,
      }),
    };

    it('are found by learner, by assignment and in the class', async () => {
      for (const each of Object.values(more)) expect(await store.attempts.add(each)).toBe(true);
      const { two, ofOther, elsewhere } = more;
      expect(await store.attempts.get(classId, attemptId)).toEqual(anAttempt());
      expect(await store.attempts.ofSeat(classId, assignmentId, seatId)).toEqual([
        anAttempt(),
        two,
      ]);
      expect(await store.attempts.allOfSeat(classId, seatId)).toEqual([
        two,
        anAttempt(),
        elsewhere,
      ]);
      expect(await store.attempts.ofAssignment(classId, assignmentId)).toEqual([
        two,
        anAttempt(),
        ofOther,
      ]);
      expect(await store.attempts.inClass(classId)).toEqual([two, anAttempt(), ofOther, elsewhere]);
      expect(await store.attempts.ofAssignment(classId, assignmentId)).toHaveLength(3);
      expect(await store.attempts.ofAssignment(classId, 'none' as AssignmentId)).toHaveLength(0);
    });

    it('are one for each number', async () => {
      expect(await store.attempts.add(anAttempt('again'))).toBe(false);
      expect(await store.attempts.get(classId, 'again' as AttemptId)).toBeUndefined();
    });

    it('need a seat, an assignment and a copy of the content', async () => {
      const wrong = [
        { seatId: 'no' as SeatId },
        { assignmentId: 'no' as AssignmentId },
        { snapshot: 'no' },
      ];
      for (const each of wrong)
        await expect(store.attempts.add(anAttempt('x', { number: 7, ...each }))).rejects.toThrow(
          hanging,
        );
    });

    it('change, move to another seat, and are found by their receipt', async () => {
      const change = {
        seatId: 'b' as SeatId,
        number: 4,
        handedInAt: start + 1,
        handedInBy: 'learner',
        receipt: 'R-1',
        reopenedUntil: start + 2,
        points: 7.25,
        outOf: 10,
        answered: 9,
        questions: [],
        seed: 's2',
      } as const;
      await store.attempts.change(classId, attemptId, change);
      expect(await store.attempts.get(classId, attemptId)).toEqual({ ...anAttempt(), ...change });
      expect(await store.attempts.byReceipt(classId, 'R-1')).toEqual({ ...anAttempt(), ...change });
      expect(await store.attempts.byReceipt(classId, 'R-2')).toBeUndefined();
    });

    it('do not take the number of another', async () => {
      await store.attempts.add(more.two);
      const change = store.attempts.change(classId, more.two.id, { number: 1 });
      await expect(change).rejects.toThrow(taken);
    });

    it('have a log in the order of its places', async () => {
      expect(await store.attempts.end(classId, attemptId)).toEqual({
        place: 0,
        receivedAt: undefined,
        counted: undefined,
      });
      const [one, two, three] = [
        anEntry('z', 1),
        anEntry('a', 2, { type: 'note', question: null, counted: 'late' }),
        anEntry('m', 3, { type: 'handed-in', counted: 'too-late' }),
      ];
      await store.attempts.append([]);
      await store.attempts.append([one]);
      await store.attempts.append([two, three]);
      expect(await store.attempts.log(classId, attemptId)).toEqual([one, two, three]);
      expect(await store.attempts.end(classId, attemptId)).toEqual({
        place: 3,
        receivedAt: three.receivedAt,
        counted: 'too-late',
      });
      expect(await store.attempts.entries(classId, attemptId, ['m', 'z', 'no'])).toEqual([
        one,
        three,
      ]);
      expect(await store.attempts.entries(classId, attemptId, ['a'])).toEqual([two]);
      expect(await store.attempts.entries(classId, attemptId, [])).toEqual([]);
    });

    it('say how long the logs of an assignment are', async () => {
      for (const each of Object.values(more)) await store.attempts.add(each);
      await store.attempts.append([anEntry('a', 1), anEntry('b', 2)]);
      await store.attempts.append([anEntry('a', 1, { attemptId: more.two.id })]);
      await store.attempts.append([anEntry('a', 1, { attemptId: more.elsewhere.id })]);
      expect(await store.attempts.lengths(classId, assignmentId)).toEqual(
        new Map([
          [attemptId, 2],
          [more.two.id, 1],
        ]),
      );
      expect(await store.attempts.lengths(classId, 'none' as AssignmentId)).toEqual(new Map());
    });

    it('take no entry twice and no place twice, and of a refused batch nothing', async () => {
      await store.attempts.append([anEntry('a', 1)]);
      await expect(store.attempts.append([anEntry('a', 2)])).rejects.toThrow(taken);
      await expect(store.attempts.append([anEntry('b', 1)])).rejects.toThrow(taken);
      const batch = store.attempts.append([anEntry('c', 2), anEntry('a', 3)]);
      await expect(batch).rejects.toThrow(taken);
      expect(await store.attempts.log(classId, attemptId)).toEqual([anEntry('a', 1)]);
      const lost = store.attempts.append([anEntry('a', 1, { attemptId: 'no' as AttemptId })]);
      await expect(lost).rejects.toThrow(hanging);
    });

    it('may lose words of an entry', async () => {
      await store.attempts.append([anEntry('a', 1), anEntry('b', 2)]);
      await store.attempts.rewrite(classId, attemptId, 'a', '{}');
      expect(await store.attempts.log(classId, attemptId)).toEqual([
        anEntry('a', 1, { body: '{}' }),
        anEntry('b', 2),
      ]);
    });

    it('go with their log', async () => {
      await store.attempts.append([anEntry('a', 1)]);
      await store.attempts.drop(classId, attemptId);
      expect(await store.attempts.get(classId, attemptId)).toBeUndefined();
      expect(await store.attempts.log(classId, attemptId)).toEqual([]);
    });
  });

  describe('what remains', () => {
    it('adds up, and needs no class', async () => {
      const of = (question: string, right: number) => ({
        classId,
        assignmentId,
        question,
        right,
        partly: 1,
        wrong: 2,
        unanswered: 3,
      });
      await store.remains.addCounts([of('b', 1), of('', 2)]);
      await store.remains.addCounts([of('b', 10)]);
      expect(await store.remains.counts(classId)).toEqual([
        of('', 2),
        { ...of('b', 11), partly: 2, wrong: 4, unanswered: 6 },
      ]);
    });

    it('says who changed what, the newest first', async () => {
      await fill(store);
      const entry = (id: string, at: number) => ({
        classId,
        id,
        at,
        instructorId: null,
        what: 'seat-renamed',
        details: '{"a":1}',
      });
      for (const at of [1, 3, 2]) await store.audit.add(entry(String(at), at));
      expect(await store.audit.last(classId, 2)).toEqual([entry('3', 3), entry('2', 2)]);
    });
  });

  describe('what is done together', () => {
    beforeEach(async () => {
      await fill(store);
      await store.attempts.add(anAttempt());
    });
    const answer = async (id: string) =>
      store.together(async ({ attempts }) => {
        const [sent] = await attempts.entries(classId, attemptId, [id]);
        if (sent !== undefined) return sent.place;
        const { place } = await attempts.end(classId, attemptId);
        await attempts.append([anEntry(id, place + 1)]);
        return place + 1;
      });

    it('is undone as a whole by a throw, which comes out as it is', async () => {
      const fault = new Error('no');
      const failing = store.together(async (ports) => {
        await ports.attempts.append([anEntry('a', 1)]);
        await ports.seats.change(classId, seatId, { name: 'x' });
        await ports.classes.add(aClass('class-2'));
        throw fault;
      });
      await expect(failing).rejects.toBe(fault);
      expect(await store.attempts.log(classId, attemptId)).toEqual([]);
      expect(await store.seats.get(classId, seatId)).toEqual(aSeat());
      expect(await store.classes.get('class-2' as ClassId)).toBeUndefined();
    });

    it('sees what it has written itself, and what it says comes out', async () => {
      const found = await store.together(async (ports) => {
        await ports.seats.add(aSeat('b'));
        await ports.attempts.append([anEntry('a', 1), anEntry('b', 2)]);
        await ports.seats.setGroup({ classId, id: 'g' as GroupId, title: 'G', seats: [] });
        return [
          await ports.seats.get(classId, 'b' as SeatId),
          (await ports.attempts.end(classId, attemptId)).place,
        ];
      });
      expect(found).toEqual([aSeat('b'), 2]);
    });

    it('is seen from outside when it is done, and not before', async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      let done = false;
      const writing = store.together(async ({ attempts }) => {
        await attempts.append([anEntry('a', 1)]);
        begin();
        await promise;
        done = true;
      });
      await begun;
      const reading = store.attempts.log(classId, attemptId);
      setTimeout(resolve, 50);
      // Where there is one connection, or memory, reading waits for its turn.
      const before = await reading;
      expect(before).toHaveLength(done ? 1 : 0);
      await writing;
      expect(await store.attempts.log(classId, attemptId)).toHaveLength(1);
    });

    it('gives sixteen answers at once a place each, and none is lost', async () => {
      const ids = Array.from({ length: 16 }, (_, i) => `e${i}`);
      const places = await Promise.all(ids.map(answer));
      expect(places.toSorted((a, b) => a - b)).toEqual(ids.map((_, i) => i + 1));
      const log = await store.attempts.log(classId, attemptId);
      expect(log.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    });

    it('takes the same answer sent five times at once for one', async () => {
      const places = await Promise.all(Array.from({ length: 5 }, async () => answer('same')));
      expect(places).toEqual([1, 1, 1, 1, 1]);
      expect(await store.attempts.log(classId, attemptId)).toHaveLength(1);
    });

    it('lets one of two begin the last attempt that is allowed', async () => {
      const begin = async (id: string) =>
        store.together(async ({ attempts }) => {
          const begun = await attempts.ofSeat(classId, assignmentId, seatId);
          if (begun.length >= 2) return false;
          return attempts.add(anAttempt(id, { number: begun.length + 1 }));
        });
      const begun = await Promise.all([begin('x'), begin('y'), begin('z')]);
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await store.attempts.ofSeat(classId, assignmentId, seatId)).toHaveLength(2);
    });

    it('lets one of two take the last seat of a name, a code or a link', async () => {
      await store.links.add({
        hash: 'l',
        use: 'new',
        instructorId: null,
        classId: null,
        role: null,
        expiresAt: 2,
      });
      const seats = await Promise.all(
        ['x', 'y'].map(async (id) =>
          store.together(async (ports) => ports.seats.add(aSeat(id, { nameKey: 'same' }))),
        ),
      );
      expect(seats.toSorted()).toEqual([false, true]);
      const links = await Promise.all([1, 1].map(async (now) => store.links.take('l', now)));
      expect(links.filter((link) => link !== undefined)).toHaveLength(1);
    });

    it('refuses the ports from outside, which would wait for themselves', async () => {
      const inside = store.together(async () => store.seats.all(classId));
      await expect(inside).rejects.toThrow('only the ports it hands over');
      const nested = store.together(async () => store.together(async () => 1));
      await expect(nested).rejects.toThrow('only the ports it hands over');
      expect(await answer('after')).toBe(1);
    });
  });

  describe('for reading results', () => {
    resultsContract(() => store);
  });

  it('reports only read', async () => {
    await fill(store);
    await store.attempts.add(anAttempt());
    const { reports } = store;
    await reports.seats.all(classId);
    for (const write of [
      async () => reports.seats.add(aSeat('b')),
      async () => reports.seats.change(classId, seatId, { pass: 'x' }),
      async () => reports.classes.drop(classId),
      async () => reports.results.put(aResult()),
      async () => reports.results.touch(classId, assignmentId),
      async () => reports.attempts.append([anEntry('a', 1), anEntry('b', 2)]),
      async () => reports.notes.take('n'),
    ])
      await expect(write()).rejects.toThrow('reports only read');
    const inside = store.together(async () => store.reports.seats.all(classId));
    await expect(inside).rejects.toThrow('only the ports it hands over');
    expect(await store.seats.all(classId)).toEqual([aSeat()]);
    expect(await store.attempts.log(classId, attemptId)).toEqual([]);
    expect(await store.results.get(classId, attemptId)).toBeUndefined();
  });

  it('says that it is there', async () => {
    expect(await store.health()).toMatchObject({ ok: true });
  });
}
