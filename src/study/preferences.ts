// What the learner set about the site: written to the log; latest-preference.ts says which value holds.
import { now, pageLog, randomId } from './device.ts';
import { after, type Preference } from './events.ts';

/** Sets a preference; ends when it is written. */
export async function setPreference(name: Preference['name'], value: string): Promise<void> {
  const id = randomId();
  await pageLog().commit({ type: 'preference' }, (events) => [
    { type: 'preference', id, name, value, at: after(now(), events) },
  ]);
}
