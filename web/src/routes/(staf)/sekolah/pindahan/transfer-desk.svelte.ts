/** Moves between schools on an operator's desk. Every write goes by the outbox; no DOM. */
import type { Problem } from '$lib/api/client';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Group, GroupPage, Transfers } from '$lib/people/types';

export class TransferDesk {
  /** Answered or taken back here, and the last reading does not know yet. */
  private gone = $state.raw<string[]>([]);
  problem = $state.raw<Problem>();
  page = $state.raw<Reading<GroupPage>>();
  group = $state('');

  arrivals = $derived.by(() => (this.transfers.value?.in ?? []).filter((one) => !this.gone.includes(one.id)));
  departures = $derived.by(() => (this.transfers.value?.out ?? []).filter((one) => !this.gone.includes(one.id)));
  rooms = $derived.by(() => this.groups.value?.groups ?? []);
  pupils = $derived(this.page?.value?.members ?? []);
  /** Offers that this phone still holds. */
  held = $derived.by(() => outbox.unsent.filter((one) => one.path.startsWith(`/api/schools/${this.school}/transfers/transfer_`) && one.method === 'PUT').length);

  constructor(
    private readonly school: string,
    readonly transfers: Reading<Transfers>,
    private readonly groups: Reading<{ groups: Group[] }>,
    private readonly pageOf: (group: string) => Reading<GroupPage>
  ) {}

  async choose(group: string) {
    this.group = group;
    this.page = group ? await this.pageOf(group).open() : undefined;
  }

  offer(pupil: string, npsn: string) {
    return this.send('PUT', `transfers/${newId('transfer')}`, { pupil, npsn });
  }
  withdraw(id: string) {
    this.gone = [...this.gone, id];
    return this.send('POST', `transfers/${id}/withdrawal`, {});
  }
  answer(id: string, group: string | null) {
    this.gone = [...this.gone, id];
    return this.send('PUT', `arrivals/${id}`, { group });
  }

  /** False when the server refused it, which this page says: then it does not wait to be seen on Saya, too. */
  private async send(method: 'PUT' | 'POST', path: string, body: unknown): Promise<boolean> {
    this.problem = undefined;
    const sent = outbox.send({ method, path: `/api/schools/${this.school}/${path}`, body });
    const settled = await sent.outcome;
    if (settled.end === 'refused') {
      this.problem = settled.problem;
      outbox.seen(sent.id);
    }
    await this.transfers.refresh();
    this.gone = [];
    return settled.end !== 'refused';
  }
}
