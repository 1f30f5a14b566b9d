// The play that the debrief of a class shows: the server's record, with the opinions that only this device has.
import type { Game } from '../scenario/game.ts';
import { due, type PlayRecord } from '../scenario/record.ts';
import { isRefused, type Play, playedFrom, replay } from '../scenario/replay.ts';
import { isWhole } from './class-exercise.ts';
import type { Opinions } from './class-opinions.ts';

/** The play of a record, whole where this device has its opinions; undefined when it cannot be played again. */
export function debriefPlay(game: Game, record: PlayRecord, opinions: Opinions): Play | undefined {
  const { setup } = opinions;
  const options = record.steps.flatMap((step) =>
    step.type === 'advice' ? [`${step.decision}.${step.option}`] : [],
  );
  if (record.role === 'unsaid' && setup !== undefined && isWhole(opinions, options)) {
    const { role: _, digest: _digest, steps: _steps, ...head } = record;
    try {
      const play = playedFrom(game, { ...head, setup }, opinions.entries);
      if (due(game.scenario, play.state, play.record) === 'nothing') return play;
    } catch {
      // What was kept here does not belong to this record after all; the record stands without it.
    }
  }
  const play = replay(game, record);
  return isRefused(play) ? undefined : play;
}
