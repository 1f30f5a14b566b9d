// Work in pieces, so that a page can show how far it is and a first rough result.

/** What is known after a piece: the share of the work that is done, 0 to 1, and the result from what was played so far. */
export interface Chunk<Result> {
  readonly done: number;
  readonly result: Result;
}
export type Chunks<Result> = Generator<Chunk<Result>, void, void>;

/** Does `work` for 0, 1, 2 … up to a number, and tells the result after every so many and at the end. */
export function* inChunks<Result>(
  count: number,
  every: number,
  work: (number: number) => void,
  result: (done: number) => Result,
): Chunks<Result> {
  for (let i = 0; i < count; i += 1) {
    work(i);
    const done = i + 1;
    if (done === count || done % every === 0) yield { done: done / count, result: result(done) };
  }
}

/** The result of the whole work. */
export function whole<Result>(chunks: Chunks<Result>): Result {
  let last: Chunk<Result> | undefined;
  for (const chunk of chunks) last = chunk;
  if (last === undefined) throw new Error('nothing was asked for: play at least once');
  return last.result;
}
