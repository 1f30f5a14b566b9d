// The pages of the site as the built folder lists them, and those made on demand that anybody may see, for tests that go over
// all of them.
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist', 'client');

/** Pages that the server makes when they are asked for; the others of the classroom need somebody who has signed in. */
const onDemand = ['/join/'];

/** Addresses of all pages, such as `/lessons/the-csto/`. */
export const addresses = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.html'))
  .map(({ name, parentPath }) =>
    name === 'index.html'
      ? `/${relative(dist, join(parentPath, name)).slice(0, -'index.html'.length)}`
      : `/${relative(dist, join(dirname(join(parentPath, name)), name))}`,
  )
  .concat(onDemand)
  .toSorted();

/** The pages of one part of the site. */
export const under = (start: string): string[] =>
  addresses.filter((address) => address.startsWith(start) && address !== start);
