/** A learning circle on this phone: the server's word with unsent writes laid over it, which phase a day belongs to, and the one thing to do now. Pure. */
import type { Command } from '$lib/outbox/reducer';
import type { Circle, CircleMember, CircleNote, Circles, Part } from './types';

export const phaseParts = ['assess', 'design', 'teach', 'reflect'] as const;
export const weeksToChoose = [4, 6, 8, 12, 16] as const;
export const codeLetters = 6;

interface Opened {
  school: string;
  question: string;
  about: string;
  starts: string;
  weeks: number;
}
interface Said {
  text: string;
  plan: string | null;
  round: string | null;
}
/** What a note needs to be shown before the server has it: who I am, and what my rounds are called. */
export interface Own {
  name: string;
  rounds: readonly { round: string; title: string; way: NonNullable<CircleNote['round']>['way']; state: string }[];
}

/** One that is on its way: phases and code come with the server's answer. */
const opened = (circle: string, said: Opened, me: string): Circle => ({
  circle, question: said.question, about: said.about, school: said.school, starts: said.starts, weeks: said.weeks, phases: [], own: true, code: '', open: false, writable: true,
  members: [{ name: me, school: '', me: true, notes: [] }]
});

function noteOf(part: Part, said: Said, at: number, list: Circles, own: Own, before: CircleNote | undefined): CircleNote {
  const plan = list.plans.find((one) => one.plan === said.plan) ?? null;
  const round = own.rounds.find((one) => one.round === said.round);
  const known = before?.round?.round === said.round ? before.round : null;
  return { part, text: said.text, at, plan, round: round ? { round: round.round, title: round.title, way: round.way, state: round.state, inside: true, code: '' } : known };
}

const saysNothing = (said: Said): boolean => said.text.trim() === '' && !said.plan && !said.round;

function withNote(member: CircleMember, part: Part, said: Said, at: number, list: Circles, own: Own): CircleMember {
  if (!member.me) return member;
  const others = member.notes.filter((one) => one.part !== part);
  if (saysNothing(said)) return { ...member, notes: others };
  return { ...member, notes: [...others, noteOf(part, said, at, list, own, noteIn(member, part))] };
}

/** All circles with what this phone wrote and has not sent yet. */
export function circlesNow(list: Circles, unsent: readonly Command[], own: Own): Circle[] {
  let out = [...list.circles];
  for (const { path, method, body, at } of unsent) {
    const [, id = '', rest = ''] = /^\/api\/circles\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (!id) continue;
    if (rest === 'membership' && method === 'DELETE') out = out.filter((one) => one.circle !== id);
    else if (rest === '') {
      const said = body as Opened;
      if (!out.some((one) => one.circle === id)) out = [opened(id, said, own.name), ...out];
      else out = out.map((one) => (one.circle === id ? { ...one, question: said.question, about: said.about } : one));
    } else if (rest.startsWith('notes/')) {
      const part = rest.slice('notes/'.length) as Part;
      out = out.map((one) => (one.circle === id ? { ...one, members: one.members.map((member) => withNote(member, part, body as Said, at, list, own)) } : one));
    }
  }
  return out;
}

export const noteIn = (member: CircleMember | undefined, part: Part): CircleNote | undefined => member?.notes.find((one) => one.part === part);
export const meIn = (circle: Circle): CircleMember | undefined => circle.members.find((one) => one.me);
/** Who said something in a part, who came first first. */
export const saidIn = (circle: Circle, part: Part): { member: CircleMember; note: CircleNote }[] =>
  circle.members.flatMap((member) => {
    const note = noteIn(member, part);
    return note ? [{ member, note }] : [];
  });

export interface Standing {
  state: 'unsent' | 'coming' | 'running' | 'ended';
  /** The phase of the day; before the first day the first, after the last the last. */
  part: (typeof phaseParts)[number];
  /** Its last day; empty while the server has not said it. */
  until: string;
}
/** Where a circle stands on a day (YYYY-MM-DD compares as text). */
export function standing(circle: Circle, today: string): Standing {
  const [first, last] = [circle.phases[0], circle.phases.at(-1)];
  if (!first || !last) return { state: 'unsent', part: 'assess', until: '' };
  if (today < first.from) return { state: 'coming', part: 'assess', until: first.until };
  const now = circle.phases.find((one) => today <= one.until);
  if (!now) return { state: 'ended', part: 'reflect', until: last.until };
  return { state: 'running', part: now.part as Standing['part'], until: now.until };
}

export type Todo = 'send' | 'invite' | 'write' | 'differently' | 'read' | 'wait' | 'done';
/** The one thing to do now. */
export function todo(circle: Circle, today: string): Todo {
  const { state, part } = standing(circle, today);
  const me = meIn(circle);
  if (state === 'unsent') return 'send';
  if (state !== 'ended' && circle.open && circle.members.length < 2) return 'invite';
  if (state === 'running' && !noteIn(me, part)) return 'write';
  if ((state === 'ended' ? circle.writable : part === 'reflect') && !noteIn(me, 'differently')) return 'differently';
  if (state === 'ended') return 'done';
  return saidIn(circle, part).some((one) => !one.member.me) ? 'read' : 'wait';
}

/** As it is typed, with a blank or small letters or not. */
export const codeTyped = (typed: string): boolean => typed.replace(/[^0-9a-z]/gi, '').length >= codeLetters;
