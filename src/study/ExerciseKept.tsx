// Whether the steps of a play are kept; says so plainly when they are not.
import { useSyncExternalStore } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import { pageLog } from './device.ts';
import type { ExerciseView } from './exercise.ts';
import type { Storage } from './log.ts';

const noTrouble: Storage = { state: 'saved' };
const follow = (changed: () => void) => pageLog().watch(changed);

/** In the page from the start: a live region that arrives with its text is not read out. */
export function Kept({ saved, why }: Pick<ExerciseView, 'saved' | 'why'>) {
  const kept = useSyncExternalStore(
    follow,
    () => pageLog().storage(),
    () => noTrouble,
  );
  return (
    <div role="status" className="ex-saved narrow" data-saved={saved}>
      {kept.state === 'memory-only' ? (
        <p>{words.memoryOnly[kept.reason]}</p>
      ) : saved === 'failed' || saved === 'elsewhere' ? (
        <p>{words.saved[saved]}</p>
      ) : saved === 'refused' ? (
        <p>{words.saved.refused(why ?? '')}</p>
      ) : (
        <p aria-live="off">{words.saved[saved]}</p>
      )}
    </div>
  );
}
