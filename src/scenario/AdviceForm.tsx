// The form of a round: an option, a reason, what is expected to follow, how confident the advice is given.
import { useId, useRef, useState } from 'react';
import { exerciseWords as words } from '../ui/words/en-exercise.ts';
import type { Decision } from './decision.schema.ts';
import type { Game } from './game.ts';
import { Options } from './Options.tsx';
import { type Advice, limits } from './record.ts';
import { allMoves } from './moves.ts';

export type Given = Omit<Advice, 'type' | 'at'>;

type Field = 'option' | 'reason' | 'expected' | 'confidence';
interface Missing {
  readonly field: Field;
  readonly text: string;
}

interface Props {
  readonly game: Game;
  readonly decision: Decision;
  readonly capital: number;
  /** Whether this answers an interrupt; then no move is expected. */
  readonly interrupt: boolean;
  /** What the fields begin with, as when earlier advice is given again. */
  readonly draft: Partial<Given> | undefined;
  readonly onDraft: (draft: Partial<Given>) => void;
  readonly onGive: (advice: Given) => void;
}

const { least, most } = limits.reason;

/** Nothing is sent before all of it is there; what is missing is named, and takes the focus. */
export function AdviceForm(props: Props) {
  const { game, decision, capital, interrupt, draft = {}, onDraft, onGive } = props;
  const [missing, setMissing] = useState<Missing>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { who } = game.scenario.moves;
  const set = (change: Partial<Given>) => {
    setMissing(undefined);
    onDraft({ ...draft, ...change });
  };
  const length = (draft.reason ?? '').trim().length;
  const give = () => {
    const { option, reason, expected, confidence } = draft;
    const open = decision.options.find((each) => each.id === option && each.cost <= capital);
    const lacking =
      open === undefined
        ? (['option', words.round.missing.option] as const)
        : length < least || length > most
          ? (['reason', words.round.missing.reason(least, most)] as const)
          : !interrupt && expected === undefined
            ? (['expected', words.round.missing.expected] as const)
            : confidence === undefined
              ? (['confidence', words.round.missing.confidence] as const)
              : undefined;
    if (lacking === undefined && open !== undefined && confidence !== undefined) {
      onGive({
        decision: decision.id,
        option: open.id,
        reason: (reason ?? '').trim(),
        ...(interrupt || expected === undefined ? {} : { expected }),
        confidence,
      });
      return;
    }
    setMissing(lacking && { field: lacking[0], text: lacking[1] });
    form.current
      ?.querySelector<HTMLElement>(`[name="${lacking?.[0] ?? 'option'}"]:not(:disabled)`)
      ?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it takes a key away from lists, it adds none
    <form
      ref={form}
      className="ex-form"
      method="dialog"
      autoComplete="off"
      noValidate
      onKeyDown={(event) => {
        // Advice cannot be taken back: a list of options is no place from which to give it.
        const { target } = event;
        if (event.key === 'Enter' && target instanceof HTMLInputElement && target.type === 'radio')
          event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Lacks field="option" missing={missing} />
      <Options
        game={game}
        decision={decision}
        capital={capital}
        chosen={draft.option}
        onChoose={(option) => set({ option })}
      />
      <div className="ex-field">
        <label htmlFor={`${id}-reason`}>{words.round.reason}</label>
        <p className="ex-note" id={`${id}-reason-note`}>
          {words.round.reasonNote(least, most)}
        </p>
        <textarea
          id={`${id}-reason`}
          name="reason"
          rows={3}
          value={draft.reason ?? ''}
          aria-describedby={`${id}-reason-note`}
          onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        />
        <Lacks field="reason" missing={missing} />
        <p className="ex-note ex-count">{words.round.left(length, least, most)}</p>
      </div>
      {!interrupt && (
        <fieldset className="ex-field ex-picks">
          <legend>{words.round.expected(who)}</legend>
          <Lacks field="expected" missing={missing} />
          {allMoves(game.scenario).map(({ id: move, title }) => (
            <label key={move}>
              <input
                type="radio"
                name="expected"
                value={move}
                checked={draft.expected === move}
                onChange={() => set({ expected: move })}
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="ex-field ex-picks ex-row">
        <legend>{words.round.confidence}</legend>
        <Lacks field="confidence" missing={missing} />
        {([1, 2, 3] as const).map((confidence) => (
          <label key={confidence}>
            <input
              type="radio"
              name="confidence"
              value={confidence}
              checked={draft.confidence === confidence}
              onChange={() => set({ confidence })}
            />
            {words.round.confident[confidence]}
          </label>
        ))}
      </fieldset>
      <div className="ex-buttons">
        <button type="submit" className="button primary">
          {words.round.advise}
        </button>
      </div>
    </form>
  );
}

/** Beside the field that lacks something. In the page from the start, or it would not be read out. */
function Lacks({
  field,
  missing,
}: {
  readonly field: Field;
  readonly missing: Missing | undefined;
}) {
  return (
    <p className="notice" role="alert">
      {missing?.field === field ? missing.text : undefined}
    </p>
  );
}
