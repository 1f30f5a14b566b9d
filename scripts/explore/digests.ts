// The digest of recorded plays, and the digests on record in scenarios/ID/digests.yaml.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { recordedPlay, recordedPlays } from '../../src/scenario/explore/recorded.ts';
import { gameOf } from '../../src/scenario/game.ts';
import type { Scenario } from '../../src/scenario/scenario.schema.ts';

const digestsSchema = z.array(
  z.strictObject({
    rules: z.string().min(1),
    /** A preset plays by the same rules with other numbers. */
    preset: z.string().optional(),
    plays: z.string().regex(/^[0-9a-f]{16}$/, 'sixteen hexadecimal digits, in quotation marks'),
  }),
);

/** The first 16 digits of the SHA-256 of the recorded plays, as the model wrote it with which the design was checked. */
export function digestOf(scenario: Scenario): string {
  const game = gameOf(scenario);
  const hash = createHash('sha256');
  for (let i = 0; i < recordedPlays; i += 1) hash.update(recordedPlay(game, i));
  return hash.digest('hex').slice(0, 16);
}

/** The digest that is on record in a file, which may be missing; throws an error that says what is wrong with the file. */
export function recordedDigest(
  file: string,
  rules: string,
  preset: string | undefined,
): string | undefined {
  if (!existsSync(file)) return undefined;
  const found = digestsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!found.success)
    throw new Error(
      `${file} cannot be understood: ${z.prettifyError(found.error)}\nWrite a list of {rules: ..., plays: "16 digits"}.`,
    );
  return found.data.find((each) => each.rules === rules && each.preset === preset)?.plays;
}
