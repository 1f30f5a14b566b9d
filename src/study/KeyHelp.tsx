// Keys of a page: listens for them, lists them, and lets them be switched off.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keyWords as words } from '../ui/words/en-keys.ts';
import { pageLog } from './device.ts';
import type { StudyEvent } from './events.ts';
import type { Focus } from './keys.ts';
import { latestPreference } from './latest-preference.ts';
import { setPreference } from './preferences.ts';

interface Props {
  /** Each key with what it does. */
  readonly list: readonly (readonly [key: string, does: string])[];
  readonly title?: string;
  /** Beside the box that switches them off: which keys. */
  readonly onOff?: string;
  /** Does what a key says; `help` opens the list, `left` leaves it to the browser. */
  readonly onKey: (event: KeyboardEvent, focus: Focus) => 'done' | 'help' | 'left';
}

/** A button that opens the list. */
export function KeyHelp({ list, title = words.title, onOff = words.on, onKey }: Props) {
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

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const did = onKey(event, focusOf(event.target));
    if (did === 'left') return;
    if (did === 'help') dialog.current?.showModal();
    event.preventDefault();
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);

  return (
    <div className="keys">
      <button type="button" className="plain" onClick={() => dialog.current?.showModal()}>
        {words.button}
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{title}</h2>
        <dl>
          {list.map(([key, does]) => (
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
          {onOff}
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
