// Reads the body of a lesson: its headings, its components, and whatever does not belong there.
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { typographic } from '../quiz/typographic.ts';
import type { Fault } from './fault.ts';

export interface LessonHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  readonly line: number;
}

/** A component as it stands in a lesson: `inside` is the component around it, if any. */
export interface Use {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether an attribute is written as a program: then nobody knows what it says. */
  readonly program: boolean;
  readonly inside: string | undefined;
  /** Whether it stands on lines of its own, outside any sentence. */
  readonly block: boolean;
  readonly text: string;
}

export interface LessonBody {
  readonly tree: Root;
  readonly headings: readonly LessonHeading[];
  readonly uses: readonly Use[];
  readonly wordCount: number;
}

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** The text of a node and all within it. */
export function textOf(node: Nodes | PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component of the course. */
export function isComponent(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The plain attributes of a component; those written as programs are left out (and are faults). */
export function attributesOf(node: Jsx): Map<string, string> {
  return new Map(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, typographic(attribute.value)] as const]
        : [],
    ),
  );
}

/**
 * Parses a lesson's body. `text` is the whole file with the front matter blanked out, so that lines are the
 * file's. Gives undefined with the faults when it cannot be read at all.
 */
export function parseLessonBody(
  text: string,
  file: string,
): { readonly body: LessonBody | undefined; readonly faults: readonly Fault[] } {
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return { body: undefined, faults: [syntaxFault(error, file)] };
  }
  const headings: LessonHeading[] = [];
  const uses: Use[] = [];
  const faults: Fault[] = [];
  const slugger = new GithubSlugger();
  let wordCount = 0;

  const visit = (node: Nodes, inside: string | undefined, sentence: boolean): void => {
    const line = node.position?.start.line ?? 1;
    const fault = foreignFault(node);
    if (fault !== undefined) faults.push({ file, line, ...fault });
    if (node.type === 'text') node.value = typographic(node.value);
    if (node.type === 'heading') headings.push(heading(node, slugger));
    if (node.type === 'heading' || node.type === 'paragraph')
      wordCount += textOf(node).split(/\s+/).filter(Boolean).length;
    let within = inside;
    if (isComponent(node)) {
      const name = node.name ?? '';
      const block = node.type === 'mdxJsxFlowElement' && !sentence;
      const programs = node.attributes.filter(
        ({ type, value }) =>
          type !== 'mdxJsxAttribute' || (typeof value === 'object' && value !== null),
      );
      uses.push({
        name,
        line,
        attributes: attributesOf(node),
        program: programs.length > 0,
        inside,
        block,
        text: textOf(node),
      });
      for (const _ of programs)
        faults.push({
          file,
          line,
          ...program(
            `<${name}> has an attribute that is a program`,
            'write attributes as text in quotes: id="..."',
          ),
        });
      within = name;
    }
    if ('children' in node)
      for (const child of node.children)
        visit(child, within, sentence || node.type === 'paragraph');
  };
  visit(tree, undefined, false);
  return { body: { tree, headings, uses, wordCount }, faults };
}

function heading(node: Heading, slugger: GithubSlugger): LessonHeading {
  const text = typographic(textOf(node));
  return {
    depth: node.depth,
    text,
    anchor: slugger.slug(text),
    line: node.position?.start.line ?? 1,
  };
}

type Said = Pick<Fault, 'code' | 'what' | 'mend'>;

function program(what: string, mend: string): Said {
  return { code: 'lesson-program', what, mend };
}

/** What does not belong into a lesson: programs, images, code, tables, addresses that run something. */
function foreignFault(node: Nodes): Said | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return program(
        `program code in a lesson: "${firstLine(node.value)}"`,
        'remove it; the page supplies the components',
      );
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return program(
        `program code in a lesson: "{${firstLine(node.value)}}"`,
        'remove the braces, or write \\{ for a brace in the text',
      );
    case 'image':
      return {
        code: 'lesson-image',
        what: 'an image in a lesson',
        mend: 'draw it as a figure from data: <Figure id="..." alt="..." />',
      };
    case 'code':
      return {
        code: 'lesson-code',
        what: `a block of code in a lesson: "${firstLine(node.value)}"`,
        mend: 'remove the four spaces or the ``` around it; lessons are prose',
      };
    case 'link':
      return /^(https?:\/\/|\/|#)/.test(node.url)
        ? undefined
        : {
            code: 'lesson-link',
            what: `a link to "${firstLine(node.url)}"`,
            mend: 'begin the address with https://, with / for this site or with # for this lesson',
          };
    case 'paragraph':
      return /^\|.*\|/.test(textOf(node))
        ? {
            code: 'lesson-table',
            what: 'a table in the text of a lesson',
            mend: 'put it into library/data/ and show it with <Figure>',
          }
        : undefined;
    default:
      return undefined;
  }
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

function syntaxFault(error: unknown, file: string): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const noticed: unknown = error instanceof Error && 'line' in error ? error.line : undefined;
  // A component that is never closed is noticed far below; the message names the line on which it opens.
  const opened = /closing tag for `<[^>]*>` \((\d+):/.exec(message)?.[1];
  return {
    file,
    line: opened === undefined ? (typeof noticed === 'number' ? noticed : 1) : Number(opened),
    code: 'lesson-syntax',
    what: `the lesson cannot be read: ${message.split('\n')[0]?.replaceAll(/ \(\d+:[^)]*\)/g, '') ?? ''}`,
    mend: /import\/exports/.test(message)
      ? 'begin no paragraph with "import" or "export": they are taken for program code'
      : 'close every component (<Check id="..." /> or <Claim>...</Claim>); write \\{ and \\< for these signs in the text',
  };
}
