// Transactions that come at the same time go to the disk together (group commit): waiting for the disk is most of what writing
// costs, and a class that hands in at once waits for it once.
import { type Connection, untilFree } from './sqlite-connection.ts';

/** Somebody who waits for a transaction: `run` does the work, and gives what tells its result. */
interface Asked {
  readonly run: () => Promise<() => void>;
  readonly reject: (reason: unknown) => void;
}

/** How many go together: nobody else has a turn at the connection meanwhile. */
const most = 32;

/**
 * Makes what runs `work` in a serializable transaction; what it throws undoes it and is thrown. Those who ask in the same turn
 * of the event loop share one: each is undone by itself, one runs after the other, and nobody is told before all is written.
 */
export function groupCommits(
  connection: Connection,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const asked: Asked[] = [];
  const soon = (): void => {
    // After everything that has come from the network in this turn.
    setImmediate(() => {
      const group = asked.splice(0, most);
      if (asked.length > 0) soon();
      void write(connection, group);
    });
  };
  return async (work) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
    const run = async () => {
      const result = await work();
      return () => resolve(result);
    };
    asked.push({ run, reject });
    if (asked.length === 1) soon();
    return promise;
  };
}

async function write(connection: Connection, group: readonly Asked[]): Promise<void> {
  await connection.take();
  try {
    // One that began by reading could find out only when it writes that another process has written.
    await untilFree(() => connection.run('begin immediate', []));
    const told = group.length === 1 ? [await group[0]?.run()] : await eachApart(connection, group);
    connection.run('commit', []);
    for (const tell of told) tell?.();
  } catch (error) {
    for (const { reject } of group) reject(error);
    // Some faults, such as a full disk, have ended it already.
    if (connection.db.isOpen && connection.db.isTransaction) connection.run('rollback', []);
  } finally {
    connection.give();
  }
}

/** Runs each behind a mark of its own, to which it alone goes back when it fails. */
async function eachApart(connection: Connection, group: readonly Asked[]): Promise<(() => void)[]> {
  const told: (() => void)[] = [];
  for (const { run, reject } of group) {
    connection.run('savepoint one', []);
    try {
      told.push(await run());
    } catch (error) {
      // With the whole transaction, what the others wrote is gone too.
      if (!connection.db.isTransaction) throw error;
      connection.run('rollback to one', []);
      // It may rest on what another one wrote, which is not on the disk yet either.
      told.push(() => reject(error));
    }
    connection.run('release one', []);
  }
  return told;
}
