// Draws a question with places on a map: the map, and the places as lettered radios or checkboxes, which do it all.
import type { OptionId } from '../../../ids.ts';
import { mapWords as words } from '../../../ui/words/en-kind-map.ts';
import type { DrawProps } from '../../kind.ts';
import { OptionCards } from '../../OptionCards.tsx';
import { picks } from '../../options.ts';
import { type MapAnswer, type MapFeedback, type MapView } from './logic.ts';
import { MapPicture } from './MapPicture.tsx';

/** The map and the list of its places. */
export function Draw({
  view,
  answer,
  onAnswer,
  feedback,
}: DrawProps<MapView, MapAnswer, MapFeedback>) {
  const chosen = answer?.places ?? [];
  const choose = (id: OptionId, picked: boolean) => {
    const places = view.places
      .map((place) => place.id)
      .filter((each) => (each === id ? picked : view.several && chosen.includes(each)));
    onAnswer(places.length === 0 ? undefined : { kind: 'map', places });
  };
  return (
    <>
      {feedback === undefined && (
        <p className="question-rule">{view.several ? words.several : words.one}</p>
      )}
      <MapPicture view={view} chosen={chosen} onChange={choose} feedback={feedback} />
      {feedback && view.several && chosen.length > 0 && (
        <p className="question-rule">{told(feedback)}</p>
      )}
      <OptionCards
        type={view.several ? 'checkbox' : 'radio'}
        name={view.id}
        options={view.places}
        chosen={chosen}
        onChange={choose}
        feedback={feedback}
      />
    </>
  );
}

function told(feedback: MapFeedback): string {
  const { right, wrong, all } = picks(feedback);
  return words.count(right, wrong, all);
}
