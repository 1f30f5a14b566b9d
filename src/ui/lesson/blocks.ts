// Turns the body of a lesson into blocks for its page: HTML, and the places where a drawing or a check stands.
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { type Handler, type State, toHast } from 'mdast-util-to-hast';
import { attributesOf, isComponent } from '../../content/lesson-body.ts';
import type { LessonFile } from '../../content/course.types.ts';
import type { Figure, Table } from '../../content/figure.schema.ts';
import type { Source, Term } from '../../content/library.schema.ts';
import type { FigureId, QuestionId, SourceId, TermId } from '../../ids.ts';
import { words } from '../words/en.ts';
import { shortCitation } from './citation.ts';
import { pointers } from './notes.ts';

export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'before'; readonly ids: readonly QuestionId[] }
  | { readonly kind: 'check'; readonly id: QuestionId }
  | { readonly kind: 'figure'; readonly id: FigureId; readonly alt: string };

export interface Library {
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

export interface LessonText {
  readonly blocks: readonly Block[];
  /** The sources of the lesson in the order in which the text first names them; the first has number 1. */
  readonly sources: readonly Source[];
}

const say = words.lesson;

/** The blocks of a lesson, with a note beside a paragraph for each source and term it is the first to name. */
export function lessonText({ tree, headings }: LessonFile, library: Library): LessonText {
  const order = [
    ...new Set(
      tree.children.flatMap((node) => [...pointers(node).sources, ...drawnFrom(node, library)]),
    ),
  ];
  const number = (id: string | undefined) => order.findIndex((source) => source === id) + 1;
  const anchors = headings.map(({ anchor }) => anchor);
  const noted = new Set<string>();
  const options = { handlers: handlers(number, () => anchors.shift() ?? '') };
  const blocks = tree.children.flatMap((node): Block[] => {
    const { sources, terms } = pointers(node);
    const notes = notesHtml(
      [...sources, ...drawnFrom(node, library)],
      terms,
      library,
      noted,
      number,
    );
    const component = placed(node);
    if (component === undefined)
      return [{ kind: 'html', html: toHtml(toHast(node, options)) + notes }];
    return notes === '' ? [component] : [component, { kind: 'html', html: notes }];
  });
  const sources = order.flatMap((id) => library.sources.filter((source) => source.id === id));
  return { blocks, sources };
}

function placed(node: RootContent): Block | undefined {
  if (!isComponent(node)) return undefined;
  const attributes = attributesOf(node);
  const id = attributes.get('id') ?? '';
  switch (node.name) {
    case 'Prequestions':
      return {
        kind: 'before',
        ids: (attributes.get('ids') ?? '').split(
          /\s+/,
        ) as readonly string[] as readonly QuestionId[],
      };
    case 'Check':
      return { kind: 'check', id: id as QuestionId };
    case 'Figure':
      return { kind: 'figure', id: id as FigureId, alt: attributes.get('alt') ?? '' };
    default:
      return undefined;
  }
}

/** The sources of a figure's data: they are sources of the lesson like those of its sentences. */
function drawnFrom(node: RootContent, { figures, tables }: Library): SourceId[] {
  const block = placed(node);
  const figure = block?.kind === 'figure' ? figures.find(({ id }) => id === block.id) : undefined;
  const rows = tables.find(({ id }) => id === figure?.table)?.rows ?? [];
  return rows.flatMap(
    (row) => String(row['source'] ?? '').split(/\s+/) as readonly string[] as SourceId[],
  );
}

type Number = (id: string | undefined) => number;

function handlers(number: Number, nextAnchor: () => string): Record<string, Handler> {
  const component: Handler = (state, node: Nodes) => {
    if (!isComponent(node)) return undefined;
    return draw(node.name ?? '', attributesOf(node), state.all(node) as ElementContent[], number);
  };
  return {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
      const anchor = nextAnchor();
      const link = h('a.anchor', { href: `#${anchor}`, ariaLabelledBy: [anchor] }, '#');
      return h(`h${node.depth}`, { id: anchor }, [
        ...(state.all(node) as ElementContent[]),
        ' ',
        link,
      ]);
    },
  };
}

function cite(number: number, at: string | undefined): Element {
  return h('sup', [
    h('a.cite', { href: `#note-${number}` }, [
      h('span.visually-hidden', say.citeBefore),
      String(number),
      ...(at === undefined ? [] : [h('span.visually-hidden', `, ${at}`)]),
    ]),
  ]);
}

function draw(
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: ElementContent[],
  number: Number,
): Element | undefined {
  const by = () =>
    h('p.by', [
      attributes.get('by') ?? '',
      cite(number(attributes.get('cite')), attributes.get('at')),
    ]);
  switch (name) {
    case 'Cite':
      return cite(number(attributes.get('id')), attributes.get('at'));
    case 'Term':
      return h('a.term', { href: `/glossary/#${attributes.get('id') ?? ''}` }, children);
    case 'Claim':
      return h('div.said.claim', [h('p.said-label', say.claim), ...children, by()]);
    case 'Reply':
      return h('div.said.reply', [h('p.said-label', say.reply), ...children, by()]);
    case 'Contested':
      return h('section.contested', [
        h('p.said-label', say.contested),
        h('p.contested-title', attributes.get('title') ?? ''),
        h('div.readings', children),
      ]);
    case 'Reading':
      return h('div.reading', [...children, by()]);
    case 'TakeAway':
      return h('section.take-away', [h('p.said-label', say.takeAway), ...children]);
    default:
      return undefined;
  }
}

function notesHtml(
  sourceIds: readonly SourceId[],
  termIds: readonly TermId[],
  { sources, terms }: Library,
  noted: Set<string>,
  number: Number,
): string {
  const fresh = (id: string) => !noted.has(id) && noted.add(id);
  const newTerms = termIds.filter(fresh).flatMap((id) => terms.filter((term) => term.id === id));
  const newSources = sourceIds
    .filter(fresh)
    .flatMap((id) => sources.filter((source) => source.id === id));
  if (newTerms.length + newSources.length === 0) return '';
  const labels = [
    ...newSources.map(({ id }) => String(number(id))),
    ...newTerms.map(({ term }) => term),
  ];
  const notes = [
    ...newSources.map((source) =>
      h('p.note', { id: `note-${number(source.id)}` }, [
        h('b', String(number(source.id))),
        ' ',
        ...shortCitation(source),
      ]),
    ),
    ...newTerms.map(({ id, term, meaning }) =>
      h('p.note', [
        h('b', term),
        h('br'),
        `${meaning} `,
        h('a', { href: `/glossary/#${id}` }, say.glossary),
      ]),
    ),
  ];
  // No landmark around it: thirty of them would make a list of landmarks useless.
  return toHtml(h('details.notes', [h('summary', `${say.notes}: ${labels.join(', ')}`), ...notes]));
}
