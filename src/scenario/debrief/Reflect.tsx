// Questions at the end, with room to write; the exit ticket is among them.
import { useState } from 'react';
import { debriefWords as words } from '../../ui/words/en-debrief.ts';
import type { Scenario } from '../scenario.schema.ts';

interface Props {
  readonly scenario: Scenario;
  /** What was written, by the part and the number of the prompt, such as `exit-0`. */
  readonly notes: Readonly<Record<string, string>>;
  /** Where it is kept, in words; on this device when nothing else is said. */
  readonly kept?: string | undefined;
  readonly onNote: (name: string, value: string) => void;
}

const parts = ['happened', 'meant', 'beyond', 'exit'] as const;

/** One question of each part stands open, of the exit ticket all. */
function shown(part: (typeof parts)[number]): number {
  return part === 'exit' ? Infinity : 1;
}

/** What is written is kept when the field is left. */
export function Reflect({ scenario, notes, kept, onNote }: Props) {
  const field = (part: string, prompt: string, i: number) => (
    <Prompt
      key={prompt}
      name={`${part}-${i}`}
      prompt={prompt}
      kept={notes[`${part}-${i}`] ?? ''}
      onNote={onNote}
    />
  );
  return (
    <section>
      <h2>{words.reflect.title}</h2>
      <p>{kept ?? words.reflect.optional}</p>
      {parts.map((part) => (
        <div key={part} className="ex-reflect">
          <h3>{words.reflect[part]}</h3>
          {scenario.reflection[part]
            .slice(0, shown(part))
            .map((prompt, i) => field(part, prompt, i))}
          {scenario.reflection[part].length > shown(part) && (
            <details>
              <summary>
                {words.reflect.more(scenario.reflection[part].length - shown(part))}
              </summary>
              {scenario.reflection[part]
                .slice(shown(part))
                .map((prompt, i) => field(part, prompt, i + shown(part)))}
            </details>
          )}
        </div>
      ))}
    </section>
  );
}

interface PromptProps {
  readonly name: string;
  readonly prompt: string;
  readonly kept: string;
  readonly onNote: Props['onNote'];
}

function Prompt({ name, prompt, kept, onNote }: PromptProps) {
  const [text, setText] = useState<string>();
  const shown = text ?? kept;
  return (
    <label className="ex-prompt">
      {prompt}
      <textarea
        name={name}
        rows={2}
        maxLength={2000}
        value={shown}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={() => {
          if (text !== undefined && text !== kept) onNote(name, text);
        }}
      />
    </label>
  );
}
