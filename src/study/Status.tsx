// What is said quietly around a question: what is missing before it can be answered, and whether it is saved.
import { useSyncExternalStore } from 'react';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import { pageLog } from './device.ts';
import type { Storage } from './log.ts';
import type { Screen } from './screen.ts';

const noTrouble: Storage = { state: 'saved' };
/** Once the page is alive there is a log to follow; on the server there is none. */
const follow = (changed: () => void) => pageLog().watch(changed);

/** Beside the buttons, where the eye is. In the page from the start: a live region that arrives with its text is not read out. */
export function Notice({ screen }: { readonly screen: Screen }) {
  return (
    <p role="alert" className="notice">
      {screen.notice && words.notice[screen.notice]}
    </p>
  );
}

interface SavedProps {
  readonly screen: Screen;
  /** Nothing is said before there is something to save: in a lesson it would stand under every check. */
  readonly brief?: boolean;
}

/** Whether the answers are saved; says so plainly when they are not, or when a choice came too late. */
export function Saved({ screen, brief = false }: SavedProps) {
  const kept = useSyncExternalStore(
    follow,
    () => pageLog().storage(),
    () => noTrouble,
  );
  const lost = kept.state === 'memory-only';
  const wrong = lost
    ? words.memoryOnly[kept.reason]
    : screen.saved === 'failed' && words.saved.failed;
  return (
    <div role="status" className="saved" data-saved={lost ? 'memory-only' : screen.saved}>
      {screen.tooLate && <p>{words.tooLate}</p>}
      {/* Read out only when something is wrong: hearing "saved" after every choice would be noise. */}
      {wrong && <p>{wrong}</p>}
      {!wrong && !(brief && screen.saved === 'nothing') && (
        <p aria-live="off">{words.saved[screen.saved]}</p>
      )}
    </div>
  );
}
