/** Agreements on an office's page. Every write goes by the outbox; no DOM. */
import type { Problem } from '$lib/api/client';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { givenNow, stands, unshared, type Agreements, type Wish } from './agreements';

export class SharingDesk {
  problem = $state.raw<Problem>();
  given = $derived.by(() => (this.list.value ? givenNow(this.list.value, outbox.unsent, this.today) : []));
  standing = $derived(this.given.filter(stands));
  past = $derived(this.given.filter((one) => !stands(one)));
  received = $derived.by(() => (this.list.value?.received ?? []).filter(stands));
  pastReceived = $derived.by(() => (this.list.value?.received ?? []).filter((one) => !stands(one)));
  /** Whom something can be shared with. */
  offices = $derived.by(() => (this.list.value ? unshared(this.list.value, this.given) : []));
  /** Agreements that this phone still holds something of. */
  unsent = $derived.by(() => outbox.unsent.map((one) => /^\/api\/agreements\/([^/]+)/.exec(one.path)?.[1]).filter((id) => id !== undefined));

  constructor(
    readonly list: Reading<Agreements>,
    readonly today: string
  ) {}

  share(wish: Wish) {
    return this.send(newId('agreement'), '', wish);
  }
  shorten(id: string, until: string) {
    return this.send(id, '/last-day', { until });
  }
  takeBack(id: string) {
    return this.send(id, '/taken-back', {});
  }

  /** What the server says of it later is said here, not on Saya as well. */
  private send(id: string, rest: string, body: unknown) {
    this.problem = undefined;
    const sent = outbox.send({ method: 'PUT', path: `/api/agreements/${id}${rest}`, body });
    void sent.outcome.then(async (settled) => {
      if (settled.end === 'refused') {
        this.problem = settled.problem;
        outbox.seen(sent.id);
      }
      await this.list.refresh();
    });
  }
}
