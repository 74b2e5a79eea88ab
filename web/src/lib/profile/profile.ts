/** Profil saya: what the server says, with what is still on its way from this phone laid over it. */
import type { Answer } from '$lib/api/types';
import type { Command } from '$lib/outbox/reducer';

export type Profile = Answer<'Profile'>;
export type Dimension = Answer<'ProfileDimension'>;
export type Thing = Answer<'ProfileThing'>;
export type Evidence = Answer<'ProfileEvidence'>;
export type Talk = Answer<'ProfileTalk'>;
export type Stage = Exclude<Talk['stage'], ''>;
export type EvidenceIn = Answer<'ProfileEvidenceIn'>;
export type TalkIn = Answer<'ProfileTalkIn'>;
type Said = Pick<Command, 'path' | 'body'>;

export const stages = ['berkembang', 'cakap', 'mahir'] as const satisfies readonly Stage[];

/** Where a profile is read and written: at the pupil's own seat, or by its teacher. */
export const ownProfile = '/api/seat/profile';
export const profileOf = (group: string, pupil: string) => `/api/groups/${group}/pupils/${pupil}/profile`;
export const evidencePath = (base: string, dimension: string, thing: string) => `${base}/${dimension}/evidence/${thing}`;
export const talkPath = (base: string, dimension: string) => `${base}/${dimension}/talk`;

const newestFirst = (a: { day: string }, b: { day: string }) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

function withEvidence(one: Dimension, thing: Thing | undefined, id: string, { chosen, words }: EvidenceIn): Dimension {
  const others = one.evidence.filter((each) => each.thing.id !== id);
  if (!chosen) return { ...one, evidence: others };
  const before = one.evidence.find((each) => each.thing.id === id);
  if (before) return { ...one, evidence: one.evidence.map((each) => (each === before ? { ...before, words } : each)) };
  if (!thing) return one; // another phone's, of which nothing is known here
  return { ...one, evidence: [{ thing, words, there: true }, ...others].sort((a, b) => newestFirst(a.thing, b.thing)) };
}

function withTalk(one: Dimension, teacher: string, { stage, day, words }: TalkIn): Dimension {
  const others = one.talks.filter((talk) => !(talk.own && talk.day === day));
  if (stage === '') return { ...one, talks: others };
  return { ...one, talks: [{ stage, day, teacher, words, own: true }, ...others].sort(newestFirst) };
}

/** Nothing is reckoned here: it is laid on, or it is not. */
export function laid(profile: Profile, said: readonly Said[], base: string): Profile {
  let { dimensions } = profile;
  const things = new Map([...profile.things, ...dimensions.flatMap((one) => one.evidence.map(({ thing }) => thing))].map((thing) => [thing.id, thing]));
  for (const { path, body } of said) {
    if (!path.startsWith(`${base}/`)) continue;
    const [dimension, kind, thing] = path.slice(base.length + 1).split('/');
    dimensions = dimensions.map((one) => {
      if (one.id !== dimension) return one;
      if (kind === 'evidence' && thing) return withEvidence(one, things.get(thing), thing, body as EvidenceIn);
      return kind === 'talk' ? withTalk(one, profile.teacher, body as TalkIn) : one;
    });
  }
  return { ...profile, dimensions };
}

/** What may still be chosen for a dimension, newest first whatever it is. */
export function choosable(profile: Profile, dimension: Dimension): Thing[] {
  const chosen = new Set(dimension.evidence.map((one) => one.thing.id));
  return profile.things.filter((one) => !chosen.has(one.id)).sort(newestFirst);
}
