// The door through which a live page hears what happens: server-sent events of this very site.
import type { LiveRow, LiveView } from '../api/contract.ts';

export interface Heard {
  /** Everything, at first and after an interruption. */
  readonly view: (view: LiveView) => void;
  /** What has changed; `now` is the server's clock in milliseconds. */
  readonly rows: (changed: { readonly now: number; readonly rows: readonly LiveRow[] }) => void;
  /** Whether the connection stands. The browser asks again by itself while it does not; `ended` when it has given up. */
  readonly connection: (state: 'open' | 'lost' | 'ended') => void;
}

/** Listens at an address; gives the function that stops. */
export function listen(address: string, heard: Heard): () => void {
  const source = new EventSource(address);
  source.addEventListener('view', ({ data }) => heard.view(JSON.parse(String(data)) as LiveView));
  source.addEventListener('rows', ({ data }) =>
    heard.rows(JSON.parse(String(data)) as Parameters<Heard['rows']>[0]),
  );
  source.addEventListener('open', () => heard.connection('open'));
  source.addEventListener('error', () =>
    heard.connection(source.readyState === EventSource.CLOSED ? 'ended' : 'lost'),
  );
  return () => source.close();
}
