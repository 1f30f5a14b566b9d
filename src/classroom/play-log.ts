// A play in the log of its attempt: what was advised as steps; what was thought as notes, which can be taken out without them.
import type { Entry, Setup } from '../scenario/record.ts';
import type { PlayStep, SaidWith } from './play-views.ts';
import type { LogEntry } from './records.ts';

interface StepBody {
  readonly decision: string;
  readonly option: string;
}
/** An opinion. A body of another form is one that was taken out. */
type NoteBody =
  | { readonly type: 'setup'; readonly setup: Setup }
  | { readonly type: 'belief'; readonly belief: readonly number[] }
  | ({ readonly type: 'said' } & SaidWith)
  | { readonly type: 'text'; readonly name: string; readonly value: string };

type Written = Pick<LogEntry, 'id' | 'type' | 'body'>;

const note = (id: string, body: NoteBody): Written => ({
  id,
  type: 'note',
  body: JSON.stringify(body),
});
const saidId = (step: string) => `${step}.said`;

/** What a step is written down as: the same step gives the same text. */
export function stepEntries(id: string, step: PlayStep): readonly Written[] {
  if (step.type === 'setup') return [note(id, { type: 'setup', setup: step.setup })];
  if (step.type === 'belief') return [note(id, { type: 'belief', belief: step.belief })];
  const { decision, option, said } = step;
  const body: StepBody = { decision, option };
  const advised: Written = { id, type: 'step', body: JSON.stringify(body) };
  return said ? [advised, note(saidId(id), { type: 'said', ...said })] : [advised];
}

/** What was written in the debrief. */
export function textEntry(id: string, name: string, value: string): Written {
  return note(id, { type: 'text', name, value });
}

export interface PlayLog {
  readonly setup: Setup | undefined;
  /** Advice with reasons, and beliefs; only of use when nothing is missing. */
  readonly entries: readonly Entry[];
  /** The same advice without reasons, and no beliefs. */
  readonly advised: readonly Entry[];
  /** Whether the set-up and every reason are there. */
  readonly said: boolean;
  /** Set-up, advice and beliefs that were taken down. */
  readonly taken: number;
  readonly texts: Readonly<Record<string, string>>;
}

/** The play in a log. */
export function readPlayLog(log: readonly LogEntry[]): PlayLog {
  const notes = new Map(
    log.flatMap((each) => (each.type === 'note' ? [[each.id, JSON.parse(each.body)]] : [])) as [
      string,
      Partial<NoteBody>,
    ][],
  );
  let setup: Setup | undefined;
  const entries: Entry[] = [];
  const advised: Entry[] = [];
  const texts: Record<string, string> = {};
  let missing = false;
  for (const { id, type, body, at } of log) {
    if (type === 'step') {
      const { decision, option } = JSON.parse(body) as StepBody;
      const said = notes.get(saidId(id));
      advised.push({ type: 'advice', decision, option, reason: '', confidence: 2, at });
      if (said?.type === 'said') {
        const { type: _, ...rest } = said as NoteBody & { type: 'said' };
        entries.push({ type: 'advice', decision, option, ...rest, at });
      } else missing = true;
      continue;
    }
    const told = notes.get(id) as NoteBody | undefined;
    if (told?.type === 'setup') setup = told.setup;
    if (told?.type === 'belief') entries.push({ type: 'belief', belief: told.belief, at });
    if (told?.type === 'text') texts[told.name] = told.value;
  }
  const beliefs = entries.filter(({ type }) => type === 'belief').length;
  return {
    setup,
    entries,
    advised,
    said: setup !== undefined && !missing,
    taken: (setup === undefined ? 0 : 1) + advised.length + beliefs,
    texts,
  };
}
