// The address under which readers know this site, for links that are handed to others.

/** The origin: PUBLIC_URL where it is set, else the host that was asked, by plain http as in a room without a proxy. */
export function siteOrigin(publicUrl: string | undefined, request: Request): string {
  return publicUrl ?? `http://${request.headers.get('host') ?? 'localhost'}`;
}
