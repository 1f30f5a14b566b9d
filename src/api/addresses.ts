// What the terminal shows when the server has started: where the course is, and a QR code by which a class joins.
import type { networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

/** What `networkInterfaces()` of node:os gives. */
export type Interfaces = ReturnType<typeof networkInterfaces>;

/** Networks inside this machine, of containers and virtual machines: nobody in the room can reach those. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/i;

/** The addresses under which the course can be asked for, likely ones first; `outside` are those that others can use. */
export function addressesOf(
  host: string,
  interfaces: Interfaces,
): { readonly all: readonly string[]; readonly outside: readonly string[] } {
  if (host !== '0.0.0.0' && host !== '::') {
    const own = host.includes(':') ? `[${host}]` : host;
    const inside = /^(localhost|127\.|\[::1\])/.test(own);
    return { all: [own], outside: inside ? [] : [own] };
  }
  const outside = Object.entries(interfaces)
    .toSorted(([a], [b]) => Number(virtual.test(a)) - Number(virtual.test(b)))
    .flatMap(([, list]) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return { all: ['127.0.0.1', ...outside], outside };
}

/** What is told at the start, line by line. `colours` says that the terminal understands them. */
export function greeting(
  { host, port, publicUrl, colours }: Listening,
  interfaces: Interfaces,
): string[] {
  const { all, outside } = addressesOf(host, interfaces);
  const first =
    publicUrl ?? (outside[0] === undefined ? undefined : `http://${outside[0]}:${port}`);
  return [
    ...all.map((address) => `Multivector is on http://${address}:${port}`),
    ...(publicUrl === undefined ? [] : [`Readers know it as ${publicUrl}`]),
    ...(first === undefined
      ? []
      : ['', `To join a class: ${first}/join/`, qr(`${first}/join/`, colours), '']),
    'Ctrl-C stops it.',
  ];
}

/** How the server listens. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly colours: boolean;
}

/** Light blocks on dark ground, with the colours said aloud where that is possible: some terminals are white. */
function qr(address: string, colours: boolean): string {
  const code = renderUnicodeCompact(address, { border: 2 });
  if (!colours) return code;
  return code.replaceAll(/^.*$/gm, (line) => `\u001B[97;40m${line}\u001B[0m`);
}
