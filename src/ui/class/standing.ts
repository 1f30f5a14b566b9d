// Where a learner stands with an assignment, from what the list of the class says of it.
import type { HomeAssignment } from '../../api/contract.ts';

export type Standing = 'running' | 'open' | 'done' | 'coming' | 'missed';

/** `running`: an attempt is begun and not handed in. `done`: one has been, whether or not another may follow. */
export function standingOf({ begin, tries }: Pick<HomeAssignment, 'begin' | 'tries'>): Standing {
  if (tries.some(({ receipt }) => receipt === undefined)) return 'running';
  if (tries.length > 0) return 'done';
  if (begin === 'yes') return 'open';
  return begin === 'not-open-yet' ? 'coming' : 'missed';
}

/** The attempt that can be gone on with. */
export function openTry({ tries }: Pick<HomeAssignment, 'tries'>) {
  return tries.find(({ receipt }) => receipt === undefined);
}
