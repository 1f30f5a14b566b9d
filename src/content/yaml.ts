// The one YAML parser of the project, with the line of everything it read.
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
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
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const line = (offset: number) => counter.linePos(offset).line + before;
  const faults = document.errors.map((error) => ({
    file,
    line: line(error.pos[0]),
    code: 'yaml-syntax',
    what: `the YAML cannot be read: ${error.message.split('\n')[0]?.trim() ?? ''}`,
    mend: 'look at indents, colons and quotes here; text with a colon, # or a quote in it stands in quotes',
  }));
  return {
    value: faults.length > 0 ? undefined : document.toJS(),
    faults,
    lineOf: (path) => {
      let node: unknown = document.contents;
      let found = isNode(node) && node.range ? node.range[0] : 0;
      for (const step of path) {
        if (isMap(node)) {
          const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
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
