// The one YAML parser of the project, with the line of everything it read.
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text: its plain value, the line of each part, and what was wrong with the syntax. */
export interface Yaml {
  readonly value: unknown;
  /** The line of what stands at the path: of a key where there is one, else of the nearest thing around it. */
  readonly lineOf: (path: Path) => number;
  readonly faults: readonly Fault[];
}

/**
 * Parses YAML 1.2. `before` is how many lines of the file stand above the text, so that lines are the file's.
 * Dates stay text, because YAML 1.2 has no dates.
 */
export function parseYaml(text: string, file: string, before = 0): Yaml {
  const known = latest.get(file);
  if (known?.text === text && known.before === before) return known.yaml;
  const yaml = parsed(text, file, before);
  latest.set(file, { text, before, yaml });
  return yaml;
}

/**
 * What each file held when it was last read. While an author writes, the whole course is read anew for every page, and all
 * of its files but one are as they were; parsing takes two thirds of the time.
 */
const latest = new Map<string, { text: string; before: number; yaml: Yaml }>();

function parsed(text: string, file: string, before: number): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number) => counter.linePos(offset).line + before;
  const fault = (at: number, message: string): Fault => ({
    file,
    line: line(at),
    code: 'yaml-syntax',
    what: `the YAML cannot be read: ${message.split('\n')[0]?.trim() ?? ''}`,
    mend: 'look at indents, colons and quotes here; text with a colon, # or a quote in it stands in quotes',
  });
  const faults = ownErrors(document.errors).map((error) =>
    error.code === 'DUPLICATE_KEY'
      ? {
          ...fault(error.pos[0], ''),
          what: 'the same key stands twice',
          mend: 'remove one of the two',
        }
      : fault(opening(document, error), error.message),
  );
  let value: unknown;
  try {
    if (faults.length === 0) value = document.toJS();
  } catch (error) {
    // A reference (*name) to nothing, or references that grow without end.
    faults.push(
      fault(firstAlias(document), error instanceof Error ? error.message : String(error)),
    );
  }
  return {
    value,
    faults,
    lineOf: (path) => {
      let node: unknown = document.contents;
      let found = isNode(node) && node.range ? node.range[0] : 0;
      for (const step of path) {
        if (isMap(node)) {
          const pair = node.items.find(
            ({ key }) => isScalar(key) && String(key.value) === String(step),
          );
          if (!isPair(pair)) break;
          const key: unknown = pair.key;
          if (isNode(key) && key.range) found = key.range[0];
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(step)];
          if (!isNode(node) || !node.range) break;
          found = node.range[0];
        } else break;
      }
      return line(found);
    },
  };
}

/** Of errors in the syntax only the first is sure: those after it mostly follow from it. A key that stands twice is sure. */
function ownErrors(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === first);
}

/** Where an error begins: a quote or bracket that is never closed is noticed far below the place to mend. */
function opening(document: Document.Parsed, error: YAMLParseError): number {
  const [noticed] = error.pos;
  let found = noticed;
  visit(document, {
    Node: (_, node) => {
      const opens = isCollection(node)
        ? node.flow === true
        : isScalar(node) && (node.type ?? '').startsWith('QUOTE');
      if (opens && node.range && node.range[0] < noticed && node.range[2] >= noticed)
        found = Math.min(found, node.range[0]);
    },
  });
  return found;
}

function firstAlias(document: Document.Parsed): number {
  let found = 0;
  visit(document, {
    Alias: (_, node) => {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}
