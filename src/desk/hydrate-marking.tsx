// Ties the answers to mark to the HTML that the server has drawn for them.
import { hydrateRoot } from 'react-dom/client';
import { keeping } from '../study/keeping.tsx';
import { fromSession, toSession } from '../study/session.ts';
import { markingWords } from '../ui/words/en-desk-marking.ts';
import { sendRatings } from './marking-wire.ts';
import { createMarking, draftsIn } from './marking.ts';
import { MarkingForm, type MarkingProps } from './MarkingForm.tsx';

/** Brings the form of a page to life: `[data-marking]`, with its data in `[data-marking-props]`. */
export function hydrateMarking(root: Document): void {
  const element = root.querySelector<HTMLElement>('[data-marking]');
  const data = root.querySelector('[data-marking-props]')?.textContent;
  if (element === null || data === undefined) return;
  const props = JSON.parse(data) as MarkingProps;
  const marking = createMarking(
    props.view.cards,
    {
      send: (ratings) => sendRatings(props.api, ratings),
      read: () => fromSession(props.keep),
      keep: (drafts) => toSession(props.keep, drafts),
      noConnection: markingWords.noConnection,
    },
    props.typed,
  );
  const early = formOf(element);
  hydrateRoot(
    element,
    <MarkingForm {...props} marking={marking} leave={(href) => location.assign(href)} />,
    keeping(element),
  );
  marking.restore(
    draftsIn(props.view.cards, (name) => {
      const value = early.get(name);
      return typeof value === 'string' ? value : undefined;
    }),
  );
}

function formOf(element: HTMLElement): FormData {
  const form = element.querySelector('form');
  return form === null ? new FormData() : new FormData(form);
}
