/** Words between two colleagues about a shared plan: thanks, a question, and what is answered. They travel as an improvement that changes nothing. Pure. */
import type { ImprovementItem, ImprovementView } from '../wire';
import { differences } from '../differences';

/** As many letters as the server takes. */
export const wordsMost = 1000;

/** `words` with this beginning in place of another one; own words stay behind it. `all`: every beginning that is offered. */
export function begun(words: string, begins: string, all: readonly string[]): string {
  const old = all.find((one) => words.startsWith(one));
  const own = (old === undefined ? words : words.slice(old.length)).trimStart();
  const out = `${begins} ${own}`;
  return out.length > wordsMost ? words : out;
}

/** There is something to send: more than the beginning of a question. */
export const sayable = (words: string, unfinished: string): boolean => words.trim() !== '' && words.trim() !== unfinished;

/** It is words alone: nothing of the plan was changed. */
export const isMessage = ({ improvement, base, body }: ImprovementView): boolean => improvement.words !== '' && differences(base, body).length === 0;

/** What became of it. Words alone are answered in words, or by a plain thank you. */
export function stateOf({ taken, answer }: Pick<ImprovementItem, 'taken' | 'answer'>): 'waiting' | 'taken' | 'replied' | 'thanked' {
  if (taken === null) return 'waiting';
  if (taken > 0) return 'taken';
  return answer ? 'replied' : 'thanked';
}
