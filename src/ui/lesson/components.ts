// The components of a lesson as HTML: notes, terms, claims and replies, contested readings.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import type { Handler, State } from 'mdast-util-to-hast';
import { attributesOf, isComponent } from '../../content/lesson-body.ts';
import { words } from '../words/en.ts';

const say = words.lesson;

/** The number of a source in its lesson, by id. */
export type NumberOf = (id: string | undefined) => number;

/** The words over a claim and over the reply to it. */
export interface Labels {
  readonly claim: string;
  readonly reply: string;
}

/** The handlers that turn components and headings into HTML; `nextAnchor` gives the anchors in the order of the text. */
export function handlers(
  number: NumberOf,
  labels: Labels,
  nextAnchor: () => string,
): Record<string, Handler> {
  const component: Handler = (state, node: Nodes) => {
    if (!isComponent(node)) return undefined;
    return draw(
      node.name ?? '',
      attributesOf(node),
      state.all(node) as ElementContent[],
      number,
      labels,
    );
  };
  return {
    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
    heading: (state: State, node: Extract<Nodes, { type: 'heading' }>) => {
      const anchor = nextAnchor();
      // For the mouse: a heading read aloud stays its own words, and the keyboard has the list of parts.
      const link = h('a.anchor', { href: `#${anchor}`, ariaHidden: 'true', tabIndex: -1 }, '#');
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
    h('a', { href: `#note-${number}` }, [
      h('i', say.citeBefore),
      String(number),
      ...(at === undefined ? [] : [h('i', `, ${at}`)]),
    ]),
  ]);
}

function draw(
  name: string,
  attributes: ReadonlyMap<string, string>,
  children: ElementContent[],
  number: NumberOf,
  labels: Labels,
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
      return h('div.said.claim', [h('p.said-label', labels.claim), ...children, by()]);
    case 'Reply':
      return h('div.said.reply', [h('p.said-label', labels.reply), ...children, by()]);
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
