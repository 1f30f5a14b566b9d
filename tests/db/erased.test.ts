// What was erased is gone from the file itself, not only from the answers of the database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../src/classroom/begin.ts';
import { eraseClass } from '../../src/classroom/erasing.ts';
import type { Class } from '../../src/classroom/records.ts';
import { nameKey } from '../../src/classroom/secrets.ts';
import { saveEvents } from '../../src/classroom/saving.ts';
import { talliesOf } from '../../src/classroom/tallying.ts';
import { openStore } from '../../src/db/open.ts';
import { loadKinds } from '../../src/quiz/kinds.ts';
import type { InstructorId, OptionId, QuestionId } from '../../src/ids.ts';
import { aClass, anAssignment, aSeat } from '../classroom/a-class.ts';
import { aRoom, day } from '../classroom/a-room.ts';
import { aResult } from './samples.ts';
import { aFolder } from '../durability/a-server.ts';

const root = join(import.meta.dirname, '../..');
const place = aFolder();
beforeAll(async () => loadKinds());
afterAll(() => place.remove());

/** Enough learners that the database has had to move what it keeps from page to page. */
const learners = Array.from({ length: 60 }, (_, n) => `Ainur Secretname ${n}`);
const opinion = 'this is what I secretly believe';
const comment = 'words for nobody else to read';
const criterion = 'level-of-the-rating';
const chosen = 'chosen-in-secret';
const instructorId = 'anna' as InstructorId;
const hidden = [
  ...learners,
  ...learners.map(nameKey),
  opinion,
  'answer-by-hand',
  comment,
  criterion,
  chosen,
];

/** A file with a class, in which everybody has handed in and said an opinion. */
async function aFile(name: string, changes: Partial<Class>) {
  const file = join(place.folder, name);
  const store = await openStore({ file });
  const room = aRoom({ store, now: Date.now() - 500 * day });
  const klass = await aClass(room, changes);
  const assignment = await anAssignment(room, klass.id);
  for (const learner of learners) {
    const seat = await aSeat(room, klass.id, learner);
    const { id } = await begin(room, seat, assignment.id);
    const at = room.now();
    await saveEvents(room, seat, id, {
      seat: seat.id,
      sentAt: at,
      events: [
        {
          id: 'answer-by-hand',
          type: 'answered',
          question: 'class.choice' as QuestionId,
          answer: { kind: 'choice', option: 'k7' as OptionId },
          at,
        },
        { id: 'h', type: 'handed-in', at },
      ],
    });
    await store.attempts.append([
      {
        classId: klass.id,
        attemptId: id,
        id: 'n',
        type: 'note',
        question: null,
        body: JSON.stringify({ text: opinion }),
        at,
        receivedAt: at,
        place: 3,
        counted: 'yes',
      },
    ]);
    const words = { classId: klass.id, attemptId: id, at, question: '' } as const;
    await store.judgements.setComment({ ...words, instructorId, text: comment });
    const rated = { ...words, question: 'class.choice' as QuestionId, instructorId };
    await store.judgements.setRating({ ...rated, levels: { [criterion]: 1 }, settled: true });
    const result = aResult({
      classId: klass.id,
      attemptId: id,
      assignmentId: assignment.id,
      seatId: seat.id,
      questions: aResult().questions.map((each) => ({ ...each, choice: chosen })),
    });
    await store.results.put(result);
    await store.results.addTallies(talliesOf(result));
  }
  return { file, store, room, klass };
}

/** Which of these stand in the file of the database or those that SQLite keeps beside it. */
function foundIn(name: string, wanted: readonly string[]): string[] {
  const bytes = readdirSync(place.folder)
    .filter((each) => each.startsWith(name))
    .map((each) => readFileSync(join(place.folder, each), 'utf8'))
    .join('\n');
  return wanted.filter((text) => bytes.includes(text));
}

describe('the file of a class that ended 400 days ago', () => {
  it('holds no name, answer or opinion any more once the server has started, and still its counts', async () => {
    const ended = Date.now() - 400 * day;
    const { file, store, klass } = await aFile('ended.sqlite', { endsAt: ended });
    await store.close();
    expect(foundIn('ended.sqlite', hidden)).toEqual(hidden);

    const server = spawn(process.execPath, ['server.ts'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: '0',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        DIST: place.dist,
        DATABASE_URL: '',
        DATABASE_FILE: file,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = Promise.withResolvers<string>();
    let log = '';
    server.stderr.on('data', (chunk) => {
      log += String(chunk);
      if (log.includes('erased what is over')) said.resolve(log);
    });
    server.once('exit', () => said.reject(new Error(`the server ended: ${log}`)));
    try {
      expect(await said.promise).toContain('"erased":{"opinions":1,"names":1,"attempts":1}');
      // While it runs: closing the database would have tidied up anyway.
      expect(foundIn('ended.sqlite', hidden)).toEqual([]);
      expect(foundIn('ended.sqlite', ['Learner 60'])).toEqual(['Learner 60']);
    } finally {
      server.removeAllListeners('exit');
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    }
    const again = await openStore({ file });
    const counts = await again.remains.counts(klass.id);
    expect(counts.find(({ question }) => question === 'class.choice')).toMatchObject({
      right: learners.length,
      wrong: 0,
    });
    await again.close();
  }, 120_000);

  it('holds nothing of a class that its owner erased', async () => {
    const { store, room, klass } = await aFile('owner.sqlite', { title: 'Class of secrets' });
    await eraseClass(room, klass.id);
    expect(foundIn('owner.sqlite', [...hidden, 'Class of secrets'])).toEqual([]);
    await store.close();
  }, 60_000);
});
