/** A teacher's lessons over time (src/growth/wire.hpp) and what to say first about them: a strength. Which step comes next: lib/visits. Pure. */
import type { Answer } from '$lib/api/types';

export type GrowthLesson = Answer<'GrowthLesson'>;
export type Growth = Answer<'Growth'>;

export type Strength = 'all' | 'voices' | 'start';

export function strengthOf(growth: Growth): Strength {
  if (growth.with_all_experiences * 2 >= growth.lessons) return 'all';
  return growth.with_voices > 0 ? 'voices' : 'start';
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);
