/** Naik kelas on the operator's desk: decided here, kept by one command, undone by another. No DOM. */
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Promotion } from '$lib/people/types';
import { body, outcome, proposed, rooms, type Exceptions, type Fate, type Groups, type Said } from './promotion';

const none: Promotion = { from_year: '', to_year: '', groups: [], known: [], staff: [], done: null };

export class PromotionDesk {
  groups = $state<Groups>({});
  exceptions = $state<Exceptions>({});
  private asked = $state(false);
  /** On its way, also from before this page was opened; until the server has answered nothing else may begin. */
  waits = $derived(outbox.unsent.some((one) => one.path.startsWith(this.base)));
  sending = $derived(this.asked || this.waits);
  /** What the server said no to; it stays until it is read or tried again. */
  refused = $derived(outbox.state.refusals.filter((one) => one.command.path.startsWith(this.base)));

  value = $derived.by(() => this.view.value ?? none);
  outcome = $derived(outcome(this.value, this.groups, this.exceptions));
  rooms = $derived(rooms(this.value, this.groups));
  /** Pupils of V-A and the exceptions among them. */
  said = (id: string): Said => this.groups[id] ?? proposed(this.value.groups.find((room) => room.id === id)!);
  ready = $derived(this.outcome.all > 0 && this.outcome.nameless.length === 0 && !this.sending);

  private readonly base: string;

  constructor(
    school: string,
    readonly view: Reading<Promotion>
  ) {
    this.base = `/api/schools/${school}/promotions/`;
  }

  say(id: string, more: Partial<Said>) {
    this.groups = { ...this.groups, [id]: { ...this.said(id), ...more } };
  }

  except(pupil: string, fate: Fate, to: string) {
    this.exceptions = { ...this.exceptions, [pupil]: { fate, to } };
  }

  unexcept(pupil: string) {
    const { [pupil]: _, ...rest } = this.exceptions;
    this.exceptions = rest;
  }

  promote() {
    return this.send('PUT', newId('promotion'), body(this.value, this.groups, this.exceptions));
  }

  undo(id: string) {
    return this.send('POST', `${id}/undo`, {});
  }

  read() {
    for (const one of this.refused) outbox.seen(one.command.id);
  }

  private async send(method: 'PUT' | 'POST', path: string, content: unknown) {
    this.asked = true;
    this.read();
    const outcome = await outbox.send({ method, path: `${this.base}${path}`, body: content }).outcome;
    await this.view.refresh();
    // What was refused is mended, not typed again.
    if (outcome.end !== 'refused') {
      this.groups = {};
      this.exceptions = {};
    }
    this.asked = false;
  }
}
