import { describe, expect, it } from 'vitest';
import { observedWords, type Observed } from './observed';
import en from './texts.en';
import id from './texts.id';

const names: Record<string, string> = { belum: 'Belum dilakukan', 'belum-efektif': 'Dilakukan, belum efektif', efektif: 'Dilakukan dan efektif' };
const nameOf = (step: string) => names[step] ?? step;
const shown: Observed = { fairness: 'shown', visits: 4, observers: 2, low: 'belum-efektif', high: 'efektif' };
const why = (fairness: Observed['fairness'], visits = 4, observers = 2): Observed => ({ fairness, visits, observers, low: '', high: '' });

describe('what visits say of the indicator', () => {
  it('lies between two steps, after how strict observers are', () => {
    expect(observedWords(shown, nameOf, id.observed)).toBe(
      'Dari 4 kunjungan oleh 2 pengamat: antara “Dilakukan, belum efektif” dan “Dilakukan dan efektif”, sesudah ketat-longgarnya pengamat diperhitungkan.'
    );
    expect(observedWords(shown, nameOf, en.observed)).toBe(
      'From 4 visits by 2 observers: between “Dilakukan, belum efektif” and “Dilakukan dan efektif”, with how strict each observer is reckoned out.'
    );
  });
  it('or around one', () => {
    const one = { ...shown, low: 'efektif' };
    expect(observedWords(one, nameOf, id.observed)).toContain('sekitar “Dilakukan dan efektif”');
    expect(observedWords(one, nameOf, en.observed)).toContain('around “Dilakukan dan efektif”');
  });
  it('says why nothing is said yet, in one way for each reason', () => {
    const reasons = [why('few_visits', 1, 1), why('few_observers', 3, 1), why('not_linked'), why('unsure')];
    for (const texts of [id.observed, en.observed]) {
      const all = reasons.map((one) => observedWords(one, nameOf, texts));
      expect(new Set(all).size).toBe(4);
      for (const words of all) expect(words).not.toMatch(/“|undefined/);
    }
    expect(observedWords(reasons[0]!, nameOf, id.observed)).toBe('Dari 1 kunjungan belum dapat dikatakan apa-apa. Perlu sedikitnya tiga kunjungan bertingkat, oleh dua pengamat.');
    expect(observedWords(reasons[0]!, nameOf, en.observed)).toBe('From 1 visit nothing can be said yet. It takes at least three visits with a step given, by two observers.');
    expect(observedWords(why('few_visits', 2), nameOf, en.observed)).toMatch(/^From 2 visits /);
  });
});
