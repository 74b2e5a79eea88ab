import { overlaidLooks, readPath, toPass, lookKey, type LookState, type PeerLook } from '$lib/depth/looks';
import type { QuestionWork } from '$lib/depth/types';
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Settled } from '$lib/outbox/reducer';

/** Jawaban teman: dealing answers, and reading what was said of them before its owner does. */
export class LooksDesk {
  /** Decided on this page: it stays so when it is sent and the server's copy is still the old one. */
  private decided = $state<Record<string, LookState>>({});
  refused = $state.raw<Extract<Settled, { end: 'refused' }>>();
  private readonly path: string;

  constructor(
    lesson: string,
    question: string,
    private readonly work: Reading<QuestionWork>
  ) {
    this.path = readPath(lesson, question);
  }

  /** None: such a question is not looked at, or the server has not heard of it. */
  peers = $derived.by(() => this.work.value?.peers ?? undefined);
  said = $derived.by(() => overlaidLooks(this.peers?.said ?? [], this.path, outbox.unsent, this.decided));
  ready = $derived(toPass(this.said));

  /** To pupils' phones; with 0 what nobody has written yet is taken back. */
  deal(each: number) {
    this.send(this.path.replace(/\/read$/, ''), { each });
  }
  decide(looks: readonly PeerLook[], state: LookState) {
    if (looks.length === 0) return;
    for (const one of looks) this.decided[lookKey(one)] = state;
    this.send(this.path, { looks: looks.map(({ by, pupil, at }) => ({ by, pupil, at })), state });
  }

  private send(path: string, body: unknown) {
    this.refused = undefined;
    const sent = outbox.send({ method: 'PUT', path, body });
    void sent.outcome.then((settled) => {
      if (settled.end === 'refused') {
        this.refused = settled;
        outbox.seen(sent.id);
      }
      return this.work.refresh();
    });
  }
}
