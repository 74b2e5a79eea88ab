/** Comparing work by twos, without a screen: what is chosen, what is next, what colleagues find. Pure. */
import type { Command } from '$lib/outbox/reducer.ts';
import type { Pair, Side } from '../../types';

export interface ChoiceBody {
  pair: string;
  chosen: Side | null;
  took_ms: number;
  at: number;
}

/** Pairs with what was chosen on this phone laid over them: the later word stands. */
export function overlaid(pairs: readonly Pair[], path: string, unsent: readonly Command[], here: Readonly<Record<string, Side | null>>): Pair[] {
  const waiting: Record<string, Side | null> = {};
  for (const command of unsent) {
    if (!command.path.startsWith(path)) continue;
    const body = command.body as ChoiceBody;
    waiting[body.pair] = body.chosen;
  }
  const said = { ...waiting, ...here };
  return pairs.map((one) => (one.pair in said ? { ...one, chosen: said[one.pair]! } : one));
}

/** The place of the first pair that waits; past the end when none does. */
export function waiting(pairs: readonly Pair[]): number {
  const at = pairs.findIndex((one) => one.chosen === null);
  return at < 0 ? pairs.length : at;
}

/** What is said of a choice, beside what colleagues find. */
export function beside(pair: Pair): 'same' | 'other' | 'even' | 'silent' {
  if (pair.colleagues === 'none') return 'silent';
  if (pair.colleagues === 'even') return 'even';
  return pair.colleagues === pair.chosen ? 'same' : 'other';
}

/** Which side a key means: 1 and A the first, 2 and B the second, arrows as the two lie. */
export function sideOf(key: string): Side | undefined {
  if (['1', 'a', 'A', 'ArrowUp', 'ArrowLeft'].includes(key)) return 'upper';
  if (['2', 'b', 'B', 'ArrowDown', 'ArrowRight'].includes(key)) return 'lower';
  return undefined;
}

/** Time over a pair: while the page is hidden nobody reads it. */
export class Watch {
  private sum = 0;
  private from: number | undefined;

  start(now: number, visible: boolean) {
    this.sum = 0;
    this.from = visible ? now : undefined;
  }
  seen(visible: boolean, now: number) {
    if (visible) this.from ??= now;
    else if (this.from !== undefined) {
      this.sum += now - this.from;
      this.from = undefined;
    }
  }
  took(now: number): number {
    return Math.round(this.sum + (this.from === undefined ? 0 : now - this.from));
  }
}
