// What is said quietly under a question: whether it is saved, and what is missing before it can be answered.
import { useStore } from '@nanostores/react';
import type { ReadableAtom } from 'nanostores';
import { quizWords as words } from '../ui/words/en-quiz.ts';
import type { Storage } from './log.ts';
import type { Screen } from './player.ts';

interface Props {
  readonly screen: Screen;
  readonly storage: ReadableAtom<Storage>;
}

/** Two live regions that are in the page from the start, because a region that arrives with its text is not read out. */
export function Status({ screen, storage }: Props) {
  const kept = useStore(storage);
  return (
    <div className="status">
      <p role="alert" className="notice">
        {screen.notice && words.notice[screen.notice]}
      </p>
      {kept.state === 'memory-only' ? (
        <p role="status" className="saved" data-saved="memory-only">
          {words.memoryOnly[kept.reason]}
        </p>
      ) : (
        <p className="saved" data-saved={screen.saved}>
          {words.saved[screen.saved]}
        </p>
      )}
    </div>
  );
}
