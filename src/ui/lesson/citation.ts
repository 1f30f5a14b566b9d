// A source in words: author, title, publisher, date, and the link to it.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Source } from '../../content/library.schema.ts';
import { dateInWords } from '../day.ts';
import { words } from '../words/en.ts';

/**
 * The parts of a citation. `short` fits a margin; `full` is for a list of sources and says when the work was
 * last checked, in which language it is, and where a copy was read.
 */
export function citation(source: Source, form: 'short' | 'full'): ElementContent[] {
  const say = words.sources;
  const date = source.date === 'n.d.' ? say.undated : dateInWords(source.date);
  const same = source.publisher === source.author;
  const link = h('a', { href: source.url, rel: 'noreferrer' }, source.title);
  if (form === 'short') {
    const officials = source.officials ? ` (${words.lesson.officials})` : '';
    return [text(`${source.author}, `), link, text(`${same ? '' : `, ${source.publisher}`}${officials}, ${date}.`)];
  }
  const foreign = source.language === 'en' ? '' : `, ${say.language(source.language)}`;
  return [
    text(`${source.author}, `),
    link,
    ...(source.original === undefined
      ? []
      : [text(' ('), h('span', { lang: source.language }, source.original), text(')')]),
    text(`. ${same ? '' : `${source.publisher}, `}${date}${foreign}. `),
    h('span.muted', [
      text(`${say.checked(dateInWords(source.checked))}.`),
      ...(source.readAt === undefined ? [] : [text(' '), h('a', { href: source.readAt, rel: 'noreferrer' }, say.readAt), text('.')]),
      ...(source.officials ? [text(` ${say.officials}`)] : []),
      ...(source.note === undefined ? [] : [text(` ${source.note}`)]),
    ]),
  ];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
