// A load balancer as plain as can be: each request goes to the next server, as it came.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RoundRobin {
  readonly url: string;
  /** How many requests each server got. */
  readonly sent: readonly number[];
  /** The servers, once they run. */
  lead(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** Starts it on a free port, without servers yet: they have to know its address when they start. */
export async function aRoundRobin(): Promise<RoundRobin> {
  let targets: readonly string[] = [];
  const sent: number[] = [];
  let turn = 0;
  const proxy = createServer((req, res) => {
    const target = turn % targets.length;
    turn += 1;
    sent[target] = (sent[target] ?? 0) + 1;
    const { method, headers } = req;
    const on = request(new URL(req.url ?? '/', targets[target]), { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    on.on('error', () => res.destroy());
    req.pipe(on);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    lead: (urls) => {
      targets = urls;
    },
    async close() {
      const closed = new Promise((resolve) => proxy.close(resolve));
      proxy.closeAllConnections();
      await closed;
    },
  };
}
