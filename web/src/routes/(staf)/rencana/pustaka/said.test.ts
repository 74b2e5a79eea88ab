import { describe, expect, it } from 'vitest';
import { newId } from '$lib/outbox/ids';
import { blankPlan } from '../plan';
import type { ImprovementView } from '../wire';
import { begun, isMessage, sayable, stateOf, wordsMost } from './said';

const thank = 'Terima kasih sudah membagikan rencana ini.';
const ask = 'Saya ingin bertanya:';

describe('a message to the author of a shared plan', () => {
  it('begins as one taps, keeps own words, and changes its beginning for another', () => {
    expect(begun('', ask, [thank, ask])).toBe(`${ask} `);
    expect(begun(`${thank} `, ask, [thank, ask])).toBe(`${ask} `);
    expect(begun('arangnya dari mana?', ask, [thank, ask])).toBe(`${ask} arangnya dari mana?`);
    expect(begun(`${ask} arangnya dari mana?`, thank, [thank, ask])).toBe(`${thank} arangnya dari mana?`);
    expect(begun(`${ask} arangnya?`, ask, [thank, ask])).toBe(`${ask} arangnya?`);
  });
  it('never grows beyond what the server takes', () => {
    const long = 'a'.repeat(wordsMost);
    expect(begun(long, ask, [thank, ask])).toBe(long);
  });
  it('is more than the beginning of a question; thanks may stand alone', () => {
    expect(sayable('  ', ask)).toBe(false);
    expect(sayable(`${ask} `, ask)).toBe(false);
    expect(sayable(`${ask} arangnya?`, ask)).toBe(true);
    expect(sayable(`${thank} `, ask)).toBe(true);
  });
});

describe('what came from a colleague', () => {
  const base = blankPlan('sd', newId);
  const view = (words: string, topic = base.design.topic) => ({ improvement: { words }, base, body: { ...base, design: { ...base.design, topic } } }) as ImprovementView;
  it('is a message when nothing of the plan was changed and something is said', () => {
    expect(isMessage(view('Terima kasih.'))).toBe(true);
    expect(isMessage(view('Terima kasih.', 'Air sumur'))).toBe(false);
    expect(isMessage(view(''))).toBe(false);
  });
  it('is told as taken over only when something was', () => {
    expect(stateOf({ taken: null, answer: '' })).toBe('waiting');
    expect(stateOf({ taken: 2, answer: 'Bagus' })).toBe('taken');
    expect(stateOf({ taken: 0, answer: 'Dari tempurung.' })).toBe('replied');
    expect(stateOf({ taken: 0, answer: '' })).toBe('thanked');
  });
});
