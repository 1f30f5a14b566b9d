// Text that is made piece by piece, as a body that waits for whoever reads it.

/**
 * A stream of these pieces as UTF-8. The next is made when the one before has been taken, and other requests get their turn in
 * between. When making one fails, the stream breaks off, so that nobody takes half a file for a whole one, and `onError` is
 * told.
 */
export function streamed(
  pieces: AsyncIterable<string>,
  onError: (error: Error) => void,
): ReadableStream<Uint8Array> {
  const from = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        await new Promise((resolve) => setImmediate(resolve));
        const { done, value } = await from.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
        controller.error(error);
      }
    },
    async cancel() {
      await from.return?.();
    },
  });
}
