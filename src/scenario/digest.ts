// What a record comes to, step by step: a chain, so that the first step that differs is found.
import { finished, fnv } from '../quiz/seed.ts';
import type { Game } from './game.ts';
import type { Entry, PlayHead } from './record.ts';
import type { State } from './state.ts';

/** 64 bits as 16 hexadecimal digits. It finds slips and idle changes; what it does not do is prove who wrote a record. */
export function hashed(text: string): string {
  const half = (start: string) =>
    finished(fnv(text, fnv(start)))
      .toString(16)
      .padStart(8, '0');
  return half('a') + half('b');
}

/** JSON with the keys of every object in order. */
export function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** All that a later step can depend on. Flags stand by their names: the order of an author's files means nothing. */
function textOf({ layout }: Game, state: State): string {
  const { values, sums, passed, capital, round, flags, interrupt, interrupts, moves, done } = state;
  return ordered({
    values,
    sums,
    passed,
    capital,
    round,
    flags: [...layout.flags].flatMap(([name, i]) => (flags[i] === 1 ? [name] : [])).toSorted(),
    interrupt: interrupt ?? '',
    interrupts,
    pending: state.pending.map(({ at, later }) => `${later.of} ${later.in} ${at}`),
    moves,
    done,
  });
}

/** The digest of the head of a record, with its first state. */
export function headDigest(game: Game, head: PlayHead, first: State): string {
  const { format, scenario, rules, text, form, preset, seed, role, forced, setup } = head;
  return hashed(
    ordered({ format, scenario, rules, text, form, preset, seed, role, forced, setup }) +
      textOf(game, first),
  );
}

/** The digest after a step, from the one before it and the state that the step led to. */
export function stepDigest(game: Game, before: string, entry: Entry, after: State): string {
  return hashed(before + ordered({ ...entry, digest: undefined }) + textOf(game, after));
}
