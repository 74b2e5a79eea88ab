/** What pupils said of each other's answers, as their teacher reads it: for a talk, never a level of the class. Pure. */
import type { Answer } from '../api/types.ts';
import type { Command } from '../outbox/reducer.ts';

export type PeerLook = Answer<'PeerLook'>;
export type LookState = PeerLook['state'];
interface LooksRead {
  looks: readonly Pick<PeerLook, 'by' | 'pupil' | 'at'>[];
  state: LookState;
}

/** One thing that was said, in the version that was read. */
export const lookKey = (one: Pick<PeerLook, 'by' | 'pupil' | 'at'>): string => `${one.by} ${one.pupil} ${one.at}`;
export const readPath = (lesson: string, question: string): string => `/api/lessons/${lesson}/questions/${question}/looks/read`;

/** With what this phone decided and has not sent yet, and what it decided on this page. */
export function overlaidLooks(said: readonly PeerLook[], path: string, unsent: readonly Command[], here: Readonly<Record<string, LookState>>): PeerLook[] {
  const states = new Map(Object.entries(here));
  for (const command of unsent) {
    if (command.path !== path) continue;
    const { looks, state } = command.body as LooksRead;
    for (const one of looks) states.set(lookKey(one), state);
  }
  return said.map((one) => ({ ...one, state: states.get(lookKey(one)) ?? one.state }));
}

/** What classmates said of one pupil's answer and the teacher did not hide. */
export const lookedAt = (looks: readonly PeerLook[], pupil: string): PeerLook[] => looks.filter((one) => one.pupil === pupil && one.state !== 'hidden');
/** What the teacher may pass on now. */
export const toPass = (looks: readonly PeerLook[]): PeerLook[] => looks.filter((one) => one.state === 'said');

/** Which answer lies on which slip: each equally often, in turn. */
export const dealtSlips = <T>(answers: readonly T[], slips: number): T[] => (answers.length === 0 ? [] : Array.from({ length: slips }, (_, i) => answers[i % answers.length]!));
