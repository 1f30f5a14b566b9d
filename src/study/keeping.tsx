// What happens when a part of a page cannot be drawn: the page must not be empty.
import type { HydrationOptions } from 'react-dom/client';
import { quizWords as words } from '../ui/words/en-quiz.ts';

/** A fault in a drawing must not empty the page: it comes back as it was built, with a word about it. */
export function keeping(element: Element): HydrationOptions {
  const built = element.innerHTML;
  return {
    onUncaughtError: (error) => {
      element.innerHTML = built;
      const notice = element.querySelector('.notice');
      if (notice !== null) notice.textContent = words.broken;
      reportError(error);
    },
  };
}
