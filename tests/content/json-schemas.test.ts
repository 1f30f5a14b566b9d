// The JSON Schemas that editors use: as fresh as the forms they are made from, and true to docs/formats.md.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/content/json-schemas.ts';
import { valueAt } from '../../src/content/value.ts';
import { parseYaml, type Path } from '../../src/content/yaml.ts';

function schema(name: string): unknown {
  return JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
}

it('are the files in schemas/ (otherwise: npm run schemas)', () => {
  const made = schemaFiles();
  expect(readdirSync('schemas').toSorted()).toEqual([...made.keys()].toSorted());
  for (const [name, text] of made) expect(readFileSync(`schemas/${name}`, 'utf8'), name).toBe(text);
});

describe('the keys that docs/formats.md requires', () => {
  const question = ['properties', 'questions', 'items', 'oneOf', 0];
  const option = [...question, 'properties', 'options', 'items'];
  it.each<[string, Path, string]>([
    [
      'course',
      [],
      'id title question lead description languages lessons cards labels vectors licence',
    ],
    ['course', ['properties', 'vectors', 'items'], 'id label colour bearing length'],
    ['lesson', [], 'title summary objectives minutes checked quiz'],
    ['lesson', ['properties', 'objectives', 'items'], 'id text'],
    ['lesson', ['properties', 'reading', 'items'], 'source why'],
    ['quiz', [], 'id title use questions'],
    ['quiz', question, 'kind id objective level prompt explanation passage sources options'],
    ['quiz', option, 'id text why'],
    ['sources', ['items'], 'id author title publisher date url kind language checked'],
    ['glossary', ['items'], 'id term meaning'],
    ['misconceptions', ['items'], 'id wrong right passage'],
    ['timeline', ['items'], 'id date event sources'],
    ['loaded-words', ['items'], 'word why instead'],
    ['figures', ['items', 'oneOf', 0], 'id kind table title caption'],
    ['figures', ['items', 'oneOf', 4], 'id kind table title caption unit'],
    ['figures', ['items', 'oneOf', 7], 'id kind table title caption area credit'],
    ['plan', [], 'aim minutes plan discuss errors print'],
    ['plan', ['properties', 'plan', 'items'], 'minutes what how'],
    ['paths', ['items'], 'id title text steps'],
    ['paths', ['items', 'properties', 'steps', 'items'], 'when what'],
    ['tables', ['items'], 'id title columns'],
    ['tables', ['items', 'properties', 'columns', 'items'], 'id label type'],
  ])('are required in %s at %j, and no others', (name, path, keys) => {
    const required = valueAt(schema(name), [...path, 'required']);
    expect(Array.isArray(required) ? required.toSorted() : required).toEqual(
      keys.split(' ').toSorted(),
    );
  });

  it('are the only ones: an unknown key is a fault everywhere', () => {
    const open: string[] = [];
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      // Where any key may stand, as an id before its number, at least its form is asked.
      const asked =
        valueAt(node, ['additionalProperties']) === false ||
        valueAt(node, ['propertyNames', 'pattern']) !== undefined;
      if (valueAt(node, ['type']) === 'object' && !asked) open.push(path);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    };
    for (const name of schemaFiles().keys()) walk(schema(name.replace('.schema.json', '')), name);
    // What a change of an exercise sets may be anything; it is checked in its place.
    expect(open.filter((path) => !path.startsWith('scenario.schema.json/$defs/'))).toEqual([]);
  });
});

describe('the course of this repository', () => {
  const files = {
    course: 'course.yaml',
    quiz: 'quizzes/the-csto.yaml',
    sources: 'library/sources.yaml',
    glossary: 'library/glossary.yaml',
    misconceptions: 'library/misconceptions.yaml',
    timeline: 'library/timeline.yaml',
    'loaded-words': 'library/loaded-words.yaml',
    figures: 'library/figures.yaml',
    tables: 'library/tables.yaml',
  };

  it.each(Object.entries(files))('names its schema for editors: %s', (name, file) => {
    const first = readFileSync(file, 'utf8').split('\n')[0] ?? '';
    expect(first).toMatch(
      new RegExp(`^# yaml-language-server: \\$schema=(\\.\\./)?schemas/${name}\\.schema\\.json$`),
    );
  });

  it.each(Object.entries(files))(
    'has the keys that its schema knows and requires: %s',
    (name, file) => {
      const yaml = parseYaml(readFileSync(file, 'utf8'), file);
      expect(mismatches(schema(name), yaml.value, file)).toEqual([]);
    },
  );
});

/** Where a value has other keys, another type or another word than a JSON Schema allows; it knows no more than that. */
function mismatches(node: unknown, value: unknown, at: string): string[] {
  const options = valueAt(node, ['oneOf']) ?? valueAt(node, ['anyOf']);
  if (Array.isArray(options)) {
    const all = options.map((option) => mismatches(option, value, at));
    return all.some(({ length }) => length === 0) ? [] : (all[0] ?? []);
  }
  const words =
    valueAt(node, ['enum']) ?? [valueAt(node, ['const'])].filter((word) => word !== undefined);
  if (Array.isArray(words) && words.length > 0 && !words.includes(value))
    return [`${at}: ${JSON.stringify(value)} is none of ${words.join(', ')}`];
  const pattern = valueAt(node, ['pattern']);
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(String(value)))
    return [`${at}: ${String(value)} does not fit ${pattern}`];
  const type = valueAt(node, ['type']);
  if (type === 'array') {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return value.flatMap((item, i) => mismatches(valueAt(node, ['items']), item, `${at}/${i}`));
  }
  if (type === 'object') {
    if (typeof value !== 'object' || value === null) return [`${at}: no group of keys`];
    const known = Object(valueAt(node, ['properties']) ?? {});
    const required = valueAt(node, ['required']);
    return [
      ...(Array.isArray(required) ? required : [])
        .filter((key) => !(String(key) in value))
        .map((key) => `${at}: ${String(key)} is missing`),
      ...Object.entries(value).flatMap(([key, inner]) =>
        key in known ? mismatches(known[key], inner, `${at}/${key}`) : [`${at}: unknown ${key}`],
      ),
    ];
  }
  const plain = type === 'integer' ? 'number' : type;
  return plain === undefined || typeof value === plain ? [] : [`${at}: no ${String(plain)}`];
}
