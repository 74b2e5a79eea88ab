/** A teacher's lessons over time (src/growth/wire.hpp) and what to say first about them: a strength, then one next step. Pure. */
import type { Answer } from '$lib/api/types';

export type GrowthLesson = Answer<'GrowthLesson'>;
export type Growth = Answer<'Growth'>;

export type Strength = 'all' | 'voices' | 'start';
export type NextStep = 'reflect' | 'voices' | 'depth' | 'keep';

export function strengthOf(growth: Growth): Strength {
  if (growth.with_all_experiences * 2 >= growth.lessons) return 'all';
  return growth.with_voices > 0 ? 'voices' : 'start';
}

/** The first thing that is still rare; a single step, never a list. */
export function stepOf(growth: Growth): NextStep {
  const rare = (n: number) => n * 2 < growth.lessons;
  if (rare(growth.with_all_experiences)) return 'reflect';
  if (rare(growth.with_voices)) return 'voices';
  return rare(growth.with_levels) ? 'depth' : 'keep';
}

export const total = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);
