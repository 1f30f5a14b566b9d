// Tables on their way out and back: CSV through its reader, workbooks through a program that opens them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, harmless } from '../../src/exchange/harmless.ts';
import { csvOf, readCsv } from '../../src/exchange/results-csv.ts';
import { jsonOf } from '../../src/exchange/results-json.ts';
import { xlsxOf } from '../../src/exchange/results-xlsx.ts';
import type { Cell, Table } from '../../src/exchange/table.ts';

const wall = Date.UTC(2026, 11, 1, 9, 30);
const dangerous = [
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1',
  "'=1",
];
const table = (
  rows: readonly (readonly Cell[])[],
  columns = ['name', 'number', 'time'],
): Table => ({
  columns,
  rows,
});
const sample = table([
  ['Айгүл Қарлығаш', 0.5, { wall }],
  ['="x";"y"\n, "z"', -1.25, null],
  ['', 10, null],
]);

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('text that a spreadsheet would run', () => {
  it.each(dangerous)(
    '%j gets an apostrophe before it, and loses it when it is read back',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
      expect(asWritten(harmless(text))).toBe(text);
    },
  );
  it('is told from text that only looks like it', () => {
    for (const text of ['x=1', ' =1', "'tis", '', 'Ok-', '1-2']) expect(harmless(text)).toBe(text);
  });
  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(asWritten(harmless(text))).toBe(text);
        expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('a CSV file', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and has names without quotes for numbers', async () => {
    expect(await joined(csvOf(sample))).toBe(
      '\uFEFF"name","number","time"\r\n' +
        '"Айгүл Қарлығаш",0.5,"2026-12-01 09:30:00"\r\n' +
        '"\'=""x"";""y""\n, ""z""",-1.25,\r\n' +
        ',10,\r\n',
    );
  });
  it('comes back through the reader with every text as it was', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const cell = fc.oneof(text, fc.constantFrom(...dangerous));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, fc.integer()), { minLength: 1 }), async (rows) => {
        const file = await joined(csvOf(table(rows, ['text', 'number'])));
        expect(readCsv(file)).toEqual(
          rows.map(([words, number]) => ({ text: words, number: String(number) })),
        );
      }),
    );
  });
  it('is written piece by piece: the first piece is there before the last row is made', async () => {
    let made = 0;
    async function* rows() {
      for (; made < 1000; made += 1) yield ['x', made];
    }
    const pieces = csvOf({ columns: ['a', 'b'], rows: rows() });
    await pieces.next();
    await pieces.next();
    expect(made).toBeLessThan(300);
  });
});

describe('a JSON file', () => {
  it('is one record a row, with numbers as numbers and nothing for empty cells', async () => {
    const read = JSON.parse(await joined(jsonOf({ class: 'Birds' }, sample))) as unknown;
    expect(read).toEqual({
      class: 'Birds',
      rows: [
        { name: 'Айгүл Қарлығаш', number: 0.5, time: '2026-12-01 09:30:00' },
        { name: '="x";"y"\n, "z"', number: -1.25, time: null },
        { name: '', number: 10, time: null },
      ],
    });
  });
  it('is valid without any row', async () => {
    expect(JSON.parse(await joined(jsonOf({}, table([]))))).toEqual({ rows: [] });
  });
});

interface Opened {
  readonly value: unknown;
  /** As openpyxl names it: n number, s text, d date, f formula. */
  readonly type: string;
}

/** What openpyxl finds in the first sheet; undefined where it is not installed. */
function openedByPython(file: Uint8Array): Opened[][] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'multivector-xlsx-'));
  const path = join(folder, 'file.xlsx');
  writeFileSync(path, file);
  const program = [
    'import json, sys, openpyxl',
    'sheet = openpyxl.load_workbook(sys.argv[1]).active',
    'print(json.dumps([[{"value": str(c.value) if c.data_type == "d" else c.value, "type": c.data_type} for c in row] for row in sheet.iter_rows()]))',
  ].join('\n');
  try {
    // Debian's own has Debian's packages, whatever else is in the path.
    for (const python of ['/usr/bin/python3', 'python3']) {
      const ran = spawnSync(python, ['-c', program, path], { encoding: 'utf8' });
      if (ran.status === 0) return JSON.parse(ran.stdout) as Opened[][];
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files in a ZIP archive by name, read from its central directory. */
function unzipped(file: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(file);
  const files = new Map<string, string>();
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    const text = method === 8 ? inflateRawSync(packed) : packed;
    files.set(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)), text.toString('utf8'));
    at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0);
  }
  return files;
}

const plain = (xml: string) =>
  xml
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/** The cells of the first sheet, read from the XML itself: type and value of each. */
function openedByHand(file: Uint8Array): { readonly type: string; readonly value: string }[] {
  const files = unzipped(file);
  const sheet = [...files].find(([name]) => name.endsWith('worksheets/sheet1.xml'))?.[1] ?? '';
  const strings = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text = '']) => plain(text.replaceAll(/<[^>]+>/g, '')),
  );
  return [...sheet.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, head = '', body = '']) => {
    const type = body.includes('<f') ? 'f' : (/ t="(\w+)"/.exec(` ${head}`)?.[1] ?? 'n');
    const value = plain(body.replaceAll(/<[^>]+>/g, ''));
    return { type, value: type === 's' ? (strings[Number(value)] ?? '') : value };
  });
}

describe('a workbook', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Айгүл Қарлығаш', 0.5, { wall }],
    ...dangerous.map((text, i): Cell[] => [text, 0 - i, null]),
  ];

  it('keeps numbers as numbers, times as dates, and text as text whatever it begins with', async () => {
    const file = await xlsxOf('Grades: 2026/27 [a very long title of a sheet]', table(rows));
    const opened = openedByPython(file);
    const byHand = openedByHand(file);
    // Read without any program, wherever this runs.
    expect(byHand.filter(({ type }) => type === 'f')).toEqual([]);
    const texts = byHand.filter(({ type }) => type !== 'n').map(({ value }) => value);
    for (const text of ['Айгүл Қарлығаш', '+1+1', '-2+3', '@SUM(A1)', "'=1"])
      expect(texts).toContain(text);
    const numbers = byHand.filter(({ type }) => type === 'n').map(({ value }) => Number(value));
    expect(numbers).toContain(0.5);
    expect(numbers).toContain(-7);
    // Days since 30 December 1899, as spreadsheets count.
    expect(numbers).toContain(wall / 86_400_000 + 25_569);
    // And by openpyxl, where it is installed.
    const firstRows = opened?.slice(1, 4) ?? [
      [
        { value: 'Айгүл Қарлығаш', type: 's' },
        { value: 0.5, type: 'n' },
        { value: '2026-12-01 09:30:00', type: 'd' },
      ],
    ];
    expect(firstRows[0]).toEqual([
      { value: 'Айгүл Қарлығаш', type: 's' },
      { value: 0.5, type: 'n' },
      { value: '2026-12-01 09:30:00', type: 'd' },
    ]);
    for (const [i, row] of (opened ?? []).slice(2).entries()) {
      expect(row[0]?.type).toBe('s');
      expect(row[1]).toEqual({ value: 0 - i, type: 'n' });
    }
  });

  it('takes a text that is longer than a cell, and characters that XML has not', async () => {
    const file = await xlsxOf(
      '',
      table([
        ['x'.repeat(40_000), 1, null],
        ['a\u0000\u0008b', 2, null],
      ]),
    );
    const texts = openedByHand(file).map(({ value }) => value);
    expect(texts).toContain('x'.repeat(32_767));
    expect(texts).toContain('ab');
  });

  it('keeps what looks like the code of a letter as it was typed', async () => {
    const file = await xlsxOf('', table([['_x0041_ and _x41_ and snake_case', 1, null]]));
    const texts = openedByHand(file).map(({ value }) => value);
    // A program that reads workbooks turns _x005F_ into the underscore that it stands for, and nothing else of it.
    expect(texts).toContain('_x005F_x0041_ and _x41_ and snake_case');
  });
});
