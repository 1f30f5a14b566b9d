// A store whose reading goes through its reports, so that the contract says the same of them.
import type { Ports, Store } from '../../src/classroom/ports.ts';

/** What reads, by port. Everything else writes. */
const reading: { readonly [Name in keyof Ports]: readonly (keyof Ports[Name])[] } = {
  people: ['count', 'get', 'byName', 'countRecovery'],
  links: ['get'],
  sessions: ['get'],
  notes: [],
  classes: ['get', 'byCode', 'ofInstructor', 'role', 'members', 'endedBefore'],
  seats: ['get', 'byName', 'all', 'count', 'page', 'groups'],
  assignments: ['get', 'all', 'version', 'accommodations', 'accommodationsOf'],
  snapshots: ['get'],
  attempts: [
    ...(['get', 'ofSeat', 'allOfSeat', 'ofSeats', 'ofAssignment', 'some', 'inClass'] as const),
    ...(['byReceipt', 'log', 'logs', 'entries', 'end'] as const),
  ],
  results: ['stale', 'get', 'of', 'ofSeat', 'some', 'tallies', 'wholes'],
  judgements: ['ratings', 'comments'],
  regrades: ['of'],
  excuses: ['all'],
  remains: ['counts'],
  audit: ['last'],
};

/** Writes to the store and reads through its reports. */
export function throughReports(store: Store): Store {
  const port = (name: keyof Ports) =>
    new Proxy(
      {},
      {
        get(_, method) {
          const isRead = (reading[name] as readonly (string | symbol)[]).includes(method);
          return Reflect.get((isRead ? store.reports : store)[name], method);
        },
      },
    );
  return new Proxy(store, {
    get: (_, name) =>
      typeof name === 'string' && name in reading
        ? port(name as keyof Ports)
        : Reflect.get(store, name),
  });
}
