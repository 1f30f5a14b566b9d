// A source in words: author, title, publisher, date, and the link to it.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Source } from '../../content/library.schema.ts';
import { dateWords } from '../dates.ts';
import { words } from '../words/en.ts';

/** A citation that fits a margin: author, title, year. It leads to the full entry on the page of sources. */
export function shortCitation({ id, author, title, date, officials }: Source): ElementContent[] {
  const year = date === 'n.d.' ? words.sources.undated : date.slice(0, 4);
  const note = officials ? ` (${words.lesson.officials})` : '';
  return [
    text(`${author}${note}, `),
    h('a', { href: `/sources/#${id}` }, title),
    text(`, ${year}.`),
  ];
}

/** A citation for the list of sources: the link to the work, its language, when it was last checked, where read. */
export function fullCitation(source: Source): ElementContent[] {
  const say = words.sources;
  const date = source.date === 'n.d.' ? say.undated : dateWords(source.date);
  const same = source.publisher === source.author;
  const link = h('a', { href: source.url, rel: 'noreferrer' }, source.title);
  const foreign = source.language === 'en' ? '' : `, ${say.language(source.language)}`;
  return [
    text(`${source.author}, `),
    link,
    ...(source.original === undefined
      ? []
      : [text(' ('), h('span', { lang: source.language }, source.original), text(')')]),
    text(`. ${same ? '' : `${source.publisher}, `}${date}${foreign}. `),
    h('span.muted', [
      text(`${say.checked(dateWords(source.checked))}.`),
      ...(source.readAt === undefined
        ? []
        : [text(' '), h('a', { href: source.readAt, rel: 'noreferrer' }, say.readAt), text('.')]),
      ...(source.officials ? [text(` ${say.officials}`)] : []),
      ...(source.note === undefined ? [] : [text(` ${source.note}`)]),
    ]),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
