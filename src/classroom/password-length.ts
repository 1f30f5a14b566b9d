// How long a password is; apart from what hashes it, because pages say it too.

/** In characters. */
export const passwordLength = { least: 10, most: 200 } as const;
