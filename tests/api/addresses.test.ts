import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { addressesOf, greeting, type Interfaces } from '../../src/api/addresses.ts';

const of = (address: string, internal = false) =>
  ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const;
const machine: Interfaces = {
  lo: [of('127.0.0.1', true)],
  docker0: [of('172.17.0.1')],
  wlan0: [of('192.168.1.20')],
};
const start = { host: '0.0.0.0', port: 4321, publicUrl: undefined, colours: false };

it('a server for everybody has the address of this machine and those of its networks, real ones first', () => {
  expect(addressesOf('0.0.0.0', machine)).toEqual({
    all: ['127.0.0.1', '192.168.1.20', '172.17.0.1'],
    outside: ['192.168.1.20', '172.17.0.1'],
  });
});

it.each([
  ['127.0.0.1', '127.0.0.1', []],
  ['localhost', 'localhost', []],
  ['::1', '[::1]', []],
  ['192.168.1.20', '192.168.1.20', ['192.168.1.20']],
])('a server on %s has that address alone', (host, shown, outside) => {
  expect(addressesOf(host, machine)).toEqual({ all: [shown], outside });
});

it('whoever starts a server for the room sees its addresses, and a code that leads to the door of the classroom', () => {
  const lines = greeting(start, machine);
  expect(lines.filter((line) => line.startsWith('Multivector'))).toEqual([
    'Multivector is on http://127.0.0.1:4321',
    'Multivector is on http://192.168.1.20:4321',
    'Multivector is on http://172.17.0.1:4321',
  ]);
  expect(lines).toContain('To join a class: http://192.168.1.20:4321/join/');
  expect(read(lines.find((line) => line.includes('█')))).toEqual(
    encode('http://192.168.1.20:4321/join/', { border: 2 }).data,
  );
  expect(lines.at(-1)).toBe('Ctrl-C stops it.');
});

it('the code leads to the address that readers know, when there is one', () => {
  const lines = greeting({ ...start, publicUrl: 'https://course.example' }, machine);
  expect(lines).toContain('To join a class: https://course.example/join/');
  expect(read(lines.find((line) => line.includes('█')))).toEqual(
    encode('https://course.example/join/', { border: 2 }).data,
  );
});

it('the code has its colours with it where the terminal understands them, for one with a white ground', () => {
  const code = greeting({ ...start, colours: true }, machine).find((line) => line.includes('█'));
  for (const line of code?.split('\n') ?? []) {
    expect(line.startsWith('\u001B[97;40m')).toBe(true);
    expect(line.endsWith('\u001B[0m')).toBe(true);
  }
});

it('a server that nobody else reaches shows no code', () => {
  const lines = greeting({ ...start, host: '127.0.0.1' }, machine);
  expect(lines).toEqual(['Multivector is on http://127.0.0.1:4321', 'Ctrl-C stops it.']);
});

/** The dark and light fields of a code that was drawn with half blocks, dark as true. */
function read(code: string | undefined): boolean[][] {
  const rows = (code ?? '')
    .split('\n')
    .flatMap((line) => [
      [...line].map((block) => block === ' ' || block === '▄'),
      [...line].map((block) => block === ' ' || block === '▀'),
    ]);
  // An odd number of rows leaves half a line, which is drawn dark.
  return rows.length > (rows[0]?.length ?? 0) ? rows.slice(0, -1) : rows;
}
