// Invented learners in the decision exercise: they advise, believe, and hand in what they played to its end.
import { begin } from '../../src/classroom/begin.ts';
import type { PlayStep, PlayView } from '../../src/classroom/play-views.ts';
import { finishPlay, playPage, takeStep } from '../../src/classroom/plays.ts';
import type { Assignment } from '../../src/classroom/records.ts';
import { allMoves } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';
import type { Setup } from '../../src/scenario/record.ts';
import type { Draw } from './answers.ts';
import { type DemoRoom, drawsOf } from './chance.ts';
import type { Seated } from './work.ts';

const reasons = [
  'It leaves the most ways open for the next round and costs little now.',
  'If the pressure grows, I would rather have this done before it comes.',
  'Doing nothing looks safe, but then others decide how it goes on.',
  'The price is known here; with the other options I can only guess it.',
] as const;

/** Plays from `at` on, so many steps at most, and hands in when it is over. Gives whether it was. */
export async function playOn(
  room: DemoRoom,
  { seat, learner }: Seated,
  assignment: Assignment,
  at: number,
  most = Infinity,
): Promise<boolean> {
  room.at(at);
  const { id } = await begin(room, seat, assignment.id);
  const draw = drawsOf(`${learner.name} plays`);
  const { view: first, scenario } = await playPage(room, seat, id);
  let view = first;
  for (let n = 0; n < most && (view.setUp || view.shown.due !== 'nothing'); n += 1) {
    room.later(Math.round((60 + 120 * draw()) * 1000));
    const step = stepOf(view, scenario, draw);
    const sent = { seat: seat.id, id: `${id}-${view.taken}`, after: view.taken, step };
    view = await takeStep(room, seat, id, sent);
  }
  if (view.setUp || view.shown.due !== 'nothing') return false;
  await finishPlay(room, seat, id);
  return true;
}

function stepOf(view: PlayView, scenario: Scenario, draw: Draw): PlayStep {
  if (view.setUp) return { type: 'setup', setup: setupOf(scenario, draw) };
  if (view.shown.due === 'belief') return { type: 'belief', belief: beliefOf(scenario, draw) };
  const decision = scenario.decisions.find(({ id }) => id === view.shown.decision);
  const open = decision?.options.filter(({ cost }) => cost <= view.shown.now.capital) ?? [];
  const option = open[Math.floor(draw() * open.length)];
  if (decision === undefined || option === undefined) throw new Error('no option is open');
  if (view.opinions === 'device')
    return { type: 'advice', decision: decision.id, option: option.id };
  const moves = allMoves(scenario).map(({ id }) => id);
  const expected = moves[Math.floor(draw() * moves.length)] ?? '';
  return {
    type: 'advice',
    decision: decision.id,
    option: option.id,
    said: {
      reason: reasons[Math.floor(draw() * reasons.length)] ?? reasons[0],
      confidence: ([1, 2, 3] as const)[Math.floor(draw() * 3)] ?? 2,
      ...(view.shown.interrupt === undefined && { expected }),
    },
  };
}

function setupOf(scenario: Scenario, draw: Draw): Setup {
  const line = scenario.redLines[Math.floor(draw() * scenario.redLines.length)];
  return {
    weights: shared(
      scenario.goals.map(({ id }) => id),
      draw,
    ),
    redLine: line?.id ?? '',
    cards: scenario.assumptions.map(({ id, stances }) => ({
      id,
      stance: stances[Math.floor(draw() * stances.length)]?.id ?? '',
      confidence: 50 + 5 * Math.floor(draw() * 10),
    })),
    belief: beliefOf(scenario, draw),
  };
}

/** A hundred points in steps of five, at most sixty on one. */
function shared(ids: readonly string[], draw: Draw): Record<string, number> {
  const points: Record<string, number> = Object.fromEntries(ids.map((id) => [id, 0]));
  for (let left = 20; left > 0;) {
    const id = ids[Math.floor(draw() * ids.length)] ?? '';
    if ((points[id] ?? 60) >= 60) continue;
    points[id] = (points[id] ?? 0) + 5;
    left -= 1;
  }
  return points;
}

/** A hundred points on the values of the first hidden fact. */
function beliefOf(scenario: Scenario, draw: Draw): number[] {
  const belief = (scenario.hidden[0]?.values ?? []).map(() => 0);
  for (let left = 20; left > 0; left -= 1) {
    const at = Math.floor(draw() * belief.length);
    belief[at] = (belief[at] ?? 0) + 5;
  }
  return belief;
}
