// A class while it works: how far everybody is, and the answers to each question as they come.
import { useEffect, useEffectEvent, useState } from 'react';
import type { LiveView } from '../api/contract.ts';
import { KeyHelp } from '../study/KeyHelp.tsx';
import { liveWords as words } from '../ui/words/en-desk-live.ts';
import { merged, soFar, standing } from './live-counts.ts';
import { liveAction } from './live-keys.ts';
import { LiveLearners } from './LiveLearners.tsx';
import { LiveQuestions } from './LiveQuestions.tsx';
import { listen } from './live-source.ts';

export interface LiveProps {
  readonly view: LiveView;
  /** Where its events come from. */
  readonly from: string;
  /** Seen by the class: names and what is right are hidden at first. */
  readonly projector: boolean;
}

type Connection = keyof typeof words.connection;

/** Draws the view it is given and, once it runs in a browser, what it hears. */
export function LiveBoard({ view: first, from, projector }: LiveProps) {
  const [view, setView] = useState(first);
  const [connection, setConnection] = useState<Connection>('waiting');
  const [names, setNames] = useState(!projector);
  const [keys, setKeys] = useState(false);
  useEffect(
    () =>
      listen(from, {
        view: setView,
        rows: ({ now, rows }) =>
          setView((before) => ({ ...before, now, rows: merged(before.rows, rows) })),
        connection: setConnection,
      }),
    [from],
  );

  const { given, rows, questions } = view;
  const { begun, working, handedIn } = standing(rows);
  const allBegun = Math.max(begun, view.begun);
  const spoken = useSparingly(words.spoken(allBegun, given, handedIn));
  const tiles = [
    { number: allBegun, name: words.tiles.begun(given) },
    { number: working, name: words.tiles.working },
    { number: handedIn, name: words.tiles.handedIn },
  ];
  return (
    <>
      <p className={`live-state ${connection}`} role="status">
        {words.connection[connection]}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      <div className="live-bar">
        <button type="button" className="button" onClick={() => setNames(!names)}>
          {names ? words.names.hide : words.names.show}
        </button>
        {questions.length > 0 && (
          <button type="button" className="button" onClick={() => setKeys(!keys)}>
            {keys ? words.keys.hide : words.keys.show}
          </button>
        )}
        <a href={projector ? '.' : '?projector'}>{projector ? words.leave : words.projector}</a>
        <small>{words.shortcuts}</small>
      </div>
      <ul className="tiles">
        {tiles.map(({ number, name }) => (
          <li className="card" key={name}>
            <strong>{number}</strong>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      <div className="live-parts">
        <LiveLearners view={view} names={names} />
        {view.kind !== 'exercise' && (
          <LiveQuestions questions={soFar(questions, rows)} begun={begun} keys={keys} />
        )}
      </div>
      <KeyHelp
        list={words.keyList}
        onOff={words.keysOn}
        onKey={(event, focus) => {
          const action = liveAction(event, focus);
          if (action === undefined) return 'left';
          if (action === 'help') return 'help';
          if (action === 'names') setNames(!names);
          else setKeys(!keys);
          return 'done';
        }}
      />
    </>
  );
}

const minute = 60_000;

/** Of a text that changes all the time, what stands there once a minute; nothing as long as it stays as it was at first. */
function useSparingly(text: string): string {
  const [first] = useState(text);
  const [said, setSaid] = useState('');
  const say = useEffectEvent(() => {
    if (said !== '' || text !== first) setSaid(text);
  });
  useEffect(() => {
    const timer = setInterval(() => say(), minute);
    return () => clearInterval(timer);
  }, []);
  return said;
}
