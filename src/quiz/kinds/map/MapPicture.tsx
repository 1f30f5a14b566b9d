// The map itself: shapes from a file of this site, and the letters of the list where their places lie.
import type { OptionId } from '../../../ids.ts';
import { mapWords as words } from '../../../ui/words/en-kind-map.ts';
import { markOf } from '../../OptionCards.tsx';
import { letter } from '../../options.ts';
import type { MapFeedback, MapView, PlaceView } from './logic.ts';
import { coordinates, mapAddress, mapHeight, mapWidth, project } from './projection.ts';

interface Props {
  readonly view: MapView;
  readonly chosen: readonly OptionId[];
  onChange(id: OptionId, chosen: boolean): void;
  readonly feedback: MapFeedback | undefined;
}

/** Draws the map. A press on a marker is a short cut to the list below, which needs neither pointer nor script. */
export function MapPicture({ view, chosen, onChange, feedback }: Props) {
  const height = Math.round(mapHeight(view.area));
  const shapes = mapAddress(view.area);
  const named = view.places.map((place, index) => words.place(letter(index), coordinates(place)));
  const markIn = ({ id }: PlaceView) => {
    const told = feedback?.find((each) => each.id === id);
    return told && markOf(told, view.several && chosen.length > 0);
  };
  const press = ({ id }: PlaceView) =>
    feedback === undefined ? () => onChange(id, !view.several || !chosen.includes(id)) : undefined;
  return (
    <figure className="map">
      <div className="map-frame">
        <svg
          className="map-shapes"
          viewBox={`0 0 ${mapWidth} ${height}`}
          role="img"
          aria-label={words.alt(named)}
        >
          {/* The attributes hold until the styles are there; the shapes take both colours from here. */}
          <use className="map-land" href={`${shapes}#land`} fill="none" stroke="currentColor" />
          <use className="map-borders" href={`${shapes}#borders`} stroke="currentColor" />
        </svg>
        {/* Without a viewBox a marker keeps its size in pixels, and percentages put it in its place. */}
        <svg className="map-markers" width="100%" height="100%" aria-hidden="true">
          {/* Where the room of two markers overlaps, the letter itself wins: all room lies below all letters. */}
          {feedback === undefined &&
            view.places.map((place) => (
              <circle
                key={place.id}
                className="map-room"
                {...at(view, place)}
                r="22"
                onClick={press(place)}
              />
            ))}
          {view.places.map((place, index) => (
            <Marker
              key={place.id}
              {...at(view, place)}
              name={letter(index)}
              chosen={chosen.includes(place.id)}
              mark={markIn(place)}
              onPress={press(place)}
            />
          ))}
          {view.places.map((place) => (
            <Sign key={place.id} {...at(view, place)} mark={markIn(place)} />
          ))}
        </svg>
      </div>
      <figcaption>
        {view.credit} {words.borders}
      </figcaption>
    </figure>
  );
}

/** The place of a marker in percent of the map's width and height. */
function at({ area }: MapView, place: PlaceView): { cx: string; cy: string } {
  const { x, y } = project(area, place);
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
  return { cx: percent(x / mapWidth), cy: percent(y / mapHeight(area)) };
}

interface SignProps {
  readonly cx: string;
  readonly cy: string;
  readonly mark: ReturnType<typeof markOf>;
}

interface MarkerProps extends SignProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly onPress: (() => void) | undefined;
}

function Marker({ cx, cy, name, chosen, mark, onPress }: MarkerProps) {
  return (
    <g
      className="map-marker"
      data-chosen={chosen ? '' : undefined}
      data-of={mark}
      onClick={onPress}
    >
      <circle cx={cx} cy={cy} r="12" />
      <text x={cx} y={cy} dy="4.5" textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

/** Beside its marker, and above all markers. */
function Sign({ cx, cy, mark }: SignProps) {
  if (mark === undefined) return null;
  return (
    <text className="map-sign" data-of={mark} x={cx} y={cy} dx="8" dy="-8">
      {mark === 'wrong' ? '✗' : '✓'}
    </text>
  );
}
