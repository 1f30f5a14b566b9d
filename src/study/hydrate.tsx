// Ties the React components of checks and quizzes to the HTML that was drawn for them when the site was built.
import type { ComponentProps } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadDrawings } from '../quiz/draw.ts';
import type { Question } from '../quiz/kinds.ts';
import { Check } from './Check.tsx';
import { keeping } from './keeping.tsx';
import type { QuestionLinks } from './links.ts';
import { Player } from './Player.tsx';
import { loadLater } from './useDrawing.tsx';
import { firstOf } from './run.ts';
import { addSheet } from './sheets.ts';
import answeredStyles from '../ui/styles/answered.css?url';

/** What a check is given; the same on the server and in the file of a lesson's checks. */
export type CheckProps = ComponentProps<typeof Check>;

/** Loads what drawing this check needs; must have ended well before `hydrateCheck`. */
export function ready(props: unknown): Promise<void> {
  return props === undefined ? Promise.resolve() : loadDrawings([(props as CheckProps).question]);
}

/** Brings one check to life. `props` come from the site's own file, which the build has written. */
export function hydrateCheck(element: HTMLElement, props: unknown): void {
  if (props === undefined) throw new Error(`no question for the check ${element.dataset.check}`);
  // The looks of an answer come with the player: most readers of a lesson do without them.
  void addSheet(answeredStyles);
  hydrateRoot(element, <Check {...(props as CheckProps)} />, keeping(element));
}

type PlayerProps = ComponentProps<typeof Player>;

/** What the player of a page is given, put together from the JSON that the build has written beside it. */
function playerProps(root: Document): PlayerProps {
  const read = (name: string) =>
    [...root.querySelectorAll(`[data-player-${name}]`)].map(
      ({ textContent }) => JSON.parse(textContent) as unknown,
    );
  const [rest] = read('run') as [Omit<PlayerProps, 'links'>];
  const asked = read('question') as { question: Question; links: QuestionLinks }[];
  return {
    ...rest,
    run: { ...rest.run, questions: asked.map(({ question }) => question) },
    links: Object.fromEntries(asked.map(({ question, links }) => [question.id, links])),
  };
}

/** Brings the quiz of a page to life. */
export async function hydratePlayer(root: Document): Promise<void> {
  const element = root.querySelector('[data-player]');
  if (element === null) return;
  const props = playerProps(root);
  await loadDrawings(firstOf(props.run));
  hydrateRoot(element, <Player {...props} />, keeping(element));
  loadLater(props.run.questions);
}
