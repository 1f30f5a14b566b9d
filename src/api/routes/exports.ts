// Routes by which the results of a class are taken out as files.
import { writeDown } from '../../classroom/audit.ts';
import { classOf } from '../../classroom/classes.ts';
import { forReports } from '../../classroom/for-reports.ts';
import { keepsOpinions } from '../../classroom/opinions.ts';
import { Refusal } from '../../classroom/refusal.ts';
import { writeLocal } from '../../classroom/zone.ts';
import { csvOf } from '../../exchange/results-csv.ts';
import { jsonOf } from '../../exchange/results-json.ts';
import { xlsxOf } from '../../exchange/results-xlsx.ts';
import type { Cell, Table } from '../../exchange/table.ts';
import type { AssignmentId, ClassId } from '../../ids.ts';
import { mostInWorkbook } from '../export-limits.ts';
import { gradebookTable, type Of, opinionsTable, responsesTable } from '../export-tables.ts';
import type { Call, Reply, Route } from '../route.ts';

const kinds = ['csv', 'xlsx', 'json'] as const;
type Kind = (typeof kinds)[number];

function kindIn({ query }: Call, allowed: readonly Kind[]): Kind {
  const kind = allowed.find((each) => each === query.get('as'));
  if (kind === undefined) throw new Refusal('malformed');
  return kind;
}

interface Named {
  /** The name of the file without the class and the day. */
  readonly name: string;
  readonly title: string;
}

/** The class of the address, and whether learners are named in its file. */
async function ofCall({ room, params }: Call, names: boolean): Promise<Of & Named> {
  const classId = (params['class'] ?? '') as ClassId;
  const { title, zone } = await classOf(room.store, classId);
  return { room: forReports(room), classId, zone, names, title, name: names ? '' : ' pseudonyms' };
}

async function fileOf(of: Of & Named, what: string, as: Kind, table: Table): Promise<Reply> {
  const day = writeLocal(of.room.now(), of.zone).slice(0, 10);
  const name = `${of.title} ${what}${of.name} ${day}.${as}`;
  switch (as) {
    case 'csv':
      return { file: { name, type: 'text/csv; charset=utf-8', body: csvOf(table) } };
    case 'json': {
      const about = {
        what,
        class: of.title,
        zone: of.zone,
        made: new Date(of.room.now()).toISOString(),
      };
      return { file: { name, type: 'application/json', body: jsonOf(about, table) } };
    }
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      const body = await xlsxOf(what, {
        ...table,
        rows: atMost(table.rows, mostInWorkbook),
      });
      return { file: { name, type, body } };
    }
  }
}

/** The rows as they come; refuses with too-many-rows at the first beyond `most`. */
export async function* atMost(rows: Table['rows'], most: number): AsyncGenerator<readonly Cell[]> {
  let passed = 0;
  for await (const row of rows) {
    if (passed === most) throw new Refusal('too-many-rows', { most });
    passed += 1;
    yield row;
  }
}

async function gradebook(call: Call): Promise<Reply> {
  const as = kindIn(call, kinds);
  const of = await ofCall(call, call.query.get('names') !== 'no');
  return fileOf(of, 'gradebook', as, await gradebookTable(of, as !== 'json'));
}

async function responses(call: Call): Promise<Reply> {
  const as = kindIn(call, kinds);
  const of = await ofCall(call, call.query.get('names') !== 'no');
  const only = (call.query.get('assignment') || null) as AssignmentId | null;
  if (only !== null && (await of.room.store.assignments.get(of.classId, only)) === undefined)
    throw new Refusal('not-found');
  return fileOf(of, 'responses', as, responsesTable(of, only));
}

/** Opinions leave without names unless somebody asks for them by name, and then that is written down. */
async function opinions(call: Call): Promise<Reply> {
  const as = kindIn(call, ['csv', 'json']);
  const of = await ofCall(call, call.query.get('names') === 'yes');
  if (!(await keepsOpinions(of.room, of.classId))) throw new Refusal('not-found');
  if (of.names)
    await writeDown(call.room.store, call.room, call.viewer, of.classId, 'opinions-taken-out', {
      names: true,
    });
  return fileOf(of, 'opinions', as, opinionsTable(of));
}

const at = '/teach/classes/:class/export';

export const exports: readonly Route[] = [
  { method: 'GET', path: `${at}/gradebook`, who: 'assistant', run: gradebook },
  { method: 'GET', path: `${at}/responses`, who: 'assistant', run: responses },
  { method: 'GET', path: `${at}/opinions`, who: 'assistant', run: opinions },
];
