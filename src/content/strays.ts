// Files in the folders of a course that nothing reads: mostly those whose name ends in another way than it should.
import type { Disk } from './disk.ts';
import type { Fault } from './fault.ts';
import { didYouMean, meant } from './nearest.ts';

/** Folders in which every file with this end is read, whatever its name. */
const ends: Readonly<Record<string, string>> = {
  lessons: '.mdx',
  quizzes: '.yaml',
  'private/quizzes': '.yaml',
  teaching: '.yaml',
};
/** What stands in library/, by name. */
export const libraryFiles = {
  sources: 'sources.yaml',
  terms: 'glossary.yaml',
  misconceptions: 'misconceptions.yaml',
  events: 'timeline.yaml',
  loadedWords: 'loaded-words.yaml',
  figures: 'figures.yaml',
  tables: 'tables.yaml',
} as const;

/** What stands in a folder of scenarios/, besides the folder of its decisions. */
export const scenarioFiles = {
  file: 'scenario.yaml',
  endings: 'endings.yaml',
  lock: 'rules.lock.yaml',
} as const;

/** Notes to oneself, and what systems and editors leave behind. */
const ours = /^\.|^readme\b|~$/i;

/** Files that nothing reads. `tables` are the ids of the tables, whose rows stand in library/data/. */
export function strays(disk: Disk, tables: readonly string[]): Fault[] {
  return [
    ...Object.entries(ends).flatMap(([folder, end]) =>
      namesIn(disk, folder)
        .filter((name) => !name.endsWith(end))
        .map((name) => stray(`${folder}/${name}`, renamed(name, end))),
    ),
    ...inLibrary(disk),
    ...inData(disk, tables),
    ...inScenarios(disk),
  ];
}

function inScenarios(disk: Disk): Fault[] {
  const folders = disk.folders('scenarios');
  // The digests are read when the exercise is explored.
  const known = [...Object.values(scenarioFiles), 'digests.yaml', 'decisions'];
  return [
    ...namesIn(disk, 'scenarios')
      .filter((name) => !folders.includes(name))
      .map((name) =>
        stray(`scenarios/${name}`, 'move it away: here stand folders, one an exercise'),
      ),
    ...folders.flatMap((id) => [
      ...namesIn(disk, `scenarios/${id}`)
        .filter((name) => !known.some((each) => each === name))
        .map((name) => stray(`scenarios/${id}/${name}`, didYouMean(name, known, 'move it away'))),
      ...namesIn(disk, `scenarios/${id}/decisions`)
        .filter((name) => !name.endsWith('.yaml'))
        .map((name) => stray(`scenarios/${id}/decisions/${name}`, renamed(name, '.yaml'))),
    ]),
  ];
}

function inLibrary(disk: Disk): Fault[] {
  const known = [...Object.values(libraryFiles), 'data'];
  return namesIn(disk, 'library')
    .filter((name) => !known.some((each) => each === name))
    .map((name) => stray(`library/${name}`, didYouMean(name, known, 'move it away')));
}

function inData(disk: Disk, tables: readonly string[]): Fault[] {
  if (disk.unread.has(`library/${libraryFiles.tables}`)) return [];
  const names = namesIn(disk, 'library/data');
  const ids = new Set(names.filter((name) => name.endsWith('.csv')).map(idOf));
  // A table whose id is a slip of the pen is a fault of its own and counts here as what was meant.
  const used = meant(tables, ids);
  return names
    .filter((name) => !name.endsWith('.csv') || !used.has(idOf(name)))
    .map((name) =>
      stray(
        `library/data/${name}`,
        name.endsWith('.csv')
          ? `add a table "${idOf(name)}" to library/tables.yaml, or move it away`
          : renamed(name, '.csv'),
      ),
    );
}

function idOf(name: string): string {
  return name.slice(0, -'.csv'.length);
}

function namesIn(disk: Disk, folder: string): string[] {
  return disk.names(folder).filter((name) => !ours.test(name));
}

/** What to do with a file whose end is not that of its folder. */
function renamed(name: string, end: string): string {
  const [stem, own] = [/^(.*)\.[^.]*$/.exec(name)?.[1], /\.[^.]*$/.exec(name)?.[0].toLowerCase()];
  const slips = { '.mdx': ['.md', '.mdx'], '.yaml': ['.yml', '.yaml'], '.csv': ['.csv', '.tsv'] }[
    end
  ];
  return stem !== undefined && own !== undefined && slips?.includes(own) === true
    ? `name it ${stem}${end}`
    : `move it away: here stand files with names that end in ${end}`;
}

function stray(file: string, mend: string): Fault {
  return { file, line: 0, code: 'file-stray', what: 'nothing reads this', mend };
}
