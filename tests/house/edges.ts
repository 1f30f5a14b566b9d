// Clock, chance, network and storage: which files may touch them.
import { globalsOf } from './code.ts';
import type { FileMap } from './source-files.ts';

/** Names that no file matching `within` may touch, but for the files in `but`, each with its reason. */
export interface Edge {
  readonly within: RegExp;
  readonly names: readonly string[];
  readonly because: string;
  readonly but: Readonly<Record<string, string>>;
}

const clock = ['Date.now', 'new Date()', 'performance', 'performance.now'];
const chance = ['Math.random', 'crypto', 'crypto.randomUUID', 'crypto.getRandomValues'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'navigator.sendBeacon', 'EventSource'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
const screen = [
  'console',
  'document',
  'window',
  'navigator',
  'process',
  'setTimeout',
  'setInterval',
];

export const edges: readonly Edge[] = [
  {
    within: /^src\/(quiz|scenario|insight)\/(?!.*\.tsx$)/,
    names: [...clock, ...chance, ...network, ...storage, ...screen],
    because: 'time and chance are arguments, so that browser and server compute the same mark',
    but: {},
  },
  {
    within: /^src\/(study|desk)\//,
    names: [...clock, ...chance, ...storage],
    because:
      "the learner's device is reached through study/device.ts, so that a test can replace it",
    but: {
      'src/study/device.ts': 'it is that edge',
      'src/study/class-device.ts': 'it is that edge for class work, which lessons do not carry',
      'src/study/session.ts': 'it keeps what is typed and not given yet, in its tab alone',
      'src/study/class-opinions.ts':
        'it is the edge to where opinions stay that a class leaves on the device',
    },
  },
  {
    within: /^src\/(study|desk|ui|pages)\//,
    names: network,
    because: 'nothing leaves the device, and nothing is loaded behind the back of the reader',
    but: {
      'src/study/outbox.ts': 'it hands in class work',
      'src/study/class-wire.ts':
        'it plays a decision exercise of a class, whose world is on the server',
      'src/desk/marking-wire.ts': 'it sends what an instructor gives written answers',
      'src/desk/live-source.ts': 'it hears from this very site how a class is getting on',
      'src/study/review-bank.ts': 'it loads the questions of the review from this very site',
      'src/study/due.ts': 'it asks this very site which questions there are, once something is due',
      'src/study/wake.ts': "it loads the questions of a lesson's checks from this very site",
    },
  },
];

/** Globals touched where they may not be. */
export function touched(files: FileMap, rules: readonly Edge[]): string[] {
  return [...files].flatMap(([path, text]) => {
    const here = rules.filter(({ within, but }) => within.test(path) && but[path] === undefined);
    if (here.length === 0) return [];
    return globalsOf(path, text).flatMap(({ name, line }) =>
      here
        .filter(({ names }) =>
          names.some((one) => one === name || (!one.includes('.') && name.startsWith(`${one}.`))),
        )
        .map(({ because }) => `${path}:${line} touches ${name}: ${because}`),
    );
  });
}
