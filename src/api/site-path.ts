// Paths that came from outside (`next`, `back`, Referer): only those of this site are ever followed.

/** What stands for this site while a path is read; nobody can have it. */
const here = 'http://this-site.invalid';

/**
 * The path with its query, when it is the one of a page of this site; undefined for anything that a browser could read
 * as an address elsewhere, and for the interface, which is no place to send a reader to.
 */
export function sitePath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2000 || !/^\/(?!\/)[^\\\s\p{Cc}]*$/u.test(text))
    return undefined;
  if (!URL.canParse(text, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, here);
  // `/.//elsewhere` is a path of this site until its dot is taken out: then it is the address of another.
  if (origin !== here || pathname.startsWith('//')) return undefined;
  if (pathname === '/api' || pathname.startsWith('/api/')) return undefined;
  return pathname + search + hash;
}

/** The path, when it is the one of a page of this class for its learners. */
export function classPath(text: string | undefined, classId: string): string | undefined {
  const path = sitePath(text);
  return path?.startsWith(`/class/${classId}/`) === true ? path : undefined;
}

/** The path of the page that a request came from, when that was a page of `host`. */
export function pathOfReferer(
  referer: string | undefined,
  host: string | undefined,
): string | undefined {
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const { host: from, pathname, search } = new URL(referer);
  return from === host ? sitePath(pathname + search) : undefined;
}
