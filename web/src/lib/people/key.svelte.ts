/** PIN or pictures for the pupils of a class: its operator and its teachers choose. No DOM. */
import type { Reading } from '$lib/local';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { GroupPage, KeyKind } from './types';

export class PupilKey {
  private chosen = $state.raw<KeyKind>();
  /** As just chosen, or as the server has it. */
  kind = $derived.by((): KeyKind => this.chosen ?? this.page.value?.key ?? 'pin');
  /** Cards are made of what the server has. */
  waits = $derived.by(() => this.kind !== this.page.value?.key);
  /** How many pupils have a key of that kind. */
  count = $derived.by(() => (this.waits ? 0 : (this.page.value?.members ?? []).filter((one) => one.pin).length));

  constructor(
    private readonly group: string,
    private readonly page: Reading<GroupPage>
  ) {}

  choose(kind: KeyKind) {
    this.chosen = kind;
    const sent = outbox.send({ method: 'PUT', path: `/api/groups/${this.group}/key`, body: { kind } });
    void sent.outcome.then(async () => {
      await this.page.refresh();
      if (this.chosen === kind) this.chosen = undefined;
    });
  }
}
