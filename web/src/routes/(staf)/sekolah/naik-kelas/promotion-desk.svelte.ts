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
  /** On its way; until the server has answered nothing else may begin. */
  sending = $state<'promote' | 'undo'>();

  value = $derived.by(() => this.view.value ?? none);
  outcome = $derived(outcome(this.value, this.groups, this.exceptions));
  rooms = $derived(rooms(this.value, this.groups));
  /** Pupils of V-A and the exceptions among them. */
  said = (id: string): Said => this.groups[id] ?? proposed(this.value.groups.find((room) => room.id === id)!);
  ready = $derived(this.outcome.all > 0 && this.outcome.nameless.length === 0 && !this.sending);

  constructor(
    private readonly school: string,
    readonly view: Reading<Promotion>
  ) {}

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
    return this.send('promote', 'PUT', `promotions/${newId('promotion')}`, body(this.value, this.groups, this.exceptions));
  }

  undo(id: string) {
    return this.send('undo', 'POST', `promotions/${id}/undo`, {});
  }

  private async send(what: 'promote' | 'undo', method: 'PUT' | 'POST', path: string, content: unknown) {
    this.sending = what;
    await outbox.send({ method, path: `/api/schools/${this.school}/${path}`, body: content }).outcome;
    await this.view.refresh();
    this.groups = {};
    this.exceptions = {};
    this.sending = undefined;
  }
}
