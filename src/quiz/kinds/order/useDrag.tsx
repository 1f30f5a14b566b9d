// Rows that can be dragged with the mouse or a finger: an extra beside the buttons, loaded once they work.
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { OptionId } from '../../../ids.ts';

/**
 * Lets the `[data-item]` rows of `list` be dragged within it. `onMove` is asked for the new index of an item, counted
 * from 0. Gives the gap over which a row is held, 0 above the first row; undefined when none is. When the code
 * of it cannot be loaded, nothing can be dragged and everything else works.
 */
export function useDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (id: OptionId, to: number) => void,
): number | undefined {
  const [over, setOver] = useState<number>();
  const dropped = useEffectEvent(onMove);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(
      ({ draggable, dropTargetForElements }) => {
        const element = list.current;
        if (gone || element === null) return;
        const rows = () => [...element.querySelectorAll<HTMLElement>('[data-item]')];
        const gapAt = (y: number) => rows().filter((row) => middle(row) < y).length;
        const stops = rows().map((row) => draggable({ element: row }));
        stops.push(
          dropTargetForElements({
            element,
            canDrop: ({ source }) => element.contains(source.element),
            onDrag: ({ source, location }) => {
              const gap = gapAt(location.current.input.clientY);
              const from = rows().indexOf(source.element);
              // The two gaps beside a row are where it stands already.
              setOver(gap === from || gap === from + 1 ? undefined : gap);
            },
            onDragLeave: () => setOver(undefined),
            onDrop: ({ source, location }) => {
              setOver(undefined);
              const gap = gapAt(location.current.input.clientY);
              const from = rows().indexOf(source.element);
              const to = gap > from ? gap - 1 : gap;
              if (to !== from) dropped(source.element.dataset.item as OptionId, to);
            },
          }),
        );
        stop = () => stops.forEach((each) => each());
      },
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [list]);
  return over;
}

function middle(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
