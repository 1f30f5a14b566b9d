// Under which address learners are sent to the site.
import { expect, it } from 'vitest';
import { addressForClass } from '../../src/api/class-address.ts';

const room = ['192.168.1.20', '10.0.0.3'];

it.each([
  ['the public address', 'x:1', 'https://course.example', room, 'https://course.example', false],
  ['the one asked for', 'teach.local:4321', undefined, room, 'http://teach.local:4321', false],
  [
    'the network for this machine',
    '127.0.0.1:4321',
    undefined,
    room,
    'http://192.168.1.20:4321',
    false,
  ],
  ['the network for localhost', 'localhost', undefined, room, 'http://192.168.1.20', false],
  ['the network for IPv6', '[::1]:4321', undefined, room, 'http://192.168.1.20:4321', false],
  ['this machine alone', '127.0.0.1:4321', undefined, [], 'http://127.0.0.1:4321', true],
])('%s', (_, host, publicUrl, outside, origin, inside) => {
  expect(addressForClass('http:', host, publicUrl, outside)).toEqual({ origin, inside });
});
