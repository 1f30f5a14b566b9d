// The debrief of an exercise in class: the same as in practice, once the world may be seen.
import { useEffect, useMemo, useState } from 'react';
import type { PlayReview, Revealed } from '../api/contract.ts';
import type { SourceNames } from '../scenario/Briefing.tsx';
import { formOf } from '../scenario/changed.ts';
import { Debrief } from '../scenario/debrief/Debrief.tsx';
import type { WindowMeans } from '../scenario/debrief/Window.tsx';
import { gameOf } from '../scenario/game.ts';
import type { Scenario } from '../scenario/scenario.schema.ts';
import { classExerciseWords as words } from '../ui/words/en-class-exercise.ts';
import { exerciseWords } from '../ui/words/en-exercise.ts';
import { debriefPlay } from './class-debrief.ts';
import { classEdge } from './class-edge.ts';
import { noOpinions, type Opinions } from './class-opinions.ts';
import { meansOf } from './class-wire.ts';
import { saveFile } from './save-file.ts';

interface Props {
  /** The exercise of the attempt, in its full form. */
  readonly scenario: Scenario;
  readonly sources: SourceNames;
  readonly review: PlayReview;
}

/** Before the class is closed only the ending, which follows from what was seen. */
export function ClassDebrief({ scenario, sources, review }: Props) {
  const { revealed, ending, finished, form } = review;
  const game = useMemo(() => gameOf(formOf(scenario, form)), [scenario, form]);
  /** What the device keeps; undefined until it was read. */
  const [opinions, setOpinions] = useState<Opinions>();
  const [means, setMeans] = useState<WindowMeans>();
  useEffect(() => setOpinions(classEdge(review).keeper.read()), [review]);
  useEffect(() => {
    if (revealed?.record !== undefined)
      void meansOf(scenario.id, form, game.scenario.rules).then(setMeans);
  }, [revealed, scenario.id, form, game]);
  const play = useMemo(
    () =>
      revealed?.record === undefined || opinions === undefined
        ? undefined
        : debriefPlay(game, revealed.record, opinions),
    [game, revealed, opinions],
  );
  const notes = useNotes(review, opinions ?? noOpinions, setOpinions);
  if (!finished)
    return (
      <div className="narrow" data-ready={opinions !== undefined}>
        <p>{words.review.unfinished}</p>
        {revealed && <Check review={review} revealed={revealed} />}
      </div>
    );
  if (revealed?.record === undefined) {
    const end = game.scenario.endings.find(({ id }) => id === ending);
    return (
      <div className="narrow ex-ended" data-ready={opinions !== undefined}>
        <p className="eyebrow">{words.review.ending}</p>
        <h2>{end?.title}</h2>
        <p className="ex-mark">{exerciseWords.report.fiction}</p>
        <p className="lead">{end?.text}</p>
        <p className="notice">{words.review.wait}</p>
      </div>
    );
  }
  return (
    <div className="ex ex-debrief" data-ready={opinions !== undefined}>
      {play === undefined ? (
        <p role="status" className="ex-looking">
          {opinions === undefined ? words.review.loading : words.review.noPlay}
        </p>
      ) : (
        <>
          {play.record.role === 'unsaid' && <p className="notice">{words.review.unsaid}</p>}
          <Debrief
            game={game}
            play={play}
            earlier={undefined}
            sources={sources}
            means={means}
            notes={notes.all}
            kept={words.review.kept[review.opinions]}
            model={`/exercise/${scenario.id}/model/`}
            onNote={notes.write}
            onPrint={() => print()}
            onSave={() =>
              saveFile(
                `${scenario.id}-${review.attemptId.slice(0, 8)}.json`,
                `${JSON.stringify(play.record, undefined, 2)}\n`,
              )
            }
          />
          <p role="status" className={notes.said === 'sent' ? 'ex-saved' : 'ex-saved notice'}>
            {notes.said === 'refused'
              ? words.review.note.refused(notes.why)
              : notes.said && words.review.note[notes.said]}
          </p>
        </>
      )}
      <Check review={review} revealed={revealed} />
    </div>
  );
}

/** What is written in the debrief: kept by the server for the instructors, or on the device, as the class wants it. */
function useNotes(
  review: PlayReview,
  opinions: Opinions,
  onOpinions: (opinions: Opinions) => void,
) {
  const onDevice = review.opinions === 'device';
  const [written, setWritten] = useState(review.revealed?.notes ?? {});
  const [said, setSaid] = useState<'sent' | 'waiting' | 'refused'>();
  const [why, setWhy] = useState('');
  const write = (name: string, value: string) => {
    const { keeper, wire, randomId } = classEdge(review);
    if (onDevice) {
      const next = { ...opinions, notes: { ...opinions.notes, [name]: value } };
      keeper.keep(next);
      onOpinions(next);
      return;
    }
    setWritten((all) => ({ ...all, [name]: value }));
    void wire.note({ seat: review.seatId, id: randomId(), name, value }).then((answer) => {
      setSaid(answer === 'no-connection' ? 'waiting' : answer.ok ? 'sent' : 'refused');
      if (answer !== 'no-connection' && !answer.ok) setWhy(answer.error);
    });
  };
  return { all: onDevice ? opinions.notes : written, said, why, write };
}

/** Seed, salt and the hash that was shown at the start. */
function Check({ review, revealed }: { readonly review: PlayReview; readonly revealed: Revealed }) {
  const { seed, salt } = revealed;
  return (
    <section className="ex-check">
      <h2>{words.check.title}</h2>
      <p>{words.check.text}</p>
      <dl>
        <dt>{words.check.seed}</dt>
        <dd>
          <code>{seed}</code>
        </dd>
        <dt>{words.check.salt}</dt>
        <dd>
          <code>{salt}</code>
        </dd>
        <dt>{words.check.promised}</dt>
        <dd>
          <code>{review.commitment}</code>
        </dd>
      </dl>
      <p>
        {words.check.how} <code>{words.check.command(seed, salt)}</code>
      </p>
    </section>
  );
}
