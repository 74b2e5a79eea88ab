/** A teacher's lessons over time (src/growth/wire.hpp) and what to say first about them: a strength, then one next step. Pure. */
export interface GrowthLesson {
  lesson: string;
  day: string;
  title: string;
  group: string;
  stages: string[];
  answered: number;
  voices: number[][];
  levels: number[];
}
export interface Growth {
  lessons: number;
  with_voices: number;
  with_levels: number;
  with_all_experiences: number;
  lines: GrowthLesson[];
}

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
