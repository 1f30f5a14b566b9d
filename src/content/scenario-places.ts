// From what is found in an exercise to a fault in one of its files.
import type { Finding } from '../scenario/check/finding.ts';
import type { Fault, Place } from './fault.ts';
import { didYouMean } from './nearest.ts';
import type { Path } from './yaml.ts';

type At = (path?: Path) => Place;

/** Where the parts of an exercise stand: its own file, each decision and each ending. */
export interface ScenarioPlaces {
  readonly at: At;
  readonly decisions: readonly { readonly at: At }[];
  readonly endings: readonly { readonly at: At }[];
}

/** The fault that a finding is, with its file and line. */
export function faultAt(finding: Finding, places: ScenarioPlaces): Fault {
  const { code, what, meant, first } = finding;
  const mend = meant === undefined ? finding.mend : didYouMean(meant.word, meant.of, finding.mend);
  const other = first && placeOf(first, places);
  return {
    ...placeOf(finding.path, places),
    code,
    what,
    mend: other === undefined ? mend : `${mend}; the first is at ${other.file}:${other.line}`,
  };
}

function placeOf(path: Finding['path'], { at, decisions, endings }: ScenarioPlaces): Place {
  const [list, index, ...rest] = path;
  const part = { decisions, endings }[String(list)]?.[Number(index)];
  return part === undefined ? at(path) : part.at(rest);
}
