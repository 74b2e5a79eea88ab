/** What can be said of places of one plan, by its reader or by its teacher. Everything goes through the outbox. */
import { getContext, setContext } from 'svelte';
import { reading, type Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox, type Write } from '$lib/outbox/outbox.svelte';
import type { Command } from '$lib/outbox/reducer';
import { session } from '$lib/session.svelte';
import { atPlace, commentsWithUnsent, waits, type Comment } from './remarks';

export class RemarksDesk<T extends { comments: Comment[] }> {
  readonly read: Reading<T>;
  /** Sent, and not yet in what the server said: without them a comment would go for a moment when its answer comes. */
  private laid = $state.raw<Command[]>([]);

  comments = $derived.by(() => commentsWithUnsent(this.read.value?.comments ?? [], this.waiting(), this.base, session.me?.person.name ?? ''));
  open = $derived(this.comments.filter((each) => waits(each, this.teacher)));

  /** `base`: "/api/plans/plan_…" or "/api/submitted-plans/plan_…"; `list`: where it is read. */
  constructor(
    readonly base: string,
    list: string,
    readonly teacher: boolean
  ) {
    this.read = reading<T>(`${base}/${list}`);
  }

  at(place: string): Comment[] {
    return atPlace(this.comments, place);
  }

  say(place: string, version: number, quote: string, text: string) {
    this.send({ method: 'PUT', path: `${this.base}/comments/${newId('comment')}`, body: { version, place, quote, text } });
  }
  reply(comment: Comment, text: string) {
    this.send({ method: 'PUT', path: `${this.base}/comments/${comment.id}/replies/${newId('reply')}`, body: { text } });
  }
  mark(comment: Comment, done: boolean) {
    const path = `${this.base}/comments/${comment.id}/done`;
    this.send({ method: 'PUT', path, body: { done }, key: path });
  }
  takeBack(comment: Comment) {
    this.send({ method: 'DELETE', path: `${this.base}/comments/${comment.id}`, body: {} });
  }

  private send(write: Write) {
    const sent = outbox.send(write);
    const command = outbox.unsent.at(-1);
    if (command) this.laid = [...this.laid, command];
    void sent.outcome.then(async () => {
      await this.read.refresh();
      this.laid = this.laid.filter((each) => each !== command);
    });
  }

  private waiting(): Command[] {
    const unsent = new Set(outbox.unsent.map((each) => each.id));
    return [...this.laid.filter((each) => !unsent.has(each.id)), ...outbox.unsent];
  }
}

export type TeachersRemarks = RemarksDesk<{ comments: Comment[]; reviews: import('./wire').SentReview[] }>;
const key = Symbol('remarks');

/** For the parts of one editor: opened beside it, shown when it comes. */
export function provideRemarks(plan: string): TeachersRemarks {
  const desk: TeachersRemarks = new RemarksDesk(`/api/plans/${plan}`, 'remarks', true);
  void desk.read.open();
  return setContext(key, desk);
}
export const remarks = () => getContext<TeachersRemarks | undefined>(key);
