// Plays the table of strategies beside the page, batch after batch; a new task ends the one before.
import { changed } from '../scenario/changed.ts';
import { batches } from '../scenario/model/batches.ts';
import type { Batch } from '../scenario/model/shifts.ts';
import type { Change, Scenario } from '../scenario/scenario.schema.ts';

export interface Task {
  readonly job: number;
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
  readonly seeds: number;
}
export type Told =
  | { readonly job: number; readonly seeds: number; readonly batch: Batch }
  | { readonly job: number; readonly failed: string };

let current = 0;

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  current = data.job;
  void play(data);
});

/** Between two batches the worker listens, so that a newer task is heard. */
async function play({ job, scenario, changes, seeds }: Task): Promise<void> {
  const tell = (told: Told) => postMessage(told);
  try {
    for (const { seeds: played, batch } of batches(changed(scenario, changes), seeds)) {
      tell({ job, seeds: played, batch });
      await new Promise((done) => setTimeout(done));
      if (job !== current) return;
    }
  } catch (error) {
    tell({ job, failed: error instanceof Error ? error.message : String(error) });
  }
}
