// How the table of strategies differs from the published one, and whether that is more than chance makes.

/**
 * The mean index of one batch of seeds, strategy by strategy: each world, then all worlds by the shares of the first hidden
 * fact. Equal weights of the goals.
 */
export type Batch = readonly number[];

/** The mean of each cell over batches of the same size. */
export function meansOf(all: readonly Batch[]): number[] {
  return (all[0] ?? []).map(
    (_, cell) => all.reduce((sum, batch) => sum + (batch[cell] ?? 0), 0) / all.length,
  );
}

/** How a cell differs from the published one. */
export interface Shift {
  /** Points of the index. */
  readonly by: number;
  /** Whether it is more than chance makes: three standard errors of the mean of differences, and enough to be seen in tenths. */
  readonly sure: boolean;
}

/** So many batches before anything is called sure. */
const fewest = 8;
const errors = 3;

/** How each cell differs, batch by batch from the same seeds (batch means; Law, Simulation Modeling and Analysis, 9.5.3). */
export function shiftsOf(published: readonly Batch[], now: readonly Batch[]): Shift[] {
  const count = Math.min(published.length, now.length);
  return (now[0] ?? []).map((_, cell) => {
    const differences = Array.from(
      { length: count },
      (__, i) => (now[i]?.[cell] ?? 0) - (published[i]?.[cell] ?? 0),
    );
    const by = differences.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
    const squares = differences.reduce((sum, each) => sum + (each - by) ** 2, 0);
    const error = Math.sqrt(squares / Math.max(1, count - 1) / Math.max(1, count));
    const seen = Math.abs(by) >= 0.05;
    return { by, sure: count >= fewest && seen && Math.abs(by) > errors * error };
  });
}
