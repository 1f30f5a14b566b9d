// The keys of a quiz: they choose options and go on.
import type { RefObject } from 'react';
import { keyWords as words } from '../ui/words/en-keys.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { keyAction } from './keys.ts';

/** A button that opens the list. `root` is the form whose controls the keys choose. */
export function Keys({ root }: { readonly root: RefObject<HTMLFormElement | null> }) {
  return (
    <KeyHelp
      list={words.list}
      onKey={(event, focus) => {
        const action = keyAction(event, focus);
        if (action === undefined || root.current === null) return 'left';
        if (action.type === 'help') return 'help';
        if (action.type === 'go-on') {
          root.current.requestSubmit();
          return 'done';
        }
        // Beside the question how sure one is, the numbers choose that.
        const group = event.target instanceof Element && event.target.closest('.sureness');
        const choice = group
          ? group.querySelectorAll<HTMLInputElement>('input')[action.index]
          : root.current.querySelectorAll<HTMLInputElement>('.option input')[action.index];
        if (choice === undefined) return 'left';
        choice.focus();
        choice.click();
        return 'done';
      }}
    />
  );
}
