// The foot of a paper, always in sight: how much is answered, what time is left, what is saved, and the two buttons.
import { useEffect, useRef } from 'react';
import { sittingWords as words } from '../ui/words/en-sitting.ts';
import type { OutboxState } from './outbox.ts';
import type { SittingScreen } from './sitting.ts';

interface Props {
  readonly screen: SittingScreen;
  readonly ends: string;
  /** The numbers of the questions without a complete answer. */
  readonly open: readonly number[];
  readonly all: number;
  readonly asks: boolean;
  /** A lesson is not handed in: it is done when its checks are answered. */
  readonly handsIn: boolean;
  readonly offlineMs: number;
  readonly review: string;
  onGoOn(): void;
}

/** The bar with its buttons; in their place the question whether to hand in all the same, or what becomes of the hand-in. */
export function SittingBar(props: Props) {
  const { screen, ends, open, all, asks, handsIn } = props;
  const { left, warning, over, outbox, handing } = screen;
  const waiting = outbox?.waiting ?? 0;
  return (
    <div className="sitting-bar" data-asks={asks}>
      <p className="sitting-counts">
        <span>{words.answered(all - open.length, all)}</span>
        {left !== null && (
          <span className="sitting-clock" data-warning={over ? 0 : warning}>
            <span role="timer">{words.clock.left(left)}</span>
            {!over && <small> · {words.clock.ends(ends)}</small>}
          </span>
        )}
        {outbox && (
          <span className="sitting-kept" data-kept={keptOf(outbox)}>
            {keptWords(
              outbox,
              Object.values(screen.given).some(({ answer }) => answer),
            )}
          </span>
        )}
      </p>
      {/* A clock that is read out every second would drown everything else; the warnings are what has to be heard. */}
      <p className="visually-hidden" role="status">
        {over
          ? words.clock.over
          : warning !== undefined && outbox !== undefined && words.clock.warning[warning]}
      </p>
      <Buttons {...props} waiting={waiting} queued={handing === 'queued'} handsIn={handsIn} />
    </div>
  );
}

/** What is said of the answers in one word: for the colours, and for tests. */
export function keptOf(outbox: OutboxState): 'loading' | 'here' | 'sent' | 'needs-you' {
  const { sending, refused, ready, waiting, writing } = outbox;
  if (sending === 'signed-out' || sending === 'barred' || refused.length > 0) return 'needs-you';
  if (!ready) return 'loading';
  return waiting > 0 || writing > 0 ? 'here' : 'sent';
}

function keptWords(outbox: OutboxState, any: boolean): string {
  const { writing, waiting, sending, keeping } = outbox;
  const kept = keptOf(outbox);
  if (kept === 'needs-you') return words.kept.needsYou;
  if (kept === 'loading') return words.kept.loading;
  if (kept === 'sent') return any ? words.kept.sent : words.kept.nothing;
  if (keeping !== 'device') return words.kept.memory(waiting);
  if (writing > 0) return words.kept.writing;
  return sending === 'unreachable' ? words.kept.here(waiting) : words.kept.sending(waiting);
}

interface ButtonsProps extends Props {
  readonly waiting: number;
  readonly queued: boolean;
}

function Buttons({
  screen,
  open,
  asks,
  handsIn,
  offlineMs,
  review,
  waiting,
  queued,
  onGoOn,
}: ButtonsProps) {
  const box = useRef<HTMLDivElement>(null);
  const alive = screen.outbox !== undefined;
  useEffect(() => {
    if (asks && alive) box.current?.focus();
  }, [asks, alive]);
  if (screen.over)
    return (
      <p className="sitting-told">
        {waiting > 0
          ? words.clock.overWaiting(waiting, Math.round(offlineMs / 60_000))
          : words.clock.over}{' '}
        <a href={review}>{words.clock.toReceipt}</a>
      </p>
    );
  if (queued)
    return (
      <p className="sitting-told" role="status">
        {screen.outbox?.sending === 'unreachable' ? words.queued.waiting : words.queued.sending}
      </p>
    );
  if (asks)
    return (
      <div ref={box} className="sitting-asks" tabIndex={-1} role="group" aria-labelledby="asks">
        <p id="asks">
          {words.asking.text(open)}{' '}
          <a href={`#question-${open[0]}`} onClick={onGoOn}>
            {words.asking.first(open[0] ?? 1)}
          </a>
        </p>
        <div className="sitting-buttons">
          {/* First in the form, so that Enter in a field never hands in. */}
          <button type="submit" className="button" name="intent" value="save">
            {words.asking.on}
          </button>
          <input type="hidden" name="anyway" value="yes" />
          <button
            type="submit"
            className="button primary"
            name="intent"
            value="hand-in"
            data-anyway=""
          >
            {words.asking.anyway}
          </button>
        </div>
      </div>
    );
  return (
    <div className="sitting-buttons">
      <button type="submit" className="button" name="intent" value="save">
        {words.save}
      </button>
      {handsIn && (
        <button
          type="submit"
          className="button primary"
          name="intent"
          value="hand-in"
          // The second half of a double click falls on what the button has become by then.
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {words.handIn}
        </button>
      )}
    </div>
  );
}
