/** A place in a pupil's work: words of a text, or a point of a picture. Letters are code points, so that no emoji is cut in two. Pure. */
import type { Answer } from '$lib/api/types';

export type WorkPlace = Answer<'WorkPlace'>;
export const whole: WorkPlace = { quote: '', from: 0, x: null, y: null };
export const isWhole = (place: WorkPlace): boolean => place.quote === '' && place.x === null;

/** A text in the order of its letters: words to be tapped, and what stands between them. */
export interface Token {
  text: string;
  from: number;
  word: boolean;
}
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  let from = 0;
  for (const part of text.match(/\s+|\S+/gu) ?? []) {
    out.push({ text: part, from, word: !/^\s/u.test(part) });
    from += Array.from(part).length;
  }
  return out;
}

/** From one tapped word to another, whichever came first: all between them. `a`, `b`: places among the tokens. */
export function stretch(all: readonly Token[], a: number, b: number): WorkPlace {
  const part = all.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { ...whole, quote: part.map((one) => one.text).join(''), from: part[0]?.from ?? 0 };
}

export interface Marked {
  before: string;
  marked: string;
  after: string;
}
/** Where the words stand now: where they stood then, else where they are nearest to it; none when they are in it no more. */
export function located(text: string, { quote, from }: Pick<WorkPlace, 'quote' | 'from'>): Marked | undefined {
  if (quote === '') return undefined;
  const letters = Array.from(text);
  const words = Array.from(quote);
  let best: number | undefined;
  for (let at = 0; at + words.length <= letters.length; at++) {
    if (words.some((one, i) => letters[at + i] !== one)) continue;
    if (best === undefined || Math.abs(at - from) < Math.abs(best - from)) best = at;
  }
  if (best === undefined) return undefined;
  const part = (a: number, b?: number) => letters.slice(a, b).join('');
  return { before: part(0, best), marked: part(best, best + words.length), after: part(best + words.length) };
}

const scale = 1000;
const within = (x: number) => Math.min(scale, Math.max(0, Math.round(x)));
/** A tapped point of a picture that fills its box. */
export const pointIn = (box: { left: number; top: number; width: number; height: number }, x: number, y: number): WorkPlace => ({
  ...whole,
  x: within((scale * (x - box.left)) / Math.max(1, box.width)),
  y: within((scale * (y - box.top)) / Math.max(1, box.height))
});

const steps: Record<string, readonly [number, number]> = { ArrowLeft: [-50, 0], ArrowRight: [50, 0], ArrowUp: [0, -50], ArrowDown: [0, 50] };
/** By the keyboard: from the middle on, with the arrows. */
export function moved(place: WorkPlace, key: string): WorkPlace | undefined {
  const step = steps[key];
  return step && { ...whole, x: within((place.x ?? scale / 2) + step[0]), y: within((place.y ?? scale / 2) + step[1]) };
}
