/** What visits say of the chosen indicator, in one sentence: between which steps, or why nothing is said yet. No number of it. Pure. */
import type { Answer } from '$lib/api/types';
import type id from './texts.id';

export type Observed = Answer<'YearObserved'>;

/** `nameOf`: a step's name as the pack has it. */
export function observedWords(one: Observed, nameOf: (step: string) => string, texts: typeof id.observed): string {
  const { visits, observers, low, high } = one;
  if (one.fairness !== 'shown') return texts[one.fairness](visits, observers);
  return texts.shown(visits, observers, low === high ? texts.around(nameOf(low)) : texts.between(nameOf(low), nameOf(high)));
}
