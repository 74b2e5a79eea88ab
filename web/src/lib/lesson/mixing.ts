/** Kelompok of those who are here, made by chance but fairly. Pure: what falls by chance comes from the seed. */
import { awayPupils, letter } from './rules';
import type { LessonView, Member, Team } from './types';

export const teamSizes = [2, 3, 4, 5, 6] as const;
export const teamsMost = 12;
/** Mixed so often, and the one that keeps fewest together who were together last time is taken. */
const tries = 24;

export const presentOf = (lesson: LessonView): Member[] => {
  const away = awayPupils(lesson);
  return lesson.members.filter((member) => !away.has(member.pupil));
};

/** mulberry32: small, and the same everywhere for one seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  const out = [...all];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** Groups that differ by one pupil at most; nobody is left alone. */
function dealt(pupils: readonly Member[], count: number): Member[][] {
  const out: Member[][] = Array.from({ length: count }, () => []);
  pupils.forEach((pupil, i) => out[i % count]!.push(pupil));
  return out;
}

const together = (teams: readonly (readonly Member[])[]): number =>
  teams.reduce((sum, team) => sum + team.reduce((own, one, i) => own + team.slice(i + 1).filter((other) => one.team && one.team === other.team).length, 0), 0);

const named = (teams: readonly (readonly Member[])[]): Team[] =>
  teams.map((team, i) => ({ team: letter(i), pupils: [...team].sort((a, b) => a.number - b.number).map((one) => one.pupil) }));

/** Those who are here in groups of about this size, other ones than last time as far as that goes. */
export const fitsSize = (present: number, size: number): boolean => present >= 2 && present / size < teamsMost + 0.5;

export function mixed(present: readonly Member[], size: number, seed: number): Team[] {
  if (present.length === 0) return [];
  const count = Math.min(teamsMost, Math.max(1, Math.ceil(present.length / size - 0.5)));
  const draw = chance(seed);
  let best: Member[][] = [];
  let least = Infinity;
  for (let i = 0; i < tries && least > 0; i++) {
    const next = dealt(shuffled(present, draw), count);
    const known = together(next);
    if (known < least) [best, least] = [next, known];
  }
  return named(best);
}

/** Seperti tadi: who is here in the groups of last time; whoever is new goes to the smallest. Nothing where there was no last time. */
export function asBefore(present: readonly Member[]): Team[] {
  const known = present.filter((member) => member.team);
  if (known.length === 0) return [];
  const letters = [...new Set(known.map((member) => member.team))].sort();
  const teams = letters.map((team) => ({ team, pupils: known.filter((member) => member.team === team).map((member) => member.pupil) }));
  return present.filter((member) => !member.team).reduce((all, member) => moved(all, member.pupil, smallest(all)), teams);
}

/** Groups as they were made ready, of those who are here; whoever is new goes to the smallest. Nothing where nobody of them is here. */
export function asPrepared(present: readonly Member[], ready: readonly (readonly string[])[]): Team[] {
  const here = new Set(present.map((member) => member.pupil));
  const teams = ready.map((pupils) => pupils.filter((pupil) => here.has(pupil))).filter((pupils) => pupils.length > 0).slice(0, teamsMost).map((pupils, i) => ({ team: letter(i), pupils }));
  if (teams.length === 0) return [];
  const placed = new Set(teams.flatMap((team) => team.pupils));
  return present.filter((member) => !placed.has(member.pupil)).reduce<Team[]>((all, member) => moved(all, member.pupil, smallest(all)), teams);
}

const smallest = (teams: readonly Team[]): string => teams.reduce((least, team) => (team.pupils.length < least.pupils.length ? team : least)).team;

/** A pupil goes to a group, or ('') out of them all. A group that is empty stays: its answer is there. */
export function moved(teams: readonly Team[], pupil: string, to: string): Team[] {
  return teams.map((team) => ({ team: team.team, pupils: [...team.pupils.filter((one) => one !== pupil), ...(team.team === to ? [pupil] : [])] }));
}
