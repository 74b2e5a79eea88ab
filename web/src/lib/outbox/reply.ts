/** How the answer to a batch reads for the outbox. Pure: the simulation drives it with the real server's answers. */
import type { Outcome } from '../api/answer.ts';
import type { CommandOutcome } from './reducer.ts';
import type { Reply } from './runner.ts';

export function replyOf(outcome: Outcome<{ outcomes: CommandOutcome[] }>): Reply {
  if (outcome.ok) return Array.isArray(outcome.value?.outcomes) ? { kind: 'outcomes', outcomes: outcome.value.outcomes } : { kind: 'failed' };
  const { status, problem } = outcome;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 426) return { kind: 'too-old' };
  if (!outcome.offline && (status === 400 || status === 413 || status === 422)) return { kind: 'refused', status, problem };
  return { kind: 'failed', ...(outcome.retryAfterMs === undefined ? {} : { retryAfterMs: outcome.retryAfterMs }) };
}
