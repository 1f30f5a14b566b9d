// A store on a database: its ports, and transactions that are tried again when others got in their way.
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Ports, Store } from '../classroom/ports.ts';
import { refuse, refusing } from './reports.ts';
import { type Lanes, type Runs, throughKysely } from './runs.ts';
import type { Schema } from './schema.ts';
import { isBusy } from './sqlite-connection.ts';
import type { Place } from './statement.ts';
import { assignmentsOn, snapshotsOn } from './tables/assignments.ts';
import { attemptsOn } from './tables/attempts.ts';
import { auditOn, classesOn, remainsOn } from './tables/classes.ts';
import { linksOn, notesOn, peopleOn, sessionsOn } from './tables/people.ts';
import { excusesOn, judgementsOn, regradesOn } from './tables/judgements.ts';
import { resultsOn } from './tables/results.ts';
import { seatsOn } from './tables/seats.ts';

/** How often a transaction is tried, and the longest wait before the second try in milliseconds; it doubles. */
const tries = 10;
const firstWait = 5;
const longestWait = 200;

/** PostgreSQL: serialization failure, deadlock, and a key that another transaction has just added. */
const tryAgainCodes = new Set(['40001', '40P01', '23505']);

function mayTryAgain(error: unknown): boolean {
  if (isBusy(error)) return true;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && tryAgainCodes.has(code);
}

function portsOn(place: Place): Ports {
  return {
    people: peopleOn(place),
    links: linksOn(place),
    sessions: sessionsOn(place),
    notes: notesOn(place),
    classes: classesOn(place),
    seats: seatsOn(place),
    assignments: assignmentsOn(place),
    snapshots: snapshotsOn(place),
    attempts: attemptsOn(place),
    results: resultsOn(place),
    judgements: judgementsOn(place),
    regrades: regradesOn(place),
    excuses: excusesOn(place),
    remains: remainsOn(place),
    audit: auditOn(place),
  };
}

/** What a store stands on: connections, of which those that read, and read for reports, may be others. `close` ends them. */
export interface Base {
  readonly kind: 'sqlite' | 'postgres';
  readonly read: Kysely<Schema>;
  readonly write: Kysely<Schema>;
  readonly reports: Kysely<Schema>;
  /** The same connections for queries that are compiled already. */
  readonly lanes: Lanes;
  close(): Promise<void>;
}

/** The store on a database that has all its tables. */
export function storeOn({ kind, read, write, reports, lanes, close }: Base): Store {
  const inside = new AsyncLocalStorage<true>();
  let closed = false;
  const refuseWrongUse = () => {
    if (closed) throw new Error('the database is closed');
    // In SQLite such a call would wait for the transaction that waits for it; in PostgreSQL it would not be undone with it.
    if (inside.getStore() === true)
      throw new Error('inside together only the ports it hands over may be used');
  };
  const outside = <Port extends object>(port: Port): Port =>
    Object.fromEntries(
      Object.entries(port).map(([name, method]: [string, (...args: unknown[]) => unknown]) => [
        name,
        async (...args: unknown[]) => {
          refuseWrongUse();
          return method(...args);
        },
      ]),
    ) as Port;

  const insideOf = new WeakMap<Runs, Ports>();
  const once = <Result>(work: (ports: Ports, runs: Runs) => Promise<Result>): Promise<Result> =>
    lanes.transaction(async (runs) => {
      // In SQLite it is the same one every time.
      const ports =
        insideOf.get(runs) ??
        portsOn({ read: runs, write: runs, atomic: async (more) => more(runs) });
      insideOf.set(runs, ports);
      return inside.run(true, async () => work(ports, runs));
    });
  const again = async <Result>(
    work: (ports: Ports, runs: Runs) => Promise<Result>,
  ): Promise<Result> => {
    refuseWrongUse();
    for (let left = tries - 1; ; left--) {
      try {
        return await once(work);
      } catch (error) {
        if (left === 0 || !mayTryAgain(error)) throw error;
        const most = Math.min(longestWait, firstWait * 2 ** (tries - left));
        // By chance, so that two do not meet again.
        await wait(Math.random() * most);
      }
    }
  };

  const portsOutside = (place: Place) =>
    Object.fromEntries(
      Object.entries(portsOn(place)).map(([name, port]) => [name, outside(port as object)]),
    ) as unknown as Ports;
  return {
    ...portsOutside({
      read: lanes.read,
      write: lanes.write,
      atomic: (work) => again(async (_, runs) => work(runs)),
    }),
    reports: portsOutside({
      read: throughKysely(reports),
      write: throughKysely(refusing()),
      atomic: async () => refuse(),
    }),
    together: (work) => again(async (inner) => work(inner)),
    async scrub() {
      refuseWrongUse();
      // PostgreSQL cleans up by itself (autovacuum), and its own log is for whoever runs it.
      if (kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(write);
    },
    async health() {
      if (closed) return { kind, ok: false };
      const ok = await sql`select 1`.execute(read).then(
        () => true,
        () => false,
      );
      return { kind, ok };
    },
    async close() {
      closed = true;
      await close();
    },
  };
}
