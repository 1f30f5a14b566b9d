// Ties the React components of checks and quizzes to the HTML that was drawn for them when the site was built.
import type { ComponentProps } from 'react';
import { type HydrationOptions, hydrateRoot } from 'react-dom/client';
import { loadDrawings } from '../quiz/draw.ts';
import { Check } from './Check.tsx';
import { Player } from './Player.tsx';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import answeredStyles from '../ui/styles/answered.css?url';
import kindStyles from '../ui/styles/kind-match.css?url';
import writtenStyles from '../ui/styles/kind-written.css?url';
import orderStyles from '../ui/styles/kind-order.css?url';

/** What a check is given; the same on the server and in the file of a lesson's checks. */
export type CheckProps = ComponentProps<typeof Check>;

/** Loads what drawing this check needs; must have ended well before `hydrateCheck`. */
export function ready(props: unknown): Promise<void> {
  return props === undefined ? Promise.resolve() : loadDrawings([(props as CheckProps).question]);
}

/** Brings one check to life. `props` come from the site's own file, which the build has written. */
export function hydrateCheck(element: HTMLElement, props: unknown): void {
  if (props === undefined) throw new Error(`no question for the check ${element.dataset.check}`);
  addStyles();
  hydrateRoot(element, <Check {...(props as CheckProps)} />, keeping(element));
}

/** A fault in a drawing must not empty the page: the question comes back as it was built, with a word about it. */
function keeping(element: Element): HydrationOptions {
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

/** The looks of an answer, and of kinds that few lessons ask, come with the player: most pages do without them. */
function addStyles(): void {
  for (const href of [answeredStyles, kindStyles, writtenStyles, orderStyles]) {
    if (document.querySelector(`link[href="${href}"]`) !== null) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}

/** Brings the quiz of a page to life. Its questions stand beside it as JSON that the build has written. */
export async function hydratePlayer(root: Document): Promise<void> {
  const element = root.querySelector('[data-player]');
  const data = root.querySelector('[data-player-questions]')?.textContent;
  if (element === null || data === undefined || data === null) return;
  const props = JSON.parse(data) as ComponentProps<typeof Player>;
  await loadDrawings(props.run.questions);
  hydrateRoot(element, <Player {...props} />, keeping(element));
}
