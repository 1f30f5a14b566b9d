// Reading YAML: the plain value, and the line of every part of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml, type Path } from '../../src/content/yaml.ts';

describe('a YAML text', () => {
  it.each(['', '\n\n', '# a comment', '---\n', '\uFEFF'])('may hold nothing: %j', (text) => {
    const yaml = parseYaml(text, 'f');
    expect(yaml.value).toBeNull();
    expect(yaml.faults).toEqual([]);
    expect(yaml.lineOf(['a', 0])).toBeGreaterThan(0);
  });

  it('keeps its values and lines with a byte order mark and the line ends of Windows', () => {
    const yaml = parseYaml('\uFEFFa: 1\r\nb:\r\n  - x\r\n  - y: 2\r\n', 'f');
    expect(yaml.value).toEqual({ a: 1, b: ['x', { y: 2 }] });
    expect(yaml.lineOf(['a'])).toBe(1);
    expect(yaml.lineOf(['b'])).toBe(2);
    expect(yaml.lineOf(['b', 1, 'y'])).toBe(4);
  });

  it('leaves dates as text', () => {
    expect(parseYaml('a: 2022-01-05\nb: 2022-01', 'f').value).toEqual({
      a: '2022-01-05',
      b: '2022-01',
    });
  });

  it('follows anchors', () => {
    const yaml = parseYaml('a: &one {k: 1}\nb: *one\n', 'f');
    expect(yaml.value).toEqual({ a: { k: 1 }, b: { k: 1 } });
    expect(yaml.lineOf(['b', 'k'])).toBe(2);
  });

  it('counts lines from the start of the file when it stands lower in it', () => {
    expect(parseYaml('a: 1\nb: 2', 'f', 3).lineOf(['b'])).toBe(5);
    expect(parseYaml('a: b: c', 'f', 3).faults[0]?.line).toBe(4);
  });
});

describe('the line of a part', () => {
  const yaml = parseYaml('list: []\n"quoted key":\n  1: one\n  deep:\n    - a\n', 'f');

  it('is that of its key, quoted or a number', () => {
    expect(yaml.lineOf(['quoted key'])).toBe(2);
    expect(yaml.lineOf(['quoted key', 1])).toBe(3);
  });

  it('is that of the nearest thing around it when it is missing', () => {
    expect(yaml.lineOf(['quoted key', 'missing'])).toBe(2);
    expect(yaml.lineOf(['quoted key', 'deep', 7])).toBe(4);
    expect(yaml.lineOf(['list', 0, 'id'])).toBe(1);
    expect(yaml.lineOf(['nowhere'])).toBe(1);
  });
});

describe('a fault in the syntax', () => {
  it.each([
    ['a bracket that is never closed', 'a: 1\nb: [x\nc: 2\nd: 3\n', 2],
    ['a brace that is never closed', '- {id: a, text: b\n- {id: c}\n', 1],
    ['a quote that is never closed', 'a: 1\nb: "x\nc: 2\nd: 3\n', 2],
    ['a quote that ends in a later one', 'a: 1\nb: "x\nc: "y"\n', 2],
    ['two colons', 'a: 1\nb: x: y\n', 2],
    ['a tab as indent', 'a: 1\nb:\n\tc: 2\n', 3],
    ['a second document', 'a: 1\n---\nb: 2\n', 2],
    ['a reference to nothing', 'a: 1\nb: *nobody\n', 2],
    ['a sign that cannot begin text', 'a: 1\nb: @x\n', 2],
  ])('is told once, on the line to mend: %s', (_, text, line) => {
    const { faults, value } = parseYaml(text, 'f.yaml');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'f.yaml', line, code: 'yaml-syntax' });
    expect(value).toBeUndefined();
  });

  it('is told for every key that stands twice', () => {
    const { faults } = parseYaml('a: 1\na: 2\nb: 3\nb: 4\n', 'f');
    expect(faults.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '2 the same key stands twice',
      '4 the same key stands twice',
    ]);
  });

  it('is what references that grow without end become', () => {
    const ten = (name: string) => `[${Array(10).fill(name).join(', ')}]`;
    const text = `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;
    expect(parseYaml(text, 'f').faults[0]?.what).toContain('Excessive alias count');
  });
});

const key = fc.stringMatching(/^[a-z]{1,6}$/);
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** The paths of everything in a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([k, v]) => pathsIn(v, [...path, k]))];
}

/** The value with a marker put in at a path. */
function marked(value: unknown, path: Path, marker: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return marker;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === step ? marked(item, rest, marker) : item));
  return Object.fromEntries(
    Object.entries(Object(value)).map(([k, v]) => [k, k === step ? marked(v, rest, marker) : v]),
  );
}

it('finds the line of any part of any YAML text', () => {
  fc.assert(
    fc.property(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.boolean(),
      (value, pick, windows) => {
        const paths = pathsIn(value).slice(1);
        const path = paths[pick % paths.length] ?? ['0'];
        const text = stringify(marked(value, path, 'MARKER'), { lineWidth: 0 });
        const line = text.split('\n').findIndex((row) => row.includes('MARKER')) + 1;
        const yaml = parseYaml(windows ? text.replaceAll('\n', '\r\n') : text, 'f');
        expect(yaml.faults).toEqual([]);
        expect(yaml.lineOf(path)).toBe(line);
      },
    ),
    { numRuns: 500 },
  );
});

it('is read anew when the text of a file has changed, or its place in the file', () => {
  const first = parseYaml('a: 1', 'same.yaml');
  expect(parseYaml('a: 1', 'same.yaml')).toBe(first);
  expect(parseYaml('a: 2', 'same.yaml').value).toEqual({ a: 2 });
  expect(parseYaml('a: 2', 'same.yaml', 7).lineOf(['a'])).toBe(8);
  expect(parseYaml('a: 1', 'same.yaml').value).toEqual({ a: 1 });
});
