// The keys of a quiz: listens for them, lists them, and lets them be switched off.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { keyWords as words } from '../ui/words/en-keys.ts';
import { pageLog } from './device.ts';
import type { StudyEvent } from './events.ts';
import { type Focus, keyAction } from './keys.ts';
import { latestPreference } from './latest-preference.ts';
import { setPreference } from './preferences.ts';

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
        // Beside the question how sure one is, the numbers choose that.
        const group = event.target instanceof Element && event.target.closest('.sureness');
        const choice = group
          ? group.querySelectorAll<HTMLInputElement>('input')[action.index]
          : root.current.querySelectorAll<HTMLInputElement>('.option input')[action.index];
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
              void setPreference('shortcuts', event.currentTarget.checked ? 'on' : 'off');
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

/** They are on until they are switched off. */
function isOn(events: readonly StudyEvent[]): boolean {
  return latestPreference(events, 'shortcuts') !== 'off';
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'nowhere';
  if (target.matches('input[type="radio"], input[type="checkbox"]')) return 'choice';
  if (target.matches('input, textarea, select, [contenteditable]')) return 'writing';
  return target.closest('button, a, summary') === null ? 'nowhere' : 'control';
}
