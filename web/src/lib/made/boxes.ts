/**
 * Black boxes over a picture that leaves the school: in thousandths of its sides, so that they mean the same on every screen and in the
 * picture's own pixels. Pure.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Point {
  x: number;
  y: number;
}

/** As many as the server takes. */
export const boxesMost = 24;
const whole = 1000;
/** Smaller is a tap, not a box. */
const least = 12;
const step = 20;

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

/** Drawn from one corner to the other; nothing when that was only a tap. */
export function between(a: Point, b: Point): Box | undefined {
  const [left, right] = [within(Math.min(a.x, b.x), 0, whole), within(Math.max(a.x, b.x), 0, whole)];
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, whole), within(Math.max(a.y, b.y), 0, whole)];
  return right - left < least || bottom - top < least ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The same box elsewhere; it stays inside the picture. */
export const moved = (box: Box, dx: number, dy: number): Box => ({ ...box, x: within(box.x + dx, 0, whole - box.width), y: within(box.y + dy, 0, whole - box.height) });
/** The same corner, another size. */
export const grown = (box: Box, dx: number, dy: number): Box => ({ ...box, width: within(box.width + dx, least, whole - box.x), height: within(box.height + dy, least, whole - box.y) });

const arrows: Record<string, readonly [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
/** By a keyboard: arrows move, with Shift they change the size. */
export function keyed(box: Box, key: string, shift: boolean): Box | undefined {
  const by = arrows[key];
  return by && (shift ? grown : moved)(box, ...by);
}

/** A first box, where nothing can be drawn with a finger: over the upper part, where names stand. */
export const firstBox = (count: number): Box => moved({ x: 50, y: 50, width: 300, height: 90 }, 0, (count % 8) * 100);

/** In a picture's pixels, rounded outwards: no half pixel stays to be read. */
export function pixelsOf(box: Box, width: number, height: number): Box {
  const [left, top] = [Math.floor((box.x * width) / whole), Math.floor((box.y * height) / whole)];
  const [right, bottom] = [Math.ceil(((box.x + box.width) * width) / whole), Math.ceil(((box.y + box.height) * height) / whole)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** As the server keeps them. */
export const numbersOf = (boxes: readonly Box[]): number[] => boxes.flatMap((one) => [one.x, one.y, one.width, one.height]);
export const boxesOf = (numbers: readonly number[]): Box[] =>
  Array.from({ length: Math.floor(numbers.length / 4) }, (_, i) => ({ x: numbers[i * 4]!, y: numbers[i * 4 + 1]!, width: numbers[i * 4 + 2]!, height: numbers[i * 4 + 3]! }));

/** Onto a picture of so many pixels, over all that is there. */
export function paintBoxes(on: CanvasRenderingContext2D, boxes: readonly Box[], width: number, height: number): void {
  on.fillStyle = '#000000';
  for (const one of boxes) {
    const at = pixelsOf(one, width, height);
    on.fillRect(at.x, at.y, at.width, at.height);
  }
}
