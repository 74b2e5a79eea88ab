import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer.ts';
import type { Pair, Side } from '../../types';
import { beside, overlaid, sideOf, waiting, Watch } from './pairs';

const pair = (name: string, chosen: Side | null = null, colleagues: Pair['colleagues'] = 'none'): Pair => ({ pair: name, upper: { question: '', text: 'a' }, lower: { question: '', text: 'b' }, chosen, colleagues });
const path = '/api/rounds/round_a/choices/';
const sent = (name: string, chosen: Side | null, where = path) => ({ path: `${where}choice_x`, body: { pair: name, chosen, took_ms: 1, at: 1 } }) as unknown as Command;

describe('pairs on this phone', () => {
  it('have the newest word: the server’s, what waits to be sent, what was tapped here', () => {
    const all = [pair('1', 'upper'), pair('2'), pair('3'), pair('4', 'lower')];
    const said = overlaid(all, path, [sent('2', 'upper'), sent('2', 'lower'), sent('3', 'upper', '/api/rounds/round_b/choices/')], { '4': null });
    expect(said.map((one) => one.chosen)).toEqual(['upper', 'lower', null, null]);
    expect(waiting(said)).toBe(2);
    expect(waiting([pair('1', 'upper')])).toBe(1);
    expect(waiting([])).toBe(0);
  });
  it('are told what colleagues find only beside the own choice', () => {
    expect(beside(pair('1', 'upper'))).toBe('silent');
    expect(beside(pair('1', 'upper', 'even'))).toBe('even');
    expect(beside(pair('1', 'upper', 'upper'))).toBe('same');
    expect(beside(pair('1', 'upper', 'lower'))).toBe('other');
  });
});

it('keys choose, and others do nothing', () => {
  expect(['1', 'A', 'ArrowLeft'].map(sideOf)).toEqual(['upper', 'upper', 'upper']);
  expect(['2', 'b', 'ArrowDown'].map(sideOf)).toEqual(['lower', 'lower', 'lower']);
  expect(sideOf('Enter')).toBeUndefined();
});

it('time over a pair does not run while the page is hidden', () => {
  const watch = new Watch();
  watch.start(1000, true);
  watch.seen(false, 5000);
  watch.seen(false, 6000);
  expect(watch.took(90_000)).toBe(4000);
  watch.seen(true, 100_000);
  expect(watch.took(103_000)).toBe(7000);
  watch.start(200_000, true);
  expect(watch.took(200_500)).toBe(500);
  watch.start(300_000, false); // the pair came while another page was in front
  expect(watch.took(390_000)).toBe(0);
  watch.seen(true, 400_000);
  expect(watch.took(402_000)).toBe(2000);
});
