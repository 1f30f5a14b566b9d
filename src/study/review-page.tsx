// Brings /review/ to life: what it shows depends on the learner's log, so nothing of it is drawn beforehand.
import { createRoot } from 'react-dom/client';
import { Review } from './Review.tsx';

/** Draws the review into `[data-review]`; its attribute `data-bank` is the address of the questions. */
export function startReview(root: Document): void {
  const element = root.querySelector<HTMLElement>('[data-review]');
  if (element !== null)
    createRoot(element).render(<Review bankFrom={element.dataset.bank ?? ''} />);
}
