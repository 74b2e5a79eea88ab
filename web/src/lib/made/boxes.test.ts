/** Black boxes: whichever way a finger draws, inside the picture, and no half pixel left open. */
import { expect, it } from 'vitest';
import { between, boxesOf, firstBox, grown, keyed, moved, numbersOf, paintBoxes, pixelsOf } from './boxes';

it('a box is the same from whichever corner it is drawn, and never leaves the picture', () => {
  const box = { x: 100, y: 200, width: 300, height: 50 };
  for (const [a, b] of [[{ x: 100, y: 200 }, { x: 400, y: 250 }], [{ x: 400, y: 200 }, { x: 100, y: 250 }], [{ x: 400, y: 250 }, { x: 100, y: 200 }]] as const) expect(between(a, b)).toEqual(box);
  expect(between({ x: -50, y: -1 }, { x: 1300, y: 1001 })).toEqual({ x: 0, y: 0, width: 1000, height: 1000 });
  expect(between({ x: 500, y: 500 }, { x: 505, y: 700 })).toBeUndefined();
  expect(moved(box, 900, -900)).toEqual({ ...box, x: 700, y: 0 });
  expect(grown(box, 9000, -9000)).toEqual({ ...box, width: 900, height: 12 });
});

it('arrows move a box, Shift and arrows change its size, other keys do nothing', () => {
  const box = { x: 100, y: 200, width: 300, height: 50 };
  expect(keyed(box, 'ArrowRight', false)).toEqual({ ...box, x: 120 });
  expect(keyed(box, 'ArrowUp', true)).toEqual({ ...box, height: 30 });
  expect(keyed(box, 'Enter', false)).toBeUndefined();
  for (let i = 0; i < 30; i++) expect(firstBox(i).y + firstBox(i).height).toBeLessThanOrEqual(1000);
});

it('in pixels it covers at least what it covered on the screen', () => {
  expect(pixelsOf({ x: 333, y: 0, width: 334, height: 1000 }, 10, 7)).toEqual({ x: 3, y: 0, width: 4, height: 7 });
  for (const [width, height] of [[1280, 961], [37, 500], [1, 1]] as const) {
    for (const box of [{ x: 1, y: 1, width: 12, height: 12 }, { x: 988, y: 988, width: 12, height: 12 }, { x: 0, y: 0, width: 1000, height: 1000 }]) {
      const at = pixelsOf(box, width, height);
      expect(at.x).toBeLessThanOrEqual((box.x * width) / 1000);
      expect(at.x + at.width).toBeGreaterThanOrEqual(((box.x + box.width) * width) / 1000);
      expect(at.x + at.width).toBeLessThanOrEqual(width);
      expect(at.y + at.height).toBeLessThanOrEqual(height);
      expect(at.width * at.height).toBeGreaterThan(0);
    }
  }
});

it('is kept as numbers and painted black', () => {
  const boxes = [{ x: 1, y: 2, width: 30, height: 40 }, { x: 500, y: 600, width: 70, height: 80 }];
  expect(boxesOf(numbersOf(boxes))).toEqual(boxes);
  const filled: unknown[] = [];
  const on = { fillStyle: '', fillRect: (...at: number[]) => filled.push([on.fillStyle, ...at]) };
  paintBoxes(on as unknown as CanvasRenderingContext2D, boxes, 1000, 500);
  expect(filled).toEqual([['#000000', 1, 1, 30, 20], ['#000000', 500, 300, 70, 40]]);
});
