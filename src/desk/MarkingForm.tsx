// The answers to mark: a form that works by itself, with keys and saving one by one once its script runs.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import type { MarkingView } from '../api/contract.ts';
import { Words } from '../quiz/Words.tsx';
import { KeyHelp } from '../study/KeyHelp.tsx';
import { markingWords as words } from '../ui/words/en-desk-marking.ts';
import { Answer } from './MarkingAnswer.tsx';
import { markingAction } from './marking-keys.ts';
import type { Drafts, Marking } from './marking.ts';

export interface MarkingProps {
  readonly view: Pick<MarkingView, 'cards' | 'by' | 'tasks' | 'next'>;
  /** Where the form is sent, and the address of the page itself, with its query and without. */
  readonly api: string;
  readonly back: string;
  readonly page: string;
  /** Whether the viewer may mark. */
  readonly may: boolean;
  /** The key by which the tab keeps what is not saved. */
  readonly keep: string;
  /** What came back with a form that was refused. */
  readonly typed?: Drafts | undefined;
}

interface Live extends MarkingProps {
  readonly marking: Marking;
  /** Goes to another page. */
  readonly leave: (href: string) => void;
}

export function MarkingForm({ view, api, back, page, may, marking, leave }: Live) {
  const { cards, at, part } = useStore(marking.$state, { ssr: 'initial' });
  // Once the script runs, each answer is saved by itself.
  const [live, setLive] = useState(false);
  useEffect(() => setLive(may), [may]);
  // What a key has given: the focus stays on the answer, so that a screen reader would say nothing of it.
  const [chosen, setChosen] = useState('');
  const list = useRef<HTMLFieldSetElement>(null);
  const moved = useRef(false);
  const next = view.next === undefined ? undefined : page + view.next;
  useEffect(() => {
    if (moved.current) list.current?.querySelectorAll<HTMLElement>('.to-mark')[at]?.focus();
    moved.current = false;
  }, [at]);

  // Keys are for the answer in which somebody reads, chooses or writes.
  useEffect(() => {
    const element = list.current;
    const focused = ({ target }: FocusEvent) => {
      const all = [...(element?.querySelectorAll('.to-mark') ?? [])];
      marking.go(all.findIndex((each) => target instanceof Node && each.contains(target)));
    };
    element?.addEventListener('focusin', focused);
    return () => element?.removeEventListener('focusin', focused);
  }, [marking]);

  const go = (index: number) => {
    if (cards[index] === undefined) return;
    moved.current = true;
    marking.go(index);
  };
  const give = (place: number) => {
    const card = cards[at]?.card;
    const criterion = card?.criteria[part];
    const level = criterion?.levels[place];
    if (card === undefined || criterion === undefined || level === undefined) return;
    marking.level(place);
    setChosen(words.chosen(card.code, criterion.text, words.level(level.points, level.text)));
  };
  /** Saves one, and goes on to the next answer, which may stand on another page. */
  const saveAndGo = async (index: number) => {
    if (!(await marking.save(index))) return;
    if (cards[index + 1] !== undefined) go(index + 1);
    else await saveAll();
  };
  const saveAll = async () => {
    for (const index of cards.keys()) if (!(await marking.save(index))) return go(index);
    if (next !== undefined) leave(next);
  };

  return (
    <form
      className="marking"
      data-ready={live ? 'true' : undefined}
      method="post"
      action={api}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAll();
      }}
    >
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="go" value={next ?? back} />
      <fieldset disabled={!may} ref={list}>
        <legend className="visually-hidden">{words.list}</legend>
        {cards.map((marked, index) => (
          <Answer
            key={`${marked.card.attempt} ${marked.card.question}`}
            marked={marked}
            several={view.tasks.length > 1}
            live={live}
            here={live && index === at}
            part={part}
            onChoose={(criterion, points) => marking.choose(index, criterion, points)}
            onWrite={(text) => marking.write(index, text)}
            onSave={() => void marking.save(index)}
          />
        ))}
      </fieldset>
      {may && (
        <p className="buttons marking-end">
          <button className="button primary">{words.saveAll}</button>
        </p>
      )}
      {live && (
        <p className="visually-hidden" aria-live="polite">
          <Words text={chosen} />
        </p>
      )}
      {live && (
        <KeyHelp
          list={words.keys}
          onOff={words.keysOn}
          onKey={(event, focus) => {
            const action = markingAction(event, focus);
            if (action === undefined) return 'left';
            if (action.type === 'help') return 'help';
            if (action.type === 'level') give(action.index);
            else if (action.type === 'save') void saveAndGo(at);
            else go(at + (action.type === 'next' ? 1 : -1));
            return 'done';
          }}
        />
      )}
    </form>
  );
}
