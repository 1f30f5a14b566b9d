// What was changed in a class, as its instructors read it.
import { describe, expect, it } from 'vitest';
import { letOut } from '../../src/classroom/release.ts';
import { auditView, shownEntries } from '../../src/classroom/audit-page.ts';
import { writeDown } from '../../src/classroom/audit.ts';
import { begin } from '../../src/classroom/begin.ts';
import { auditWords } from '../../src/ui/words/en-desk-audit.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { anInstructor } from './an-instructor.ts';
import { aRoom, minute } from './a-room.ts';

async function aRoomWithChanges() {
  const room = aRoom();
  const { id: classId } = await aClass(room);
  const acting = await anInstructor(room, classId, 'Olga');
  const anna = await aSeat(room, classId, 'Anna');
  const { id: assignment } = await anAssignment(room, classId, { title: 'Birds' });
  const attempt = (await begin(room, anna, assignment)).id;
  const said = async () => {
    const { rows } = await auditView(room, classId);
    return rows.map(({ by, what, about, details }) => [by, auditWords.say(what, about, details)]);
  };
  const write = (...[what, details]: [Parameters<typeof writeDown>[4], object]) =>
    writeDown(room.store, room, acting.by, classId, what, { ...details });
  return { room, classId, acting, anna, assignment, attempt, said, write };
}

describe('the list of changes', () => {
  it('says what, who and when, the newest first, with names in the place of ids', async () => {
    const { room, classId, acting, anna, assignment, attempt, said, write } =
      await aRoomWithChanges();
    const first = room.now();
    await letOut(room, acting, assignment, 'marks');
    room.at(first + minute);
    await write('reopened', { attempt, until: 5 });
    room.at(first + 2 * minute);
    await write('excused', { seat: anna.id, assignment });
    expect(await said()).toEqual([
      ['Olga', 'Excused Anna in “Birds”'],
      ['Olga', 'Reopened “Birds” for Anna'],
      ['Olga', 'Let out the marks of “Birds”'],
    ]);
    expect((await auditView(room, classId)).rows.map(({ at }) => at)).toEqual([
      first + 2 * minute,
      first + minute,
      first,
    ]);
  });
  it('names nobody whose answer was marked: answers are marked without names', async () => {
    const { attempt, said, write, room } = await aRoomWithChanges();
    for (const what of ['answer-rated', 'answer-settled', 'commented', 'play-rated'] as const) {
      room.at(room.now() + 1);
      await write(what, { attempt });
    }
    const text = JSON.stringify(await said());
    expect(text).toContain('Marked an answer to “Birds”');
    expect(text).not.toContain('Anna');
  });
  it('says that something is gone where its name is', async () => {
    const { said, write } = await aRoomWithChanges();
    await write('reopened', { attempt: 'gone', until: 5 });
    await write('group-changed', { group: 'gone' });
    expect((await said()).map(([, text]) => text).toSorted()).toEqual([
      'Changed the group that is gone',
      'Reopened an assignment that is gone for a learner who is gone',
    ]);
  });
  it('shows the last two hundred, and that there are more', async () => {
    const { room, classId, write } = await aRoomWithChanges();
    for (let n = 0; n <= shownEntries; n += 1) await write('group-made', {});
    const { rows, more } = await auditView(room, classId);
    expect([rows.length, more]).toEqual([200, true]);
  });
  it('has words also for what a later version has written down', () => {
    expect(auditWords.say('moon-painted', {}, {})).toContain('moon-painted');
    expect(auditWords.say('toString', {}, {})).toContain('toString');
  });
});
