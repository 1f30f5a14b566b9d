// The way from a decision exercise in class to its server. Every answer is one of three: it was done, it was refused, or nobody answered.
import type { AttemptId, ClassId } from '../ids.ts';
import type { WindowMeans } from '../scenario/debrief/Window.tsx';
import type { BuiltMeans } from './built-means.ts';
import type { NoteSent, PlayView, Receipt, Refused, StepSent } from '../api/contract.ts';

export type Answered<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly error: string }
  | 'no-connection';

export interface Wire {
  play(): Promise<Answered<PlayView>>;
  step(sent: StepSent): Promise<Answered<PlayView>>;
  note(sent: NoteSent): Promise<Answered<object>>;
  finish(): Promise<Answered<{ readonly receipt: Receipt }>>;
}

/** How long an answer is waited for, in milliseconds. */
const patience = 20_000;

/** The wire of one attempt. */
export function wireTo(classId: ClassId, attempt: AttemptId): Wire {
  const base = `/api/class/${classId}/attempts/${attempt}`;
  const ask = async <Data>(path: string, sent?: unknown): Promise<Answered<Data>> => {
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`${base}/${path}`, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json',
          ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(sent !== undefined && { body: JSON.stringify(sent) }),
        signal: AbortSignal.timeout(patience),
      });
      body = await response.json();
    } catch {
      // No answer, or one that is none of this server: a proxy's, or the page at which a network asks to be paid.
      return 'no-connection';
    }
    if (response.ok) return { ok: true, data: body as Data };
    // What failed on the server may work a moment later; nothing says that it was not done.
    if (response.status >= 500) return 'no-connection';
    const { code = '', error = '' } = body as Partial<Refused>;
    return { ok: false, code, error };
  };
  return {
    play: () => ask('play'),
    step: (sent) => ask('steps', sent),
    note: (sent) => ask('notes', sent),
    finish: () => ask('finish', {}),
  };
}

/** The means of the closing window, which were worked out when the site was built; undefined where they are of other rules. */
export async function meansOf(
  exercise: string,
  form: 'full' | 'short',
  rules: string,
): Promise<WindowMeans | undefined> {
  try {
    const response = await fetch(`/exercise/${exercise}/means.json`);
    if (!response.ok) return undefined;
    const all = (await response.json()) as BuiltMeans;
    return all[form].rules === rules ? all[form].means : undefined;
  } catch {
    return undefined;
  }
}
