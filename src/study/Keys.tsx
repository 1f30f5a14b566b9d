// The keys of a quiz: listens for them, lists them, and lets them be switched off.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { keyWords as words } from '../ui/words/en-keys.ts';
import { now, pageLog, randomId } from './device.ts';
import { after, type StudyEvent } from './events.ts';
import { type Focus, keyAction } from './keys.ts';

/** A button that opens the list. `root` is the form whose controls the keys choose. */
export function Keys({ root }: { readonly root: RefObject<HTMLFormElement | null> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(true);

  useEffect(() => {
    const read = () =>
      void pageLog()
        .read({ type: 'preference' })
        .then((all) => setOn(isOn(all)));
    read();
    return pageLog().watch(read);
  }, []);

  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const action = keyAction(event, focusOf(event.target));
      if (action === undefined || root.current === null) return;
      if (action.type === 'help') dialog.current?.showModal();
      else if (action.type === 'go-on') root.current.requestSubmit();
      else {
        const choice =
          root.current.querySelectorAll<HTMLInputElement>('.option input')[action.index];
        if (choice === undefined) return;
        choice.focus();
        choice.click();
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on, root]);

  return (
    <div className="keys">
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {words.button}
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{words.title}</h2>
        <dl>
          {words.list.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>{words.always}</p>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              setOn(event.currentTarget.checked);
              void switchKeys(event.currentTarget.checked);
            }}
          />{' '}
          {words.on}
        </label>
        <form method="dialog">
          <button className="button primary">{words.close}</button>
        </form>
      </dialog>
    </div>
  );
}

function isOn(events: readonly StudyEvent[]): boolean {
  const said = events
    .filter((event) => event.type === 'preference' && event.name === 'shortcuts')
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return said?.type !== 'preference' || said.value !== 'off';
}

async function switchKeys(on: boolean): Promise<void> {
  const id = randomId();
  const value = on ? 'on' : 'off';
  await pageLog().commit({ type: 'preference' }, (events) => [
    { type: 'preference', id, name: 'shortcuts', value, at: after(now(), events) },
  ]);
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'nowhere';
  if (target.matches('input[type="radio"], input[type="checkbox"]')) return 'choice';
  if (target.matches('input, textarea, select, [contenteditable]')) return 'writing';
  return target.closest('button, a, summary') === null ? 'nowhere' : 'control';
}
