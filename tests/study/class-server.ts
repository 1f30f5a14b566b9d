// A little server on a real port that takes events as the classroom's does, and fails in the ways that networks fail.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventsSent, EventsTaken, SentEvent } from '../../src/api/contract.ts';

/**
 * What becomes of a request. `lost`: it never arrives. `mute`: it arrives, and its reply is lost. `down`: 503. `hotel`: somebody
 * else's page. `out`: the session has expired.
 */
export type Weather = 'fine' | 'lost' | 'mute' | 'down' | 'hotel' | 'out';

export interface ClassServer {
  readonly base: string;
  /** Asked before each request; 'fine' when it is not set. */
  weather: () => Weather;
  /** Whose session it is. */
  seat: string;
  /** The ids of events that it refuses. */
  readonly refuses: Set<string>;
  /** Above it a request with several events is too large. */
  mostEvents: number;
  /** The log of each attempt: every event once, in the order of its coming. */
  readonly logs: Map<string, SentEvent[]>;
  /** How many requests came. */
  requests: number;
  close(): Promise<void>;
}

/** Starts one; nobody's session until `seat` is set. */
export async function classServer(): Promise<ClassServer> {
  const http = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: ClassServer = {
    base: `http://127.0.0.1:${port}`,
    weather: () => 'fine',
    seat: '',
    refuses: new Set(),
    mostEvents: Infinity,
    logs: new Map(),
    requests: 0,
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    server.requests += 1;
    const weather = server.weather();
    if (weather === 'lost') return void req.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const say = (status: number, body: object) => {
      if (weather === 'mute') return void req.socket.destroy();
      res.writeHead(status, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify(body));
    };
    if (weather === 'down') return say(503, { error: 'not now', code: 'down' });
    if (weather === 'hotel') {
      res.writeHead(200, { 'Content-Type': 'text/html' });
      return void res.end('<h1>Welcome to the hotel</h1>');
    }
    if (weather === 'out' || server.seat === '')
      return say(401, { error: 'Join again.', code: 'not-signed-in' });
    const attempt = /attempts\/([^/]+)\/events$/.exec(req.url ?? '')?.[1] ?? '';
    if (req.url?.endsWith('/state')) return say(200, { now: 1000, endsAt: null });
    const sent = JSON.parse(Buffer.concat(chunks).toString()) as EventsSent;
    if (sent.seat !== server.seat)
      return say(403, { error: 'This is the work of another learner.', code: 'not-this-learner' });
    if (sent.events.length > server.mostEvents)
      return say(413, { error: 'This is too large.', code: 'too-large' });
    say(200, take(attempt, sent));
  }

  function take(attempt: string, { events }: EventsSent): EventsTaken {
    const log = server.logs.get(attempt) ?? [];
    server.logs.set(attempt, log);
    return {
      now: 1000,
      endsAt: null,
      results: events.map((event) => {
        const { id } = event;
        if (server.refuses.has(id)) return { id, result: 'refused', why: `No to ${id}.` };
        if (log.some((each) => each.id === id)) return { id, result: 'same' };
        log.push(event);
        return { id, result: 'new' };
      }),
    };
  }
  return server;
}
