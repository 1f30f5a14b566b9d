// The faults that the linter of the prototype was tried with; those that the forms exclude are planted in tests/content.
import { endingIf, type Named, option } from './plant.ts';
import { decisionOf, some } from './shipped.ts';

export const prototypePlants: readonly Named[] = [
  [
    'L02',
    'an unknown variable',
    option('pipeline.routes', (o) => void (o.effects['gold'] = 3)),
    'effects.gold',
    'no variable "gold"',
  ],
  [
    'L03',
    'an effect out of range',
    option('pipeline.routes', (o) => void (o.effects['eco'] = -40)),
    'effects.eco',
    'is -40, expected -20 to 20',
  ],
  [
    'L04',
    'a real decision without source',
    (s) => void (decisionOf(s, 'un_vote').actual.sources = []),
    'actual.sources',
    'no source',
  ],
  [
    'L06',
    'no free option',
    (s) => {
      for (const each of decisionOf(s, 'bank').options) each.cost = 1;
    },
    'options',
    'costs something',
  ],
  [
    'L07',
    'a flag that is read and never set',
    endingIf(0, 'has(never_set)'),
    'endings.0.if',
    'never_set',
  ],
  [
    'L08',
    'a flag that is set and never read',
    option('north.note', (o) => void (o.sets = ['unused_flag'])),
    'sets.0',
    'unused_flag',
  ],
  [
    'L09',
    'a slot without a last entry for every case',
    (s) => void s.slots[7]?.pop(),
    'slots.7',
    'round 8',
  ],
  [
    'L10',
    'a decision that nothing brings',
    (s) => {
      const orphan = structuredClone(decisionOf(s, 'bank'));
      s.decisions.push({
        ...orphan,
        id: 'orphan',
        options: orphan.options.map((each) => ({ ...each, sets: [] })),
      });
    },
    'decisions.16',
    '"orphan"',
  ],
  ['L11', 'a condition that can never hold', endingIf(1, 'leg>=101'), 'endings.1.if', 'never hold'],
  [
    'L12',
    'an option to which another is better',
    (s) => {
      const { options } = decisionOf(s, 'transit');
      options.push({
        ...some(options[0]),
        id: 'worse',
        effects: { fri: -8, aut: -6, lev: 3, eco: 1 },
      });
    },
    'options.3',
    '"transit.worse"',
  ],
  [
    'L14',
    'one adviser on both sides',
    option('csto.send', (o) => void (o.against = { ...o.for })),
    'against.who',
    'for this option and against',
  ],
  [
    'L15',
    'a broken expression',
    (s) => void (some(s.standing[0]).if = 'lev >= (70'),
    'standing.0.if',
    'at character 11',
  ],
  ['L17', 'no last ending for every case', (s) => void s.endings.pop(), 'if', 'has a condition'],
  [
    'L18',
    'a text that gives away what is hidden',
    option('csto.send', (o) => void (o.consequence = 'It is an opportunist, after all.')),
    'consequence',
    '"opportunist"',
  ],
  [
    'L20',
    'a living person in what is invented',
    (s) =>
      void (decisionOf(s, 'succession').fiction = `Putin retires.${' So it is said.'.repeat(4)}`),
    'fiction',
    '"Putin"',
  ],
  [
    'L21',
    'fiction that is given as documented',
    (s) => {
      const decision = decisionOf(s, 'succession');
      decision.fiction = some(decision.documented[0]).text;
    },
    'fiction',
    'documented too',
  ],
];
