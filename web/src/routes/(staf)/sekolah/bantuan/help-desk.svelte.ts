/** What a school asks its office for. Every write goes by the outbox; no DOM. */
import type { Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { requestsNow, type Kind } from './help';

export type SchoolHelp = Answer<'SchoolHelp'>;

export class HelpDesk {
  problem = $state.raw<Problem>();
  all = $derived.by(() => requestsNow(this.list.value?.requests ?? [], outbox.unsent, this.path));
  standing = $derived(this.all.filter((one) => !one.over));
  past = $derived(this.all.filter((one) => one.over));

  constructor(
    readonly path: string,
    readonly list: Reading<SchoolHelp>
  ) {}

  ask(kind: Kind, words: string) {
    return this.send(newId('help'), '', { kind, words: words.trim() });
  }
  done(id: string) {
    return this.send(id, '/done', {});
  }

  /** What the server says of it later is said here, not on Saya as well. */
  private send(id: string, rest: string, body: unknown) {
    this.problem = undefined;
    const sent = outbox.send({ method: 'PUT', path: `${this.path}/${id}${rest}`, body });
    void sent.outcome.then(async (settled) => {
      if (settled.end === 'refused') {
        this.problem = settled.problem;
        outbox.seen(sent.id);
      }
      await this.list.refresh();
    });
  }
}
