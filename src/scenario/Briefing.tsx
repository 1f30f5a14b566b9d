// The paper on the desk: what is documented, with its sources; then what is invented, marked as such.
import type { ReactNode } from 'react';
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
        {documented.map(({ text, sources: ids }) => (
          <p key={text}>
            {text} <SourceList ids={ids} sources={sources} />
          </p>
        ))}
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
      {ids.map((id) => {
        const source = sources[id];
        return (
          source && (
            <a key={id} href={source.href}>
              {source.name}
            </a>
          )
        );
      })}
    </span>
  );
}
