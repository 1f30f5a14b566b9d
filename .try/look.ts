import { demoRoom } from '../scripts/demo/chance.ts';
import { fillDemo } from '../scripts/demo/fill.ts';
import { inventedLearners } from '../scripts/demo/learners.ts';
import { createMemoryStore } from '../src/classroom/memory.ts';
import { readForClass } from '../src/content/for-class.ts';
const room = demoRoom(createMemoryStore(), readForClass('.'), 'demo');
const f = await fillDemo(room, { now: Date.UTC(2026, 11, 1, 9), zone: 'Europe/Lisbon' });
const by = new Map(inventedLearners().map((l) => [l.name, l]));
for (const a of (await room.store.attempts.ofAssignment(f.klass.id, f.given.test.id))) {
  const s = await room.store.seats.get(f.klass.id, a.seatId); const l = by.get(s!.name)!;
  console.log(l.ability.toFixed(2), l.alwaysSure, a.points?.toFixed(2), a.outOf, a.handedInBy, s!.name);
}
