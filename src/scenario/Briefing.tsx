// The paper on the desk: what is documented, with its sources; then what is invented, marked as such.
import { Fragment, type ReactNode } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Decision } from './decision.schema.ts';

/** What a source is called and where it is. */
export interface SourceName {
  readonly name: string;
  readonly href: string;
}
export type SourceNames = Readonly<Record<string, SourceName>>;

interface Props {
  readonly decision: Decision;
  readonly sources: SourceNames;
  readonly head: ReactNode;
}

/** So many paragraphs of what is documented stand open; the rest opens for whoever wants it. */
const open = 2;

/** The documented part stands first and looks like paper; the invented part has a word and a frame of its own. */
export function Briefing({ decision, sources, head }: Props) {
  const { title, documented, fiction, question } = decision;
  return (
    <section className="ex-briefing" aria-labelledby="ex-title">
      {head}
      <h1 id="ex-title" tabIndex={-1} data-focus>
        {title}
      </h1>
      <section className="ex-known" aria-labelledby="ex-known">
        <h2 className="ex-label" id="ex-known">
          {words.round.documented}
        </h2>
        {documented.slice(0, open).map((each) => (
          <Known key={each.text} {...each} names={sources} />
        ))}
        {documented.length > open && (
          <details>
            <summary>{words.round.more(documented.length - open)}</summary>
            {documented.slice(open).map((each) => (
              <Known key={each.text} {...each} names={sources} />
            ))}
          </details>
        )}
      </section>
      <section className="ex-fiction" aria-labelledby="ex-fiction">
        <h2 className="ex-label" id="ex-fiction">
          {words.round.fiction}
          <span className="ex-note"> · {words.round.fictionNote}</span>
        </h2>
        <p>{fiction}</p>
      </section>
      <p className="ex-question">{question}</p>
    </section>
  );
}

interface KnownProps {
  readonly text: string;
  readonly sources: readonly string[];
  readonly names: SourceNames;
}

function Known({ text, sources, names }: KnownProps) {
  return (
    <p>
      {text} <SourceList ids={sources} sources={names} />
    </p>
  );
}

/** The sources of a statement, as links to the page of sources. */
export function SourceList({
  ids,
  sources,
}: {
  readonly ids: readonly string[];
  readonly sources: SourceNames;
}) {
  return (
    <span className="ex-sources">
      {ids
        .flatMap((id) => (sources[id] === undefined ? [] : [{ id, ...sources[id] }]))
        .map(({ id, name, href }, i) => (
          <Fragment key={id}>
            {i > 0 && ' · '}
            <a href={href}>{name}</a>
          </Fragment>
        ))}
    </span>
  );
}
