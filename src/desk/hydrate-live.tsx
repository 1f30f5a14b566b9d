// Ties the live board to the HTML that the server drew for it.
import { hydrateRoot } from 'react-dom/client';
import { keeping } from '../study/keeping.tsx';
import { LiveBoard, type LiveProps } from './LiveBoard.tsx';

/** Brings the live board of a page to life: `[data-live]`, with its data in `[data-live-props]`. */
export function hydrateLive(root: Document): void {
  const element = root.querySelector<HTMLElement>('[data-live]');
  const data = root.querySelector('[data-live-props]')?.textContent;
  if (element === null || data === undefined) return;
  hydrateRoot(element, <LiveBoard {...(JSON.parse(data) as LiveProps)} />, keeping(element));
}
