// Invented learners in the decision exercise: they advise, believe, and hand in what they played to its end.
import { begin } from '../../src/classroom/begin.ts';
import type { PlayStep, PlayView } from '../../src/classroom/play-views.ts';
import { addNote, finishPlay, playPage, takeStep } from '../../src/classroom/plays.ts';
import type { Assignment } from '../../src/classroom/records.ts';
import { allMoves } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';
import type { Setup } from '../../src/scenario/record.ts';
import type { Draw } from './answers.ts';
import { type DemoRoom, drawsOf } from './chance.ts';
import { exitTickets, firstBelief, leaningOf, nextBelief, pick, reasonFor } from './opinions.ts';
import type { Seated } from './work.ts';

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
  const leaning = leaningOf(scenario, drawsOf(`${learner.name} leans`));
  let view = first;
  for (let n = 0; n < most && (view.setUp || view.shown.due !== 'nothing'); n += 1) {
    room.later(Math.round((60 + 120 * draw()) * 1000));
    const step = stepOf(view, scenario, leaning, draw);
    const sent = { seat: seat.id, id: `${id}-${view.taken}`, after: view.taken, step };
    view = await takeStep(room, seat, id, sent);
  }
  if (view.setUp || view.shown.due !== 'nothing') return false;
  await finishPlay(room, seat, id);
  if (view.opinions === 'instructors' && draw() < 0.6)
    for (const [n] of scenario.reflection.exit.entries()) {
      const all = exitTickets[n] ?? [];
      const value = all[Math.floor(draw() * all.length)];
      if (value === undefined) continue;
      room.later(60_000);
      await addNote(room, seat, id, {
        seat: seat.id,
        id: `${id}-exit-${n}`,
        name: `exit-${n}`,
        value,
      });
    }
  return true;
}

function stepOf(view: PlayView, scenario: Scenario, leaning: number, draw: Draw): PlayStep {
  if (view.setUp) return { type: 'setup', setup: setupOf(scenario, draw) };
  if (view.shown.due === 'belief')
    return { type: 'belief', belief: nextBelief(view, scenario, draw) };
  const decision = scenario.decisions.find(({ id }) => id === view.shown.decision);
  const open = decision?.options.filter(({ cost }) => cost <= view.shown.now.capital) ?? [];
  if (decision === undefined) throw new Error('no decision is open');
  const option = pick(open, scenario, leaning, draw);
  if (view.opinions === 'device')
    return { type: 'advice', decision: decision.id, option: option.id };
  const moves = allMoves(scenario).map(({ id }) => id);
  const expected = moves[Math.floor(draw() * moves.length)] ?? '';
  return {
    type: 'advice',
    decision: decision.id,
    option: option.id,
    said: {
      reason: reasonFor(option, draw),
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
    belief: firstBelief(scenario, draw),
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
