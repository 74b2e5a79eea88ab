/** What the server took a moment ago: a list that was asked for before does not know it yet. Pure. */
import type { Command, State } from './reducer.ts';

export interface Taken {
  command: Command;
  /** When the answer was here, ms. */
  at: number;
}

/** A list whose address did not answer is still laid over: what counts is not time but that it was read again. The oldest go when there are too many. */
const most = 200;

/** After the outbox went from one state to the next: what left it because the server has it now. Another person's phone knows nothing. */
export function takenNext(taken: readonly Taken[], before: State, after: State, now: number): readonly Taken[] {
  if (before.account !== after.account) return [];
  if (before.queue === after.queue) return taken;
  const elsewhere = new Set([...after.queue.flatMap(({ command, replaces }) => [command.id, replaces ?? '']), ...after.refusals.map(({ command }) => command.id)]);
  const gone = before.queue.filter(({ command }) => !elsewhere.has(command.id));
  return gone.length === 0 ? taken : [...taken, ...gone.map(({ command }) => ({ command, at: now }))].slice(-most);
}

/** What lies over a list that was asked for at `asked`: what it cannot know yet, then what waits. */
export const laidOver = (taken: readonly Taken[], unsent: readonly Command[], asked: number): readonly Command[] => [
  ...taken.filter(({ at }) => at >= asked).map(({ command }) => command),
  ...unsent
];

const keptMost = 20;
const keptMs = 86_400_000;
/** What a phone keeps of it for when it is closed before it could read its lists again: a teacher's own writes, no pupil's words. */
export const toKeep = (taken: readonly Taken[], now: number): readonly Taken[] =>
  taken.filter(({ command, at }) => command.path.startsWith('/api/my/') && now - at < keptMs).slice(-keptMost);
