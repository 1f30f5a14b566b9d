// The review of today: what is due, or when the next comes; and the day of an exam, if there is one.
import { useEffect, useState } from 'react';
import { fingerprint } from '../quiz/fingerprint.ts';
import { loadKinds } from '../quiz/kinds.ts';
import { result, verdict } from '../quiz/mark.ts';
import { reviewPageWords as words } from '../ui/words/en-review.ts';
import type { Day } from './day.ts';
import { now, offsetAt, pageLog } from './device.ts';
import { ExamDay } from './ExamDay.tsx';
import type { Plan } from './ladder.ts';
import { latestPreference } from './latest-preference.ts';
import { Player } from './Player.tsx';
import { setPreference } from './preferences.ts';
import type { Knowing } from './recalls.ts';
import { planOn, reviewRun } from './review.ts';
import { type Bank, fetchBank } from './review-bank.ts';
import { loadLater, loadLooks } from './useDrawing.tsx';
import { firstOf, type Run } from './run.ts';

interface Ready {
  readonly bank: Bank;
  readonly run: Run | undefined;
  readonly plan: Plan & { readonly day: Day };
  readonly exam: string;
}

/** The whole of /review/ but for its heading. It reads the log once; what is answered here does not change the run. */
export function Review({ bankFrom }: { readonly bankFrom: string }) {
  const [ready, setReady] = useState<Ready | 'failed'>();
  useEffect(() => {
    void load(bankFrom).then(setReady, (error: unknown) => {
      setReady('failed');
      reportError(error);
    });
  }, [bankFrom]);
  if (ready === undefined) return <p role="status">{words.reading}</p>;
  if (ready === 'failed') return <p role="alert">{words.failed}</p>;
  const { bank, run, plan, exam } = ready;
  const coming = <Coming plan={plan} />;
  return (
    <>
      {run === undefined ? (
        <div className="card review-none">
          <p>{plan.done > 0 ? words.doneToday(plan.done) : words.nothing}</p>
          {coming}
        </div>
      ) : (
        <Player
          key={`${run.prefix} ${run.questions.map(({ id }) => id).join(' ')}`}
          run={run}
          links={bank.links}
          ideas={bank.ideas}
          ending={<p>{words.ending}</p>}
        />
      )}
      <ExamDay
        today={dateOf(plan.day)}
        exam={exam}
        onExam={async (value) => {
          await setPreference('exam', value);
          setReady(await load(bankFrom));
        }}
      />
    </>
  );
}

/** A day as a date of the calendar. */
function dateOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** What comes on the next days, as a short list; nothing that could frighten anybody. */
function Coming({ plan }: { readonly plan: Ready['plan'] }) {
  if (plan.later.length === 0) return null;
  return (
    <ul>
      {plan.later.slice(0, 5).map(({ day, questions }) => (
        <li key={day}>{words.coming(day - plan.day, questions.length)}</li>
      ))}
    </ul>
  );
}

async function load(bankFrom: string): Promise<Ready> {
  const [bank, events] = await Promise.all([fetchBank(bankFrom), pageLog().read('everything')]);
  await loadKinds(bank.questions.map(({ kind }) => kind));
  const plan = planOn(now(), events, knowing(bank));
  const run = reviewRun(plan.day, plan.today, events, bank.questions);
  if (run !== undefined) await loadLooks(firstOf(run)).then(() => loadLater(run.questions));
  return { bank, run, plan, exam: latestPreference(events, 'exam') ?? '' };
}

function knowing({ questions }: Bank): Knowing {
  const known = new Map(questions.map((question) => [question.id, question]));
  return {
    offset: offsetAt,
    fits: new Map(questions.map((question) => [question.id, fingerprint(question)])),
    verdictOf: (event) => {
      const question = known.get(event.question);
      const marked = question && result(question, event.answer);
      return marked?.state === 'marked' ? verdict(marked.points) : undefined;
    },
  };
}
