// A decision exercise must be one that can be played: its files, its names, its numbers, its sources.
import { findingsIn } from '../../scenario/check/all.ts';
import { unlocked } from '../../scenario/check/rules-lock.ts';
import { isUnwritten } from '../../scenario/check/texts.ts';
import { type Scenario, wholeScenarioSchema } from '../../scenario/scenario.schema.ts';
import type { Fault } from '../fault.ts';
import type { CourseFiles, Entry, ScenarioEntry } from '../files.ts';
import { didYouMean } from '../nearest.ts';
import { faultAt } from '../scenario-places.ts';
import { citedInScenarios } from './scenario-sources.ts';

/** What is wrong with the exercises of a course beyond the form of their files. */
export function scenarios(files: CourseFiles): Fault[] {
  return [
    ...files.scenarios.flatMap((entry) => [...fileNames(entry), ...found(entry)]),
    ...unknownSources(files),
  ];
}

/** What the static checks find; nothing while a part of the exercise has not its form, because much would look missing. */
function found(entry: ScenarioEntry): Fault[] {
  const scenario = wholeOf(entry);
  if (scenario === undefined) return [];
  const { file, decisions, endings, lock } = entry;
  const places = { at: file.at, decisions, endings };
  const findings = findingsIn(scenario, formFault);
  return [
    ...findings.map((finding) => faultAt(finding, places)),
    // What points at nothing makes no sound play: its rules are locked when it is mended.
    ...(findings.length > 0 || (lock.raw !== undefined && lock.value === undefined)
      ? []
      : unlocked(scenario, lock.value ?? {}).map((finding) =>
          faultAt(finding, { ...places, at: lock.at }),
        )),
  ];
}

function wholeOf({ file, decisions, endings }: ScenarioEntry): Scenario | undefined {
  const all = { decisions: values(decisions), endings: values(endings) };
  if (file.value === undefined || all.decisions === undefined || all.endings === undefined)
    return undefined;
  return { ...file.value, decisions: all.decisions, endings: all.endings };
}

/** The values of a list; undefined when one has not its form, or when there is none. */
function values<Value>(entries: readonly Entry<Value>[]): Value[] | undefined {
  const sound = entries.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return sound.length === entries.length && sound.length > 0 ? sound : undefined;
}

function formFault(scenario: Scenario): string | undefined {
  const [issue] = wholeScenarioSchema.safeParse(scenario).error?.issues ?? [];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
}

/** Exercises and decisions whose id is not the name of their folder or file. */
function fileNames({ id, file, decisions }: ScenarioEntry): Fault[] {
  const misnamed = (entry: Entry<unknown>, name: string, kind: string, mend: string): Fault[] =>
    entry.id === '' || entry.id === name
      ? []
      : [
          {
            ...entry.at(['id']),
            code: 'id-file',
            what: `the ${kind} "${entry.id}" stands in ${name}`,
            mend: `${mend}, or write "id: ${name}"`,
          },
        ];
  return [
    ...misnamed(file, id, 'exercise', `name the folder ${file.id}`),
    ...decisions.flatMap((entry) => {
      const name = /([^/]*)\.yaml$/.exec(entry.at().file)?.[1] ?? '';
      return misnamed(entry, name, 'decision', `name the file ${entry.id}.yaml`);
    }),
    ...(decisions.length > 0
      ? []
      : [
          {
            file: `scenarios/${id}/decisions`,
            line: 0,
            code: 'file-missing',
            what: 'there is no decision',
            mend: 'write a file for each; docs/formats.md shows its form',
          },
        ]),
  ];
}

/** L05. One that is still to be named is remarked on. */
function unknownSources(files: CourseFiles): Fault[] {
  if (files.unread.has('library/sources.yaml')) return [];
  const known = new Set<string>(files.sources.map(({ id }) => id));
  return citedInScenarios(files).flatMap(({ id, place }) =>
    typeof id !== 'string' || known.has(id) || isUnwritten(id)
      ? []
      : [
          {
            ...place,
            code: 'L05',
            what: `there is no source "${id}"`,
            mend: didYouMean(id, known, 'add it to library/sources.yaml'),
          },
        ],
  );
}
