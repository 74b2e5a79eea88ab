/** What the screen says about the outbox, as plain values. */
import type { State } from './reducer.ts';

export interface SyncView {
  /** False until the queue was read from the disk: before that nothing may be said about it. */
  known: boolean;
  /** The disk could not be read: no number is true. */
  unread: boolean;
  waiting: number;
  sending: boolean;
  /** Held only by this page: the disk refused. */
  unsafe: boolean;
  stopped: State['stopped'];
  refused: number;
  sentAt: number | null;
  strangers: number;
}

export function syncView(state: State): SyncView {
  return {
    known: state.account !== null,
    unread: state.unread === true,
    waiting: state.queue.length,
    sending: state.flight !== null,
    unsafe: state.queue.some((entry) => entry.kept === 'memory'),
    stopped: state.stopped ?? (state.queue.some((entry) => entry.held?.status === 426) ? 'server-too-old' : null),
    refused: state.refusals.length,
    sentAt: state.sentAt,
    strangers: state.strangers
  };
}
