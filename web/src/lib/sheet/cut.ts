/** Which part of a photo shows a row of boxes, and how it has to be turned. Pure. */
import type { Place } from './types';

export interface Cut {
  middle: Place;
  /** How the row lies in the photo, radians. */
  turn: number;
  /** Screen pixels a photo pixel. */
  scale: number;
  wide: number;
  high: number;
}

const boxOnScreen = 48;

/** The boxes and half a box around them. A single box has no direction: it is shown as it lies. */
export function cutOf(boxes: readonly Place[]): Cut {
  const first = boxes[0]!;
  const last = boxes.at(-1)!;
  const length = Math.hypot(last.x - first.x, last.y - first.y);
  const step = boxes.length > 1 ? length / (boxes.length - 1) : 40;
  const scale = boxOnScreen / step;
  return {
    middle: { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 },
    turn: boxes.length > 1 ? Math.atan2(last.y - first.y, last.x - first.x) : 0,
    scale,
    wide: Math.round(boxOnScreen * (boxes.length + 1)),
    high: Math.round(boxOnScreen * 1.5)
  };
}
