// `npm run analyse -- FILE.csv [--max 1,2,3] [--key KEY.csv] [--json]`: item analysis of a plain table, a row a learner.
// docs/formats.md has the form of the files. Exit 2 when they cannot be read.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { flagsOf } from '../src/insight/flags.ts';
import { analyseItems } from '../src/insight/item-analysis.ts';
import { contingencyOf } from '../src/insight/marks-table.ts';
import { type Cells, cellsOf } from './analyse/cells.ts';
import { reportText } from './analyse/report.ts';
import { choicesTable, marksTable, maximaOf } from './analyse/tables.ts';

const usage = 'Use it so: npm run analyse -- FILE.csv [--max 1,2,3] [--key KEY.csv] [--json]';

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function main(): void {
  const { file, max, key, json } = told();
  const cells = read(file);
  const table =
    key === undefined
      ? marksTable(cells, max === undefined ? undefined : maximaOf(max, cells.ids.length))
      : choicesTable(cells, read(key));
  const analysis = analyseItems(contingencyOf(table));
  if (json)
    console.log(
      JSON.stringify(
        { ...analysis, items: analysis.items.map((item) => ({ ...item, flags: flagsOf(item) })) },
        undefined,
        2,
      ),
    );
  else console.log(reportText(analysis));
}

function read(file: string): Cells {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`There is no file ${file} that can be read.\n${usage}`);
  }
  return cellsOf(text, file);
}

/** What the command line says; throws an error that says what cannot be understood. */
function told() {
  const { positionals, values } = parsed();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error(`Name one file, not ${positionals.length}.\n${usage}`);
  if (values.key !== undefined && values.max !== undefined)
    throw new Error(`With --key each item gives one mark: leave --max out.\n${usage}`);
  return { file, ...values };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        max: { type: 'string' },
        key: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, {
      cause: error,
    });
  }
}
