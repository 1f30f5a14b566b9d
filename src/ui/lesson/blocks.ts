// Turns the body of a lesson into blocks for its page: HTML, and the places where a drawing or a check stands.
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { idsIn } from '../../content/cells.ts';
import { attributesOf, isComponent } from '../../content/lesson-body.ts';
import type { LessonFile } from '../../content/course.types.ts';
import type { Figure, Table } from '../../content/figure.schema.ts';
import type { Source, Term } from '../../content/library.schema.ts';
import type { FigureId, QuestionId, SourceId, TermId } from '../../ids.ts';
import { words } from '../words/en.ts';
import { shortCitation } from './citation.ts';
import { handlers, type Labels, type NumberOf } from './components.ts';
import { pointers } from './notes.ts';

export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'before' }
  | { readonly kind: 'check'; readonly id: QuestionId }
  | { readonly kind: 'figure'; readonly id: FigureId; readonly alt: string };

export interface Library {
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  /** The words over a claim and over the reply to it. */
  readonly labels: Labels;
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
  const options = { handlers: handlers(number, library.labels, () => anchors.shift() ?? '') };
  const named = pointers(tree).sources;
  const blocks = tree.children.flatMap((node): Block[] => {
    const { sources, terms } = pointers(node);
    // A source that the text names too has its note there, beside the sentence that rests on it.
    const drawn = drawnFrom(node, library).filter((id) => !named.includes(id));
    const notes = notesHtml([...sources, ...drawn], terms, library, noted, number);
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
      return { kind: 'before' };
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
  const table = tables.find(({ id }) => id === figure?.table);
  const columns = table?.columns.filter(({ type }) => type === 'source') ?? [];
  return (table?.rows ?? []).flatMap((row) =>
    columns.flatMap(({ id }) => idsIn<SourceId>(row[id])),
  );
}

function notesHtml(
  sourceIds: readonly SourceId[],
  termIds: readonly TermId[],
  { sources, terms }: Library,
  noted: Set<string>,
  number: NumberOf,
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
  // A list that counts from where the notes before it ended says the numbers by itself.
  const start = newSources[0] && number(newSources[0].id);
  const cited = newSources.map((source, index) => {
    const own = number(source.id);
    const value = own === (start ?? 0) + index ? {} : { value: own };
    return h('li', { id: `note-${own}`, ...value }, shortCitation(source));
  });
  const notes = [
    ...(cited.length > 0 ? [h('ol', { start }, cited)] : []),
    // The word in the sentence leads to the glossary.
    ...newTerms.map(({ term, meaning }) => h('p.note', [h('b', term), h('br'), meaning])),
  ];
  // No landmark around it: thirty of them would make a list of landmarks useless.
  return toHtml(h('details.notes', [h('summary', `${say.notes}: ${labels.join(', ')}`), ...notes]));
}
