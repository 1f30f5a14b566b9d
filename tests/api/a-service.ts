// One set of services as the tests of the interface need it.
import type { Services } from '../../src/api/services.ts';
import { aRoom } from '../classroom/a-room.ts';
import { createStreams } from '../../src/api/streams.ts';

/** Services with a class in memory; what fails is thrown, unless a test listens for it. */
export const aService = (own: Partial<Services> = {}): Services => ({
  version: '1.2.3',
  course: 'knots',
  publicUrl: undefined,
  onError: (error) => {
    throw error;
  },
  streams: createStreams(),
  classroom: aRoom(),
  health: async () => ({ database: { kind: 'memory', ok: true } }),
  close: async () => {},
  ...own,
});
