// Ties a paper of class work to the HTML that the server has drawn for it.
import { hydrateRoot } from 'react-dom/client';
import { loadDrawings } from '../quiz/draw.ts';
import { sittingWords } from '../ui/words/en-sitting.ts';
import { now, pageLog } from './device.ts';
import { Sitting, type SittingProps } from './Sitting.tsx';
import { followLog } from './sitting-lesson.ts';

/** Brings the paper of a page to life: `[data-sitting]`, with its data in `[data-sitting-props]`. */
export async function hydrateSitting(root: Document): Promise<void> {
  const element = root.querySelector<HTMLElement>('[data-sitting]');
  const data = root.querySelector('[data-sitting-props]')?.textContent;
  if (element === null || data === undefined) return;
  const props = JSON.parse(data) as SittingProps;
  const { view } = props;
  const skew = now() - view.now;
  const fromLesson: SittingProps['fromLesson'] =
    view.kind === 'lesson'
      ? (sitting, offer) => followLog(pageLog(), view, skew, sitting, offer)
      : undefined;
  await loadDrawings(view.questions.map((question) => question.view));
  const built = element.innerHTML;
  hydrateRoot(element, <Sitting {...props} fromLesson={fromLesson} />, {
    // A fault in a drawing must not empty the page: the plain form comes back, and can be sent.
    onUncaughtError: (error) => {
      element.innerHTML = built;
      const note = root.createElement('p');
      note.textContent = sittingWords.broken;
      element.querySelector('.sitting-notes')?.append(note);
      reportError(error);
    },
  });
}
