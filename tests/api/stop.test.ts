import {
  createServer,
  get,
  Agent,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drain } from '../../src/api/stop.ts';
import { createStreams } from '../../src/api/streams.ts';

describe('the open streams', () => {
  it('are ended once, but for those that have left', () => {
    const streams = createStreams();
    const [stays, leaves] = [vi.fn<() => void>(), vi.fn<() => void>()];
    streams.join(stays);
    streams.join(leaves)();
    streams.endAll();
    streams.endAll();
    expect(stays).toHaveBeenCalledOnce();
    expect(leaves).not.toHaveBeenCalled();
  });

  it('take nobody in any more after that', () => {
    const streams = createStreams();
    streams.endAll();
    const late = vi.fn<() => void>();
    streams.join(late)();
    expect(late).toHaveBeenCalledOnce();
  });

  it('keep two places for a function that joins twice', () => {
    const streams = createStreams();
    const end = vi.fn<() => void>();
    streams.join(end)();
    streams.join(end);
    streams.endAll();
    expect(end).toHaveBeenCalledOnce();
  });
});

describe('a server that stops', () => {
  let server: Server;
  afterEach(() => server.closeAllConnections());

  async function listen(
    answer: (req: IncomingMessage, res: ServerResponse) => void,
  ): Promise<number> {
    server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
  }

  it('refuses new connections, and finishes the answer it is giving', async () => {
    const streams = createStreams();
    let finish = () => {};
    const port = await listen((_, res) => {
      finish = () => res.end('finished');
      res.write('begun, ');
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const drained = drain(server, streams, 5000);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
    finish();
    expect(await answer.text()).toBe('begun, finished');
    expect(await drained).toBe(true);
  });

  it('ends the streams, and waits for no reader who only listens', async () => {
    const streams = createStreams();
    const port = await listen((_, res) => {
      res.write('data: 1\n\n');
      streams.join(() => res.end('data: end\n\n'));
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const drained = drain(server, streams, 5000);
    expect(await answer.text()).toBe('data: 1\n\ndata: end\n\n');
    expect(await drained).toBe(true);
  });

  it('cuts off what is not finished in time, and says so', async () => {
    const port = await listen((_, res) => res.write('begun, '));
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const text = answer.text().catch(() => 'cut off');
    expect(await drain(server, createStreams(), 200)).toBe(false);
    expect(await text).toBe('cut off');
  });

  it('takes no further request on a connection that is open', async () => {
    const begun = Promise.withResolvers<ServerResponse>();
    const port = await listen((req, res) => {
      if (req.url === '/slow') begun.resolve(res);
      else res.end();
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (path: string) =>
      new Promise<string | undefined>((resolve, reject) => {
        get({ port, host: '127.0.0.1', path, agent }, (res) => {
          res.resume();
          res.once('end', () => resolve(res.headers.connection));
        }).once('error', reject);
      });
    const slow = ask('/slow');
    const answer = await begun.promise;
    const drained = drain(server, createStreams(), 5000);
    const next = ask('/next');
    answer.end();
    expect(await slow).toBe('keep-alive');
    expect(await next.catch((error: NodeJS.ErrnoException) => error.code)).toMatch(
      /^(close|ECONNREFUSED|ECONNRESET)$/,
    );
    expect(await drained).toBe(true);
    agent.destroy();
  });
});
