// The seed of a play in class: nobody sees it before the end, and everybody can see afterwards that it was there from the start.
import { createHash } from 'node:crypto';
import type { Ports } from './ports.ts';
import type { Assignment } from './records.ts';
import { Refusal } from './refusal.ts';
import { newToken } from './secrets.ts';

/** What the seed of an attempt begins with when the whole class plays it. */
const shared = 'class:';

interface Chance {
  bytes(count: number): Uint8Array;
}

/**
 * The seed of a new attempt at a decision exercise: one of its own, or the one that the class has had since its first
 * attempt. Refuses with closed once the world has been shown.
 */
export async function seedForPlay(
  ports: Pick<Ports, 'attempts'>,
  chance: Chance,
  { classId, id, settings, released }: Assignment,
): Promise<string> {
  if (released.keys !== null) throw new Refusal('closed');
  if (settings.exercise?.seed !== 'class') return newToken(chance);
  const others = await ports.attempts.ofAssignment(classId, id);
  return others.find(({ seed }) => seed.startsWith(shared))?.seed ?? shared + newToken(chance);
}

export interface PlaySeed {
  readonly of: 'own' | 'class';
  /** What the world and the dice of a play follow from, and the salt without which nobody could guess it from its hash. */
  readonly seed: string;
  readonly salt: string;
  /** SHA-256 of `seed:salt`, in hexadecimal digits. */
  readonly commitment: string;
}

/** The seed of a play, its salt and their hash, all of which follow from the secret seed of the attempt. */
export function playSeedOf(secret: string): PlaySeed {
  const seed = digestOf(`seed of ${secret}`).slice(0, 32);
  const salt = digestOf(`salt of ${secret}`).slice(0, 32);
  return {
    of: secret.startsWith(shared) ? 'class' : 'own',
    seed,
    salt,
    commitment: digestOf(`${seed}:${salt}`),
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
