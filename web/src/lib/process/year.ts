/** The teacher's year as this phone has changed it last. Pure. */
import type { Answer } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type MyYears = Answer<'MyYears'>;
export type TeachingYear = Answer<'TeachingYear'>;
/** What the teacher says of it. */
export interface YearWords {
  sentence: string;
  next_step: string;
  left_out: string[];
}

export const yearPath = (one: Pick<TeachingYear, 'school' | 'start'>): string => `/api/my/years/${one.school}/${one.start}`;
export const wordsOf = (one: TeachingYear): YearWords => ({ sentence: one.sentence, next_step: one.chosen_step, left_out: one.left_out });

export function yearsNow(list: MyYears, unsent: readonly Command[]): TeachingYear[] {
  return list.years.map((year) => {
    let out = year;
    for (const command of unsent) {
      if (command.path !== yearPath(year)) continue;
      const said = command.body as YearWords;
      out = { ...out, sentence: said.sentence, chosen_step: said.next_step, next_step: said.next_step || (out.chosen_step ? '' : out.next_step), left_out: said.left_out, saved_at: command.at };
    }
    return out;
  });
}

/** A line goes on the paper, or not. */
export const toggled = (left_out: readonly string[], id: string, on: boolean): string[] => {
  const others = left_out.filter((one) => one !== id);
  return on ? others : [...others, id];
};
