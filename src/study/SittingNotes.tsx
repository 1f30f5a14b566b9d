// What a paper says above its questions: what needs the learner, and what came from the lesson.
import { sittingWords as words } from '../ui/words/en-sitting.ts';
import { pageOutbox } from './class-device.ts';
import type { OutboxState } from './outbox.ts';
import type { SittingScreen } from './sitting.ts';
import type { Offer } from './Sitting.tsx';

interface Props {
  readonly outbox: OutboxState | undefined;
  /** Where to come back to. */
  readonly page: string;
  readonly offlineMs: number;
}

/** The region is in the page from the start: one that arrives with its text is not read out. */
export function NeedsYou({ outbox, page, offlineMs }: Props) {
  return (
    <div className="sitting-notes" role="status">
      {outbox && <Notes outbox={outbox} page={page} offlineMs={offlineMs} />}
    </div>
  );
}

function Notes({ outbox, page, offlineMs }: Props & { readonly outbox: OutboxState }) {
  const { sending, keeping, waiting, why, refused, others } = outbox;
  return (
    <>
      {sending === 'signed-out' && (
        <p className="sitting-note" data-needs-you="">
          {words.signedOut.text(waiting)}{' '}
          <a href={`/join/?next=${encodeURIComponent(page)}`}>{words.signedOut.link}</a>
        </p>
      )}
      {sending === 'barred' && (
        <p className="sitting-note" data-needs-you="">
          {words.barred(why)}
        </p>
      )}
      {refused.map(({ id, why: reason }) => (
        <p key={id} className="sitting-note" data-needs-you="">
          {words.refused(reason)}{' '}
          <button type="button" className="plain" onClick={() => void readRefused(id)}>
            {words.read}
          </button>
        </p>
      ))}
      {keeping !== 'device' && (
        <p className="sitting-note" data-needs-you="">
          {words.device[keeping]}
        </p>
      )}
      {sending === 'unreachable' && keeping === 'device' && (
        <p className="sitting-note">{words.offline(Math.round(offlineMs / 60_000))}</p>
      )}
      {others && <p className="sitting-note">{words.others}</p>}
    </>
  );
}

/** The page has one outbox, whoever asks. */
function readRefused(id: string): Promise<void> {
  return pageOutbox().read(id);
}

interface FromLessonProps {
  readonly screen: SittingScreen;
  readonly offer: Offer | undefined;
}

/** What was taken over from the lesson's own checks, and what could be. */
export function FromLesson({ screen, offer }: FromLessonProps) {
  return (
    <div role="status">
      {screen.taken > 0 && <p className="sitting-note">{words.lesson.taken(screen.taken)}</p>}
      {offer !== undefined && offer.count > 0 && (
        <p className="sitting-note">
          {words.lesson.offered(offer.count)}{' '}
          <button type="button" className="plain" onClick={() => offer.take()}>
            {words.lesson.take(offer.count)}
          </button>
        </p>
      )}
    </div>
  );
}
