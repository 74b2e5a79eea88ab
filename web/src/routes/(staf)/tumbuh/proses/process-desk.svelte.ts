/** What can be done with a semester's record on this page. Every pause keeps what was written through the outbox; the last word wins. */
import { outbox } from '$lib/outbox/outbox.svelte';
import { pathOf, pupilsLine } from '$lib/process/process';
import type { ProcessReview, Reflection } from '$lib/process/types';

const pauseMs = 1500;

export class ProcessDesk {
  own = $state() as Reflection;
  private kept: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private record: ProcessReview) {
    this.own = { ...record.parts.own };
    this.kept = JSON.stringify(this.own);
  }

  /** The server's word or this phone's disk came: what nobody is writing here appears. */
  adopt(record: ProcessReview) {
    this.record = record;
    if (JSON.stringify($state.snapshot(this.own)) !== this.kept) return;
    this.own = { ...record.parts.own };
    this.kept = JSON.stringify(this.own);
  }

  touched() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pauseMs);
  }

  save() {
    clearTimeout(this.timer);
    const own = $state.snapshot(this.own);
    if (JSON.stringify(own) === this.kept) return;
    this.kept = JSON.stringify(own);
    this.send(own, this.record.parts.left_out);
  }

  pick(words: string) {
    this.own.went = [this.own.went.trim(), words].filter(Boolean).join(' ');
    this.save();
  }

  choose(step: string) {
    this.own.next_step = step;
    this.save();
  }

  prints(id: string): boolean {
    return !this.record.parts.left_out.includes(id);
  }

  /** On the paper or not: somebody's words by their id, or the pupils'. */
  print(id: string, on: boolean) {
    const others = this.record.parts.left_out.filter((one) => one !== id);
    this.send($state.snapshot(this.own), on ? others : [...others, id]);
  }
  printPupils(on: boolean) {
    this.print(pupilsLine, on);
  }

  private send(own: Reflection, left_out: string[]) {
    this.kept = JSON.stringify(own);
    this.record = { ...this.record, parts: { ...this.record.parts, left_out } };
    const path = pathOf(this.record);
    outbox.send({ method: 'PUT', path, body: { own, left_out }, key: path });
  }
}
