// Under which address learners reach the site: not always the one that the instructor's own browser uses.

/**
 * The origin for learners: the public one; otherwise that of the request, unless it is one that means "this machine",
 * for which the first of `outside` (addresses of this machine in the room's network) stands in. `inside` says that there
 * is none that other devices could use.
 */
export function addressForClass(
  protocol: string,
  host: string,
  publicUrl: string | undefined,
  outside: readonly string[],
): { readonly origin: string; readonly inside: boolean } {
  if (publicUrl !== undefined) return { origin: publicUrl, inside: false };
  const [, name = '', port = ''] = /^(\[.*\]|[^:]*)(:\d+)?$/.exec(host) ?? [];
  const own = /^(localhost|127\.[\d.]+|\[::1\])$/i.test(name);
  const [first] = outside;
  if (own && first !== undefined) return { origin: `${protocol}//${first}${port}`, inside: false };
  return { origin: `${protocol}//${host}`, inside: own };
}
