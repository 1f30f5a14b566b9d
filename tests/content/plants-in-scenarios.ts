// Faults in a decision exercise: in its rules, its decisions, its endings, and among its files.
import type { CourseCopy, Spot } from './course-copy.ts';
import type { Expected, Plants } from './plant.ts';

const folder = 'scenarios/hawk-buzzard';
const rules = `${folder}/scenario.yaml`;
const endings = `${folder}/endings.yaml`;
const lock = `${folder}/rules.lock.yaml`;
const decision = (id: string) => `${folder}/decisions/${id}.yaml`;
const north = decision('north');

/** Puts something into the place of what is found; the fault is on that line, or so many below. */
function put(
  copy: CourseCopy,
  file: string,
  spot: string | RegExp | Spot,
  text: string,
  said: Omit<Expected, 'file' | 'line'>,
  below = 0,
): Expected {
  return { file, line: copy.edit(file, spot, text) + below, ...said };
}

export const ruleOfPlayPlants: Plants = {
  'two rules with one id, the first by its line': (copy) => {
    const first = copy.lineOf(rules, 'id: leverage_is_used');
    const said = { what: 'the rule "leverage_is_used" stands here twice', mend: `:${first}` };
    return put(copy, rules, 'id: leverage_bites', 'id: leverage_is_used', said);
  },
  'two draws with one key': (copy) =>
    put(copy, rules, 'draw: intel', 'draw: rus', { what: 'the key of a draw "rus" stands here' }),
  'an effect on an unknown variable, with the nearest known one': (copy) =>
    put(
      copy,
      rules,
      /effects: \{eco: 3, fri: -2\}\n {6}by:/,
      'effects: {eko: 3, fri: -2}\n      by:',
      {
        what: 'there is no variable "eko"',
        mend: 'did you mean "eco"?',
      },
    ),
  'a slot with an unknown decision': (copy) =>
    put(copy, rules, 'decision: reform}', 'decision: reforms}', {
      what: 'there is no decision "reforms"',
      mend: '"reform"',
    }),
  'a clock with too few numbers': (copy) =>
    put(copy, rules, 'rounds: [20, 22, 26,', 'rounds: [20, 26,', {
      what: 'the clock has 8 numbers and the exercise 9 rounds',
    }),
  'shares that do not add up': (copy) => {
    copy.edit(rules, 'share: 3334', 'share: 3333');
    const line = copy.lineOf(rules, { find: /^ {4}values:/m, below: 'id: aim' });
    return { file: rules, line, what: 'add up to 9999, expected 10000' };
  },
  'a slot without an unconditional last entry': (copy) => {
    const line = copy.lineOf(rules, '- - {if: has(neutrality_debate)');
    copy.edit(rules, '    - {order: dossier, place: 2}\n', '');
    return { file: rules, line, what: 'in round 8 no entry comes without a condition' };
  },
  'an entry of a slot behind one that always comes': (copy) =>
    put(
      copy,
      rules,
      /^ {2}- - \{decision: succession\}$/m,
      '$&\n    - {decision: north}',
      {
        what: 'this entry of round 9 never comes',
      },
      1,
    ),
  'an expression that cannot be read, with the place of the slip': (copy) =>
    put(copy, rules, 'if: lev >= 82', 'if: lev >= (82', {
      what: '"lev >= (82" cannot be read at character 11: expected ")", found the end',
    }),
  'a condition that always holds': (copy) =>
    put(copy, rules, 'if: lev >= 82', 'if: lev >= 0', { what: '"lev >= 0" always holds' }),
  'a chance that is never above 0': (copy) =>
    put(copy, rules, "opp: '900'", 'opp: min(0,lev)', { what: 'is never above 0' }),
  'a gauge that asks for what is hidden': (copy) =>
    put(copy, rules, 'length: lev}', 'length: lev*aim(sq)}', { what: 'aim(sq) is hidden' }),
  'a change that points at nothing': (copy) => {
    copy.edit(rules, 'at: interrupts.list.hard.from', 'at: interrupts.list.harder.from');
    const line = copy.lineOf(rules, 'at: interrupts.list.harder');
    return { file: rules, line, what: 'a change of "short" points at nothing', mend: 'dots' };
  },
  'changes that leave no sound exercise': (copy) => {
    copy.edit(rules, /- 20\n {8}- 26\n/, '- 20\n');
    const line = copy.lineOf(rules, /^short:/m);
    return { file: rules, line, what: 'with "short": the clock has 5 numbers' };
  },
  'numbers that changed under the same rules': (copy) => {
    copy.edit(rules, 'if: lev >= 82', 'if: lev >= 83');
    return ['hawk-buzzard@', 'hawk-buzzard-short@'].map((name) => ({
      file: lock,
      line: copy.lineOf(lock, name),
      what: `what is played is no longer what "${name}`,
      mend: 'raise "rules:"',
    }));
  },
  'new rules without a hash, with the line to add': (copy) => {
    copy.edit(rules, /^rules: .*$/m, 'rules: hawk-buzzard@2');
    return { file: lock, line: 2, what: 'have no hash here', mend: '"hawk-buzzard@2: \'' };
  },
};

export const decisionPlants: Plants = {
  'an effect out of range': (copy) =>
    put(copy, north, 'effects: {fri: 2,', 'effects: {fri: 40,', {
      what: 'the effect on "fri" is 40, expected -20 to 20',
    }),
  'a documented text without source': (copy) =>
    put(copy, north, 'sources: [tass-border-2025]', 'sources: []', {
      what: 'documented 3: "sources" does not fit',
      mend: 'name at least one source',
    }),
  'a real decision without source': (copy) =>
    put(copy, north, /^ {2}sources: \[putz.*\]$/m, '  sources: []', {
      what: 'what really happened has no source',
    }),
  'an unknown source': (copy) =>
    put(copy, north, 'sources: [tass-border-2025]', 'sources: [tass-border-2025x]', {
      what: 'there is no source "tass-border-2025x"',
      mend: 'did you mean "tass-border-2025"?',
    }),
  'a decision in which everything costs something': (copy) => {
    const file = decision('bank');
    const line = copy.lineOf(file, /^options:/m);
    copy.write(file, copy.read(file).replaceAll('cost: 0', 'cost: 1'));
    return { file, line, what: 'every option of "bank" costs something' };
  },
  'a flag that is set for nothing': (copy) =>
    put(copy, north, 'sets: [border_text]', 'sets: [border_text, idle]', {
      what: '"idle" is set, and nothing ever asks has(idle)',
    }),
  'a decision that nothing can bring': (copy) => {
    copy.write(
      decision('orphan'),
      copy
        .read(north)
        .replace('id: north', 'id: orphan')
        .replaceAll(/^ {4}sets: .*\n/gm, ''),
    );
    return { file: decision('orphan'), line: 2, what: 'can bring the decision "orphan"' };
  },
  'an option to which another is better': (copy) => {
    const file = decision('transit');
    const worse = copy
      .word(file, /(^ {2}- id: concede\n[\s\S]*?)(?=^ {2}- id: )/m)
      .replace('id: concede', 'id: worse')
      .replace('fri: -9', 'fri: -8');
    const line = copy.lineOf(file, 'id: endure');
    copy.edit(file, '  - id: endure', `${worse}  - id: endure`);
    return { file, line, what: '"transit.worse" is in nothing better than "concede"' };
  },
  'an adviser on both sides': (copy) =>
    put(copy, north, 'against: {who: sc', 'against: {who: fm', {
      what: '"fm" speaks for this option and against it',
    }),
  'an unknown adviser': (copy) =>
    put(copy, north, 'for: {who: fm', 'for: {who: fn', {
      what: 'there is no adviser "fn"',
      mend: 'did you mean "fm"?',
    }),
  'a text that gives away what is hidden': (copy) =>
    put(copy, north, 'The embassy regrets', 'The opportunist regrets', {
      what: '"opportunist" gives away what is hidden',
    }),
  'a living person in what is invented': (copy) =>
    put(copy, north, 'fiction: A well-known host', 'fiction: Solovyov', {
      what: '"Solovyov" is named in what is invented',
    }),
  'an invented event that is given as documented': (copy) => {
    const line = copy.lineOf(decision('succession'), /^fiction:/m);
    const text = copy.word(decision('succession'), /^ {2}- text: ([\s\S]*?)\n {4}sources/m);
    copy.edit(decision('succession'), /^fiction: [\s\S]*?(?=^question:)/m, `fiction: ${text}\n`);
    return { file: decision('succession'), line, what: 'this text is given as documented too' };
  },
  'an invented event without a text': (copy) =>
    put(copy, north, /^fiction: [\s\S]*?(?=^question:)/m, 'fiction: ""\n', {
      what: '"fiction" is "", which does not fit',
    }),
  'an option that belongs to no strategy': (copy) =>
    put(copy, north, 'strategies: {bandwagon: 3}', 'strategies: {}', {
      what: '"north.silence" belongs to no strategy',
    }),
  'a delay that goes beyond the last round': (copy) =>
    put(copy, north, '- in: 2', '- in: 5', { what: 'so this falls in round 10 of 9: never' }),
  'a decision under the name of another file': (copy) => {
    copy.write(decision('south'), copy.read(north));
    copy.remove(north);
    const said = { what: 'the decision "north" stands in south', mend: 'north.yaml' };
    return { file: decision('south'), line: copy.lineOf(decision('south'), /^id:/m), ...said };
  },
  'a decision that its name hides': (copy) => {
    copy.write(`${folder}/decisions/more.yml`, copy.read(north));
    return {
      file: `${folder}/decisions/more.yml`,
      line: 0,
      what: 'nothing reads',
      mend: 'more.yaml',
    };
  },
  'an exercise without decisions': (copy) => {
    copy.removeFolder(`${folder}/decisions`);
    return {
      file: `${folder}/decisions`,
      line: 0,
      what: 'there is no decision',
      mend: 'formats.md',
    };
  },
  'a file of an exercise that nothing reads': (copy) => {
    copy.write(`${folder}/ending.yaml`, copy.read(endings));
    return {
      file: `${folder}/ending.yaml`,
      line: 0,
      what: 'nothing reads',
      mend: '"endings.yaml"',
    };
  },
};

export const endingPlants: Plants = {
  'a flag that nothing sets': (copy) =>
    put(copy, endings, 'has(force_used)', 'has(force_use)', {
      what: 'nothing ever sets "force_use"',
      mend: '"force_used"',
    }),
  'a condition that can never hold': (copy) =>
    put(copy, endings, 'if: fri>=43 and eco<=51', 'if: fri>=101 and eco<=51', {
      what: '"fri>=101 and eco<=51" can never hold',
    }),
  'an ending that asks for what is hidden': (copy) =>
    put(copy, endings, 'if: fri>=43', 'if: aim(sq) and fri>=43', { what: 'aim(sq) is hidden' }),
  'a last ending with a condition': (copy) =>
    put(
      copy,
      endings,
      /^- id: thin\n.*$/m,
      '$&\n  if: lev>=50',
      {
        what: 'the last ending, "thin", has a condition',
      },
      2,
    ),
  'an ending behind one that takes all its cases': (copy) =>
    put(
      copy,
      endings,
      /^- id: junior$/m,
      '- id: held\n  title: Held\n  if: aut<=20 and lev>=80\n  text: Held.\n$&',
      {
        what: 'the ending "held" never comes',
      },
    ),
};
