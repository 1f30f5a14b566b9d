// A class of any size with its work handed in, written straight into the database: handing in millions of answers one by one
// would take hours. Results and tallies are what the program itself would have put there; logs are written for some only.
import { DatabaseSync } from 'node:sqlite';
import { drawsOf, normal } from '../scripts/demo/chance.ts';
import type { AttemptResult, QuestionResult, Tally } from '../src/classroom/results.ts';
import type { CourseContent, QuizContent, Room } from '../src/classroom/room.ts';
import { snapshotOf } from '../src/classroom/snapshot.ts';
import { talliesOf } from '../src/classroom/tallying.ts';
import type {
  AssignmentId,
  AttemptId,
  ClassId,
  MisconceptionId,
  ObjectiveId,
  OptionId,
  QuestionId,
  QuizId,
  SeatId,
} from '../src/ids.ts';
import type { ChoiceQuestion } from '../src/quiz/kinds/choice/schema.ts';
import { aClass, anAssignment } from '../tests/classroom/a-class.ts';
import { choiceOf } from '../tests/quiz/questions.ts';

export const quizzes = 20;
export const asked = 10;
/** Learners whose logs are written: pages show the answers of one or of a page of learners, never of all. */
export const withLog = 200;
/** Different ways in which a quiz is answered; learners share them, as they do where there are more learners than ways. */
const ways = 500;
/** One attempt in so many is still being worked on, and one in so many has never begun. */
const working = 50;
const missing = 20;

const options = ['a', 'b', 'c', 'd'] as const;

/** Twenty quizzes of ten choices, each wrong option with a misconception. */
export const largeCourse: CourseContent = {
  id: 'large',
  title: 'A large course',
  quizzes: Array.from({ length: quizzes }, (_, quiz) => aQuiz(`quiz${quiz}`)),
  lessons: [],
  scenarios: [],
  links: {},
};

function aQuiz(id: string): QuizContent {
  const questions = Array.from({ length: asked }, (_, n): ChoiceQuestion => {
    const question = choiceOf(`${id}.q${n}`, {
      objective: `${id}.objective${n % 3}` as ObjectiveId,
      options: options.map((option, i) => ({
        id: option as OptionId,
        text: `Option ${option} of question ${n}`,
        correct: i === n % options.length,
        why: `Why option ${option} is what it is.`,
        ...(i !== n % options.length && {
          misconception: `${id}.idea${(n + i) % 5}` as MisconceptionId,
        }),
      })),
    });
    return question;
  });
  return { id: id as QuizId, title: `Quiz ${id}`, use: 'class', pass: 0.6, questions };
}

export interface Large {
  readonly classId: ClassId;
  readonly assignments: readonly AssignmentId[];
  readonly attempts: number;
}

/** Fills the database of the room, in `file`, with a class of so many learners. */
export async function fillClass(room: Room, file: string, learners: number): Promise<Large> {
  const { id: classId } = await aClass(room);
  const db = new DatabaseSync(file, { timeout: 10_000 });
  db.exec('pragma synchronous = off; pragma cache_size = -1000000; pragma foreign_keys = off');
  const draw = drawsOf(`large ${learners}`);
  const id = ids(learners);
  const seats = Array.from({ length: learners }, (_, n) => ({
    id: id() as SeatId,
    ability: normal(draw),
    name: `Learner ${String(n).padStart(6, '0')}`,
  }));
  db.exec('begin');
  const addSeat = db.prepare(
    'insert into seats (classId, id, name, nameKey, pass, takenAt, createdAt) values (?, ?, ?, ?, null, 1, 1)',
  );
  for (const { id: seat, name } of seats) addSeat.run(classId, seat, name, name.toLowerCase());
  db.exec('commit');
  const assignments: AssignmentId[] = [];
  let attempts = 0;
  for (const quiz of largeCourse.quizzes) {
    const assignment = await anAssignment(room, classId, {}, { kind: 'quiz', ref: quiz.id });
    assignments.push(assignment.id);
    const copy = snapshotOf(room.course, assignment);
    if (copy === undefined) throw new Error(`the course has no ${quiz.id}`);
    await room.store.snapshots.put(classId, copy.hash, copy.body);
    await room.store.assignments.change(classId, assignment.id, { snapshot: copy.hash });
    attempts += fillQuiz(db, {
      classId,
      assignmentId: assignment.id,
      hash: copy.hash,
      quiz,
      seats,
      at: room.now(),
      draw,
      id,
    });
  }
  db.exec('pragma wal_checkpoint(truncate)');
  db.close();
  return { classId, assignments, attempts };
}

interface Filling {
  readonly classId: ClassId;
  readonly assignmentId: AssignmentId;
  readonly hash: string;
  readonly quiz: QuizContent;
  readonly seats: readonly { readonly id: SeatId; readonly ability: number }[];
  readonly at: number;
  readonly draw: () => number;
  readonly id: () => string;
}

/** Everybody's attempt at one quiz; how many they were. */
function fillQuiz(db: DatabaseSync, filling: Filling): number {
  const { classId, assignmentId, hash, quiz, seats, at, id } = filling;
  const addAttempt = db.prepare(
    `insert into attempts (classId, id, assignmentId, version, seatId, number, seed, snapshot, questions, startedAt, handedInAt,
     handedInBy, receipt, reopenedUntil, points, outOf, answered, stale)
     values (?, ?, ?, 1, ?, 1, 'seed', ?, ?, ?, ?, ?, ?, null, ?, ?, ?, 0)`,
  );
  const addResult = db.prepare(
    'insert into results (classId, attemptId, assignmentId, seatId, body) values (?, ?, ?, ?, ?)',
  );
  const addEntry = db.prepare(
    `insert into log (classId, attemptId, id, type, question, body, at, receivedAt, place, counted)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'yes')`,
  );
  const addTally = db.prepare(
    'insert into tallies (classId, assignmentId, question, cell, count) values (?, ?, ?, ?, ?)',
  );
  const found = waysOf(filling);
  const questions = JSON.stringify(quiz.questions.map((question) => question.id));
  const counts = new Map<Way, number>();
  let attempts = 0;
  db.exec('begin');
  for (const [n, seat] of seats.entries()) {
    if ((n + attempts) % missing === missing - 1) continue;
    const attempt = id();
    const way = n % working === working - 1 ? found.working : nearest(found.handedIn, seat.ability);
    counts.set(way, (counts.get(way) ?? 0) + 1);
    const { points, outOf, state } = way.result;
    const isIn = state === 'handed-in';
    addAttempt.run(
      ...([classId, attempt, assignmentId, seat.id, hash, questions, at] as const),
      ...(isIn
        ? ([at + 600_000, 'learner', id().slice(0, 8), points, outOf, asked] as const)
        : none),
    );
    addResult.run(classId, attempt, assignmentId, seat.id, way.body);
    attempts += 1;
    if (n >= withLog) continue;
    for (const [place, entry] of way.log.entries()) {
      const when = at + place * 30_000;
      const { type, question, body } = entry;
      addEntry.run(classId, attempt, id(), type, question, body, when, when, place + 1);
    }
  }
  for (const { question, cell, count } of summed(counts))
    addTally.run(classId, assignmentId, question, cell, count);
  db.exec('commit');
  return attempts;
}

const none = [null, null, null, null, null, null] as const;

/** A way to answer a quiz: what it comes to, its text in the database, its log. */
interface Way {
  readonly result: AttemptResult;
  readonly body: string;
  readonly log: readonly {
    readonly type: string;
    readonly question: QuestionId | null;
    readonly body: string;
  }[];
}

function waysOf(filling: Filling): { readonly handedIn: readonly Way[]; readonly working: Way } {
  const abilities = Array.from({ length: ways }, () => normal(filling.draw)).toSorted(
    (a, b) => a - b,
  );
  return {
    handedIn: abilities.map((ability) => aWay(filling, ability)),
    working: wayOf(filling, [], 'working'),
  };
}

function aWay(filling: Filling, ability: number): Way {
  const { quiz, draw } = filling;
  const results = quiz.questions.map((question, n): QuestionResult => {
    const { objective } = question;
    const easy = n / asked - 0.5;
    const all = question.kind === 'choice' ? question.options : [];
    const isRight = draw() < 1 / (1 + Math.exp(easy * 3 - ability));
    const wrong = all.filter(({ correct }) => !correct);
    const chosen = isRight
      ? all.find(({ correct }) => correct)
      : wrong[Math.floor(draw() ** 2 * wrong.length)];
    const idea = chosen?.misconception;
    return {
      question: question.id,
      ...(draw() < 0.03
        ? ({ outcome: 'unanswered', points: 0, choice: '', sure: 0, misconceptions: [] } as const)
        : {
            outcome: isRight ? ('right' as const) : ('wrong' as const),
            points: isRight ? 1 : 0,
            choice: chosen?.id ?? '',
            sure: (1 + Math.floor(draw() * 3)) as 1 | 2 | 3,
            misconceptions: idea === undefined ? [] : [idea],
          }),
      objective,
    };
  });
  return wayOf(filling, results, 'handed-in');
}

function wayOf(
  { classId, assignmentId }: Filling,
  questions: readonly QuestionResult[],
  state: AttemptResult['state'],
): Way {
  const points = questions.reduce((sum, each) => sum + each.points, 0);
  const own = { number: 1, state, late: false, points, outOf: asked, toJudge: 0, questions };
  const ofNobody = { attemptId: '' as AttemptId, seatId: '' as SeatId };
  const answered = questions.map(({ question, choice }) => ({
    type: 'answered',
    question,
    body: JSON.stringify({ answer: { kind: 'choice', option: choice } }),
  }));
  return {
    result: { classId, assignmentId, ...ofNobody, ...own },
    body: JSON.stringify(own),
    log:
      state === 'working' ? [] : [...answered, { type: 'handed-in', question: null, body: '{}' }],
  };
}

/** A way that suits the ability, about which one learner has no more to say than another. */
function nearest(all: readonly Way[], ability: number): Way {
  const share = 1 / (1 + Math.exp(-1.7 * ability));
  const way = all[Math.min(all.length - 1, Math.floor(share * all.length))];
  if (way === undefined) throw new Error('there is no way to answer');
  return way;
}

function summed(counts: ReadonlyMap<Way, number>): Iterable<Tally> {
  const sums = new Map<string, Tally>();
  for (const [{ result }, times] of counts)
    for (const tally of talliesOf(result)) {
      const key = `${tally.question}\n${tally.cell}`;
      sums.set(key, { ...tally, count: (sums.get(key)?.count ?? 0) + times });
    }
  return sums.values();
}

/** Ids that look like random ones and come out the same each time (xorshift32, Marsaglia 2003). */
function ids(seed: number): () => string {
  let state = seed | 1;
  const eight = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0).toString(16).padStart(8, '0');
  };
  return () => {
    const [a, b, c, d] = [eight(), eight(), eight(), eight()];
    return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
  };
}
