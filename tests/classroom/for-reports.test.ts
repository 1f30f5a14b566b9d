// Reports read elsewhere, and what they have to count first is written all the same.
import { beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { catchUp } from '../../src/classroom/catch-up.ts';
import { forReports } from '../../src/classroom/for-reports.ts';
import { remembering } from '../../src/classroom/remembering.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom } from './a-room.ts';

beforeAll(async () => loadKinds());

describe('a room for reports', () => {
  it('reads through the reports of the store, also what it remembers, and brings results up to date', async () => {
    const room = aRoom();
    const { id } = await aClass(room);
    const seat = await aSeat(room, id, 'Dana');
    const assignment = await anAssignment(room, id);
    await begin(room, seat, assignment.id);
    const reading = forReports(room);
    expect(reading.store.seats).toBe(room.store.reports.seats);
    await catchUp(reading, id, null);
    expect(await reading.store.results.ofSeat(id, seat.id)).toHaveLength(1);
    expect((await remembering(reading).store.classes.get(id))?.id).toBe(id);
    await expect(reading.store.seats.change(id, seat.id, { name: 'x' })).rejects.toThrow(
      'reports only read',
    );
  });
});
