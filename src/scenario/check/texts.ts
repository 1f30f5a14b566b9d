// L04, L13, L18, L20, L21: what the texts of an exercise say, and how much.
import type { Decision } from '../decision.schema.ts';
import type { Scenario } from '../scenario.schema.ts';
import type { Finding, Path } from './finding.ts';

interface Text {
  readonly text: string;
  readonly path: Path;
}

/** Whether this word stands where a text, or a source, is still to be written. */
export function isUnwritten(text: string): boolean {
  return /^TO[D]O\b/.test(text);
}

/** L18: invented texts that give away what is hidden. */
export function givenAway(scenario: Scenario): Finding[] {
  const phrases = scenario.hidden.flatMap(({ values, reveals = [] }) => [
    // A name of one word, such as "Small", may stand anywhere.
    ...values.map(({ name }) => name).filter((name) => name.includes(' ')),
    ...reveals,
  ]);
  return found(scenario, phrases, (phrase) => ({
    code: 'L18',
    what: `"${phrase}" gives away what is hidden`,
    mend: 'say what can be seen of it',
  }));
}

/** L20: invented texts that name a living person. */
export function persons(scenario: Scenario): Finding[] {
  return found(scenario, scenario.persons ?? [], (person) => ({
    code: 'L20',
    what: `"${person}" is named in what is invented`,
    mend: 'name the office: no living person acts in an invented event',
  }));
}

function found(
  scenario: Scenario,
  phrases: readonly string[],
  say: (phrase: string) => Omit<Finding, 'path'>,
): Finding[] {
  if (phrases.length === 0) return [];
  const any = phrases.map((phrase) =>
    phrase.replaceAll(/[.+^$()[\]{}|\\*?]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`),
  );
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  return inventedIn(scenario).flatMap(({ text, path }) =>
    [...new Set([...text.matchAll(pattern)].map(([phrase]) => phrase))].map((phrase) => ({
      ...say(phrase),
      path,
    })),
  );
}

/** What is invented, and read before the debrief. */
function inventedIn({ decisions, moves }: Scenario): Text[] {
  return [
    ...moves.list.map(({ title }, i) => ({ text: title, path: ['moves', 'list', i, 'title'] })),
    ...decisions.flatMap((decision, i) => inDecision(decision, ['decisions', i])),
  ];
}

function inDecision({ fiction, question, options }: Decision, path: Path): Text[] {
  return [
    { text: fiction, path: [...path, 'fiction'] },
    { text: question, path: [...path, 'question'] },
    ...options.flatMap(({ label, text, consequence, when = [], later = [], ...option }, i) => {
      const at = (...keys: Path) => [...path, 'options', i, ...keys];
      return [
        { text: label, path: at('label') },
        { text, path: at('text') },
        { text: consequence, path: at('consequence') },
        { text: option.for.line, path: at('for', 'line') },
        { text: option.against.line, path: at('against', 'line') },
        ...when.map(({ note = '' }, j) => ({ text: note, path: at('when', j, 'note') })),
        ...later.map(({ note = '' }, j) => ({ text: note, path: at('later', j, 'note') })),
      ];
    }),
  ];
}

/** L21: what is invented must not pass for what is documented. */
export function unmarkedFiction({ decisions }: Scenario): Finding[] {
  return decisions.flatMap(({ documented, fiction }, i) =>
    documented.some(({ text }) => text === fiction)
      ? [
          {
            code: 'L21',
            path: ['decisions', i, 'fiction'],
            what: 'this text is given as documented too',
            mend: 'leave it where it belongs: "documented:" with its sources, or "fiction:"',
          },
        ]
      : [],
  );
}

/** L04: what really happened rests on sources, as what is documented does by its form. */
export function unsourced({ decisions }: Scenario): Finding[] {
  return decisions.flatMap(({ actual: { text, sources } }, i) =>
    sources.length > 0 || isUnwritten(text)
      ? []
      : [
          {
            code: 'L04',
            path: ['decisions', i, 'actual', 'sources'],
            what: 'what really happened has no source',
            mend: 'name at least one source of library/sources.yaml',
          },
        ],
  );
}

/** L13: texts that are still to be written, too short or too long. Characters, spaces counted. */
export function lengths({ decisions }: Scenario): Finding[] {
  const findings: Finding[] = [];
  const within = (text: string, least: number, most: number, name: string, path: Path) => {
    if (isUnwritten(text)) findings.push(toWrite(name, path));
    else if (text.length < least || text.length > most)
      findings.push({
        code: 'L13',
        path,
        what: `${name} has ${text.length} characters, expected ${least === 0 ? 'at most' : `${least} to`} ${most}`,
        mend: text.length < least ? 'say a little more' : 'shorten it',
      });
  };
  const named = (sources: readonly string[], path: Path) =>
    sources.forEach((id, i) => {
      if (isUnwritten(id)) findings.push(toNameSource([...path, i]));
    });
  decisions.forEach(({ documented, fiction, options, actual }, i) => {
    const at = (...path: Path) => ['decisions', i, ...path];
    documented.forEach(({ text, sources }, j) => {
      if (isUnwritten(text)) findings.push(toWrite('this text', at('documented', j, 'text')));
      named(sources, at('documented', j, 'sources'));
    });
    named(actual.sources, at('actual', 'sources'));
    within(fiction, 60, 700, 'the invented text', at('fiction'));
    options.forEach((option, j) => {
      const path = at('options', j);
      within(option.text, 60, 420, 'the option', [...path, 'text']);
      within(option.consequence, 0, 220, 'the consequence', [...path, 'consequence']);
      within(option.for.line, 0, 120, 'the line', [...path, 'for', 'line']);
      within(option.against.line, 0, 120, 'the line', [...path, 'against', 'line']);
    });
    if (isUnwritten(actual.text))
      findings.push(toWrite('what really happened', at('actual', 'text')));
  });
  return findings;
}

function toWrite(name: string, path: Path): Finding {
  return { code: 'L13', path, what: `${name} is still to be written`, mend: 'write it' };
}

function toNameSource(path: Path): Finding {
  const mend = 'name one of library/sources.yaml';
  return { code: 'L13', path, what: 'a source is still to be named', mend };
}
