// A decision exercise in a class, for tests: a learner who has begun, and a way to play on without knowing the world.
import { begin } from '../../src/classroom/begin.ts';
import type { PlayStep, PlayView } from '../../src/classroom/play-views.ts';
import { playView, takeStep } from '../../src/classroom/plays.ts';
import type { Attempt, Class, Instructor, Settings } from '../../src/classroom/records.ts';
import type { Room } from '../../src/classroom/room.ts';
import { newId } from '../../src/classroom/secrets.ts';
import type { Viewer } from '../../src/classroom/viewer.ts';
import { gameFor } from '../../src/study/exercise.ts';
import { reason, scenario, setup } from '../scenario/plays.ts';
import { tinyCourse } from './a-course.ts';
import { aClass, anAssignment, aSeat } from './a-class.ts';
import { aRoom, type TestRoom } from './a-room.ts';

export const games = {
  full: gameFor(scenario, { form: 'full' }),
  short: gameFor(scenario, { form: 'short' }),
};

/** A room whose course has the shipped exercise. */
export function exerciseRoom(seed = 'plays'): TestRoom {
  return aRoom({ course: { ...tinyCourse, scenarios: [scenario] }, seed });
}

/** A learner who has begun the exercise; `secret` sets the seed of the attempt. */
export async function aPlay({
  room = exerciseRoom(),
  opinions = 'instructors',
  form = 'short',
  seed = 'own',
  secret,
  settings = {},
}: {
  readonly room?: TestRoom;
  readonly opinions?: Class['opinions'];
  readonly form?: 'full' | 'short';
  readonly seed?: 'own' | 'class';
  readonly secret?: string;
  readonly settings?: Partial<Settings>;
} = {}) {
  const klass = await aClass(room, { opinions });
  const seat = await aSeat(room, klass.id, 'Айгүл');
  const assignment = await anAssignment(
    room,
    klass.id,
    { exercise: { form, seed }, ...settings },
    { kind: 'exercise', ref: scenario.id },
  );
  const attempt = await begin(room, seat, assignment.id);
  if (secret !== undefined)
    await room.store.attempts.change(klass.id, attempt.id, { seed: secret });
  return { room, klass, seat, assignment, attempt, game: games[form], ...by(room, seat, attempt) };
}

/** What the page of a learner does. */
export function by(room: TestRoom, seat: Awaited<ReturnType<typeof aSeat>>, attempt: Attempt) {
  let made = 0;
  const view = () => playView(room, seat, attempt.id);
  const send = (id: string, after: number, step: PlayStep) =>
    takeStep(room, seat, attempt.id, { seat: seat.id, id, after, step });
  const give = async (step: PlayStep) => send(`step-${(made += 1)}`, (await view()).taken, step);
  /** Plays on to the end, or so many steps, picking options by the number that `pick` gives. */
  const playOn = async (
    pick: (options: number) => number = () => 0,
    most = Infinity,
  ): Promise<PlayView> => {
    let now = await view();
    for (let i = 0; i < most; i += 1) {
      const step = nextStep(now, pick);
      if (step === undefined) break;
      now = await send(`on-${now.taken}`, now.taken, step);
    }
    return now;
  };
  return { view, send, give, playOn };
}

/** The next step that somebody could take who sees this view; undefined when nothing is due. */
export function nextStep(view: PlayView, pick: (options: number) => number): PlayStep | undefined {
  const { shown, opinions, setUp } = view;
  if (setUp) return { type: 'setup', setup };
  if (shown.due === 'nothing') return undefined;
  if (shown.due === 'belief') return { type: 'belief', belief: [20, 30, 50] };
  const decision = scenario.decisions.find(({ id }) => id === shown.decision);
  const open = decision?.options.filter(({ cost }) => cost <= shown.now.capital) ?? [];
  const option = open[pick(open.length)];
  if (decision === undefined || option === undefined) throw new Error('no option is open');
  return {
    type: 'advice',
    decision: decision.id,
    option: option.id,
    ...(opinions === 'instructors' && {
      said: {
        reason,
        confidence: 2,
        ...(shown.interrupt === undefined && { expected: 'quiet' }),
      },
    }),
  };
}

/** An instructor with a role in the class. */
export async function aTeacher(
  room: Room,
  classId: Class['id'],
  role: 'teacher' | 'assistant' = 'teacher',
): Promise<Viewer> {
  const instructor: Instructor = {
    id: newId(room),
    name: `Ms ${role}`,
    nameKey: `ms ${role}`,
    password: '',
    createdAt: room.now(),
  };
  await room.store.people.add(instructor);
  await room.store.classes.setRole(classId, instructor.id, role);
  return { instructor, sessions: {} };
}
