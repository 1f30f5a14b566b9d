// The prose of a lesson block by block: paragraphs, list items and headings, each with its lines and its sources.
import type { ListItem, Nodes } from 'mdast';
import type { LessonBody } from '../lesson-body.ts';
import { attributesOf, isComponent } from '../lesson-body.ts';

/** A piece of running text; a list item with several paragraphs is several blocks. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'heading';
  /** The component around it, such as TakeAway or Claim. */
  readonly inside: string | undefined;
  /** Whether these are the words of somebody else: a quotation set apart, or a component that says who holds it. */
  readonly attributed: boolean;
  readonly text: string;
  /** The line of the file on which something in the text stands. */
  readonly lineAt: (offset: number) => number;
  /** Where in the text a <Cite> stands. */
  readonly notes: readonly number[];
  /**
   * Whether a source stands by it: a <Cite> in the paragraph or list item, the `cite` of the component around it, or, over a
   * list or a quotation set apart, a <Cite> at the end of the paragraph that leads to it.
   */
  readonly sourced: boolean;
  /** Whether it is the last one in a component with `cite`: its source stands by the last sentence, like a note. */
  readonly cited: boolean;
}

/** The text that is read on: all but headings, which are no sentences. */
export function runningText(blocks: readonly Block[]): string[] {
  return blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
}

interface Around {
  readonly inside: string | undefined;
  readonly attributed: boolean;
  readonly sourced: boolean;
  readonly kind: Block['kind'];
}

/** The blocks of a lesson's body, in the order of the text. */
export function blocksOf({ tree }: LessonBody): Block[] {
  const nothing = {
    inside: undefined,
    attributed: false,
    sourced: false,
    kind: 'paragraph',
  } as const;
  return inside(tree.children, nothing);
}

function inside(nodes: readonly Nodes[], around: Around): Block[] {
  return nodes.flatMap((node, i): Block[] => {
    const led = around.sourced || endsInNote(nodes[i - 1]);
    if (node.type === 'paragraph') return [block(node, around)];
    if (node.type === 'heading') return [block(node, { ...around, kind: 'heading' })];
    if (node.type === 'blockquote')
      return inside(node.children, { ...around, attributed: true, sourced: led });
    if (node.type === 'list')
      return node.children.flatMap((item) => itemBlocks(item, { ...around, sourced: led }));
    if (isComponent(node)) {
      const cited = attributesOf(node).has('cite');
      const within = inside(node.children, {
        ...around,
        inside: node.name ?? undefined,
        attributed: around.attributed || cited,
        sourced: around.sourced || cited,
      });
      return within.map((each, j) =>
        cited && j === within.length - 1 ? { ...each, cited } : each,
      );
    }
    return [];
  });
}

/** A source anywhere in a list item stands by all of it. */
function itemBlocks({ children }: ListItem, around: Around): Block[] {
  const noted = children.some((child) => child.type === 'paragraph' && hasNote(child));
  return inside(children, { ...around, kind: 'item', sourced: around.sourced || noted });
}

function hasNote(node: Nodes): boolean {
  if (isComponent(node) && node.name === 'Cite') return true;
  return 'children' in node && node.children.some((child) => hasNote(child));
}

function endsInNote(node: Nodes | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const last = node.children.findLast(
    (child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value),
  );
  return last !== undefined && isComponent(last) && last.name === 'Cite';
}

function block(node: Nodes, { kind, ...around }: Around): Block {
  let text = '';
  const notes: number[] = [];
  const starts: { offset: number; line: number }[] = [];
  const walk = (each: Nodes): void => {
    if (isComponent(each) && each.name === 'Cite') notes.push(text.length);
    else if ('value' in each) {
      starts.push({ offset: text.length, line: each.position?.start.line ?? 1 });
      text += each.value;
    } else if (each.type === 'break') text += '\n';
    else if ('children' in each) for (const child of each.children) walk(child);
  };
  walk(node);
  return {
    kind,
    ...around,
    text,
    notes,
    sourced: around.sourced || notes.length > 0,
    cited: false,
    lineAt: (offset) => {
      const start = starts.findLast((each) => each.offset <= offset);
      if (start === undefined) return node.position?.start.line ?? 1;
      return start.line + text.slice(start.offset, offset).split('\n').length - 1;
    },
  };
}
