// Whether a request that changes something comes from a page of this site: the guard against forged requests (CSRF).
import type { MiddlewareHandler } from 'hono';
import { reason, refuse, type Reason } from './refusal.ts';
import { edgeWords } from './words.ts';

/** What a browser says of where a request comes from; `host` is the one it was sent to. */
export interface Provenance {
  readonly origin: string | undefined;
  readonly site: string | undefined;
  readonly host: string | undefined;
}

/**
 * Judges where a request comes from. Ours is `publicUrl`, where that is known; else the host that was asked, by http or
 * https. Over plain http on a local network a browser sends no `Sec-Fetch-Site`, but an `Origin` with every form.
 */
export function judgeOrigin(
  { origin, site, host }: Provenance,
  publicUrl: string | undefined,
): 'ours' | 'foreign' | 'unknown' {
  if (site === 'cross-site') return 'foreign';
  if (origin === undefined) return site === 'same-origin' ? 'ours' : 'unknown';
  const ours =
    publicUrl === undefined ? [`http://${host ?? ''}`, `https://${host ?? ''}`] : [publicUrl];
  return ours.some((one) => sameOrigin(one, origin)) ? 'ours' : 'foreign';
}

/** `null` is what a browser says for a page whose origin it hides, and is no address. */
function sameOrigin(one: string, other: string): boolean {
  // As browsers write it, and almost always.
  if (one === other && one !== 'null') return true;
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const { origin } = new URL(one);
  return origin !== 'null' && origin === new URL(other).origin;
}

const refusals: Readonly<Record<'foreign' | 'unknown', Reason>> = {
  foreign: reason('other-origin'),
  unknown: { ...reason('other-origin'), error: edgeWords.unknownOrigin },
};

/** Refuses, with 403, whatever would change something and does not come from here. */
export function onlyFromHere(publicUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (/^(GET|HEAD|OPTIONS)$/.test(c.req.method)) return next();
    const verdict = judgeOrigin(
      {
        origin: c.req.header('Origin'),
        site: c.req.header('Sec-Fetch-Site'),
        host: c.req.header('Host'),
      },
      publicUrl,
    );
    return verdict === 'ours' ? next() : refuse(c, refusals[verdict]);
  };
}
