// The cookies of the classroom: who is signed in, and which note waits for the next page.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const names = { instructor: 'mv_teach', learner: 'mv_class', note: 'mv_note' } as const;
type Kind = keyof typeof names;

/** The tokens that came in cookies, by what they are for. */
export type Tokens = { readonly [kind in Kind]?: string | undefined };

/**
 * Reads the tokens from cookies, by a function that knows a cookie's value. Whoever asks for the head of a page alone is
 * without a note: it is told once, and would be told to nobody.
 */
export function tokensFrom(read: (name: string) => string | undefined, method: string): Tokens {
  return {
    instructor: read(names.instructor),
    learner: read(names.learner),
    note: method === 'HEAD' ? undefined : read(names.note),
  };
}

/** The tokens of a request. */
export function tokensOf(c: Context): Tokens {
  const cookies = getCookie(c);
  return tokensFrom((name) => cookies[name], c.req.method);
}

/** Sets the cookie of a token, or takes it away with null. No script reads it, and no other site sends it along with a form. */
export function setToken(
  c: Context,
  kind: Kind,
  token: string | null,
  { secure, keepS }: { readonly secure: boolean; readonly keepS?: number | undefined },
): void {
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
  if (token === null) deleteCookie(c, names[kind], options);
  else
    setCookie(c, names[kind], token, {
      ...options,
      ...(keepS !== undefined && { maxAge: keepS }),
    });
}
