// A store in memory, with the same rules as the databases: for tests, and to see what a database has to do.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  auditIn,
  classesIn,
  linksIn,
  notesIn,
  peopleIn,
  remainsIn,
  sessionsIn,
  type Now,
} from './memory-people.ts';
import { excusesIn, judgementsIn, regradesIn, resultsIn } from './memory-results.ts';
import { copied, emptyTables, fixed } from './memory-tables.ts';
import { assignmentsIn, attemptsIn, seatsIn, snapshotsIn } from './memory-work.ts';
import type { Ports, Store } from './ports.ts';

function portsIn(now: Now): Ports {
  return {
    people: peopleIn(now),
    links: linksIn(now),
    sessions: sessionsIn(now),
    notes: notesIn(now),
    classes: classesIn(now),
    seats: seatsIn(now),
    assignments: assignmentsIn(now),
    snapshots: snapshotsIn(now),
    attempts: attemptsIn(now),
    results: resultsIn(now),
    judgements: judgementsIn(now),
    regrades: regradesIn(now),
    excuses: excusesIn(now),
    remains: remainsIn(now),
    audit: auditIn(now),
  };
}

/** A new store in memory. It throws where a database would: for records that hang on nothing, and ids that are there. */
export function createMemoryStore(): Store {
  let tables = emptyTables();
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();
  const inside = new AsyncLocalStorage<true>();

  /** Runs `work` when all that was asked for before is done; on a throw the tables stay as they were. */
  const alone = <Result>(
    work: (ports: Ports) => Promise<Result>,
    draftOf = copied,
  ): Promise<Result> => {
    if (closed) throw new Error('the store is closed');
    if (inside.getStore() === true)
      throw new Error('inside together only the ports it hands over may be used');
    const run = queue.then(async () => {
      const draft = draftOf(tables);
      const result = await inside.run(true, () => work(portsIn(() => draft)));
      tables = draft;
      return result;
    });
    queue = run.catch(() => undefined);
    return run;
  };

  /** Ports whose every method waits for its turn. */
  const queued = (draftOf: typeof copied): Ports => {
    const methodsOf = (name: string, methods: object) =>
      Object.keys(methods).map((method) => [
        method,
        (...args: unknown[]) =>
          alone(async (ports) => {
            const port = ports[name as keyof Ports] as unknown as Record<
              string,
              (...args: unknown[]) => unknown
            >;
            return port[method]?.(...args);
          }, draftOf),
      ]);
    return Object.fromEntries(
      Object.entries(portsIn(() => tables)).map(([name, port]) => [
        name,
        Object.fromEntries(methodsOf(name, port as object)),
      ]),
    ) as unknown as Ports;
  };

  return {
    ...queued(copied),
    reports: queued(fixed),
    together: async (work) => alone(work),
    scrub: async () => {},
    health: async () => ({ kind: 'memory', ok: !closed }),
    async close() {
      await queue;
      closed = true;
    },
  };
}
