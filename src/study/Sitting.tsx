// A paper of class work: all its questions in one form, which a browser without scripts can send as it stands.
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import type { SittingView } from '../api/contract.ts';
import { sittingWords as words } from '../ui/words/en-sitting.ts';
import { elapsed, followPage, pageOutbox } from './class-device.ts';
import { now, randomId } from './device.ts';
import { createSitting, type Given, openIn, type Sitting as Store } from './sitting.ts';
import { filledIn } from './sitting-form.ts';
import { SittingBar } from './SittingBar.tsx';
import { FromLesson, NeedsYou } from './SittingNotes.tsx';
import { SittingQuestion } from './SittingQuestion.tsx';

export interface SittingProps {
  readonly view: SittingView;
  /** What was typed into a form that the server did not take. */
  readonly typed: Readonly<Record<string, Given>>;
  /** When the attempt ends, in words and in the class's zone; '' where it does not. */
  readonly ends: string;
  /** Whether the plain form was asked to hand in, and questions are unanswered. */
  readonly asks: boolean;
  /** Brings answers from the lesson, once scripts run; gives the way to stop. */
  readonly fromLesson?: ((sitting: Store, offer: (offer: Offer) => void) => () => void) | undefined;
}

/** Answers that this browser holds from before the attempt, to be taken over if the learner says so. */
export interface Offer {
  readonly count: number;
  take(): void;
}

/** The address of the attempt's page. */
export function pageOf({ classId, attemptId }: SittingView): string {
  return `/class/${classId}/attempts/${attemptId}/`;
}

/** The whole form. */
export function Sitting({ view, typed, ends, asks, fromLesson }: SittingProps) {
  const [sitting] = useState(() =>
    createSitting(view, typed, () => ({
      outbox: pageOutbox({ classId: view.classId, seat: view.seatId }),
      now,
      elapsed,
      randomId,
      follow: followPage,
    })),
  );
  const screen = useStore(sitting.screen);
  const [offer, setOffer] = useState<Offer>();
  const form = useRef<HTMLFormElement>(null);
  const page = pageOf(view);

  useEffect(() => {
    const stop = sitting.start(filledIn(new FormData(form.current ?? undefined)));
    const stopLesson = fromLesson?.(sitting, setOffer);
    return () => {
      stop();
      stopLesson?.();
    };
  }, [sitting, fromLesson]);

  const done = screen.receipt !== undefined;
  useEffect(() => {
    if (done) location.assign(`${page}review/`);
  }, [done, page]);

  const closed = screen.over || screen.handing === 'queued' || done;
  const open = openIn(view, screen.given);
  return (
    <form
      ref={form}
      className="sitting"
      method="post"
      action={`/api/class/${view.classId}/attempts/${view.attemptId}/save`}
      autoComplete="off"
      data-ready={screen.ready}
      onSubmit={(event) => {
        event.preventDefault();
        const { value, dataset } =
          ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null) ??
          document.createElement('button');
        if (value === 'hand-in') sitting.handIn(dataset.anyway !== undefined);
        else sitting.save();
      }}
    >
      <input type="hidden" name="back" value={page} />
      <input type="hidden" name="place" value={view.place} />
      <NeedsYou outbox={screen.outbox} page={page} offlineMs={view.offlineMs} />
      {view.kind === 'lesson' && <FromLesson screen={screen} offer={closed ? undefined : offer} />}
      {view.questions.map((question, index) => (
        <SittingQuestion
          key={question.view.id}
          view={question.view}
          head={words.head(index + 1, view.questions.length)}
          id={`question-${index + 1}`}
          given={screen.given[question.view.id] ?? { answer: null, sure: undefined }}
          confidence={view.confidence}
          closed={closed}
          sitting={sitting}
        />
      ))}
      <SittingBar
        screen={screen}
        ends={ends}
        open={open}
        all={view.questions.length}
        asks={
          screen.handing === 'asking' || (asks && open.length > 0 && screen.outbox === undefined)
        }
        handsIn={view.kind !== 'lesson'}
        offlineMs={view.offlineMs}
        review={`${page}review/`}
        onGoOn={sitting.goOn}
      />
    </form>
  );
}
