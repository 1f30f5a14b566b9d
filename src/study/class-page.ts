// The script of a learner's pages: sends what still waits on this computer, and "Done on this computer". Without it they work.
import type { ClassId, SeatId } from '../ids.ts';
import { sittingWords as words } from '../ui/words/en-sitting.ts';
import { pageOutbox } from './class-device.ts';
import { forgetPlays } from './class-opinions.ts';
import type { Outbox, OutboxState } from './outbox.ts';

/**
 * Starts it where the page has `[data-outbox]`, with the class and the seat of whoever is signed in. `[data-done]` is the
 * form that signs out, `[data-done-said]` a region for what has to be said first.
 */
export function startClassPage(root: Document): void {
  const element = root.querySelector<HTMLElement>('[data-outbox]');
  if (element === null) return;
  const signed = {
    classId: element.dataset.class as ClassId,
    seat: element.dataset.seat as SeatId,
  };
  const outbox = pageOutbox(signed);
  let waited = false;
  outbox.state.subscribe((state) => {
    waited ||= state.waiting > 0;
    element.replaceChildren(...notes(root, outbox, state, waited));
  });
  void outbox.start();
  const form = root.querySelector<HTMLFormElement>('[data-done]');
  const said = root.querySelector<HTMLElement>('[data-done-said]');
  if (form !== null && said !== null) startDone(root, form, said, outbox, signed.seat);
}

function notes(root: Document, outbox: Outbox, state: OutboxState, waited: boolean): Element[] {
  const { sending, waiting, refused, others, why } = state;
  const note = (text: string, ...more: Element[]) => {
    const p = root.createElement('p');
    p.className = 'sitting-note';
    p.append(text, ' ', ...more);
    return p;
  };
  const all: Element[] = [];
  if (sending === 'signed-out') {
    const link = root.createElement('a');
    link.href = `/join/?next=${encodeURIComponent(location.pathname)}`;
    link.textContent = words.signedOut.link;
    all.push(note(words.signedOut.text(waiting), link));
  } else if (sending === 'barred') all.push(note(words.barred(why)));
  else if (waiting > 0)
    all.push(
      note(
        words.home.waiting(waiting) +
          (sending === 'unreachable' ? ` ${words.home.unreachable}` : ''),
      ),
    );
  else if (waited) all.push(note(words.home.nowSent));
  for (const { id, why: reason } of refused) {
    const read = root.createElement('button');
    read.type = 'button';
    read.className = 'plain';
    read.textContent = words.read;
    read.addEventListener('click', () => void outbox.read(id));
    all.push(note(words.refused(reason), read));
  }
  if (others) all.push(note(words.others));
  return all;
}

/** How long "Done on this computer" tries to send before it says that something waits, in milliseconds. */
const patience = 15_000;

function startDone(
  root: Document,
  form: HTMLFormElement,
  said: HTMLElement,
  outbox: Outbox,
  seat: SeatId,
): void {
  const leave = async () => {
    try {
      await outbox.forget();
      forgetPlays(seat);
    } catch {
      said.textContent = words.done.left;
      return;
    }
    form.submit();
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.textContent = words.done.sending;
    if (await outbox.finish(patience)) return leave();
    const { waiting, sending, why } = outbox.state.get();
    if (sending === 'signed-out') said.textContent = words.done.signedOut;
    else if (sending === 'barred') {
      const drop = root.createElement('button');
      drop.type = 'button';
      drop.className = 'button';
      drop.textContent = words.done.drop;
      drop.addEventListener('click', () => void leave());
      said.replaceChildren(words.done.cannot(waiting, why), ' ', drop);
    } else said.textContent = words.done.waits(waiting);
    return undefined;
  });
}
