/** What can be done with a review form on this page. Every pause keeps it through the outbox; only "Kirim ke guru" shows it to her. */
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { ReviewPage } from '../../../wire';
import { bodyOf, filled, reviewPath, saved, type Filled } from './review';

const pauseMs = 1500;

export class ReviewDesk {
  form = $state() as Filled;
  /** Numbers given so far. */
  given = $derived(this.form.lines.filter((line) => line.number !== null).length);
  drafts = $derived(this.form.lines.filter((line) => line.drafted).length);
  /** Made only of numbers that a person gave, and only when all are. */
  sum = $derived(this.given === this.form.lines.length ? this.form.lines.reduce((all, line) => all + (line.number ?? 0), 0) : null);

  private kept: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  page = $state.raw() as ReviewPage;
  /** Something was filled in here, so that the server's newer word must not take its place. */
  begun = false;

  constructor(
    readonly plan: string,
    page: ReviewPage
  ) {
    this.page = page;
    this.form = filled(page.form, saved(page, outbox.unsent, plan), newId('review'));
    this.kept = JSON.stringify(bodyOf(this.form));
  }

  touched() {
    this.begun = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pauseMs);
  }

  /** The words are somebody's own from the first letter that was changed. */
  wrote(index: number) {
    const line = this.form.lines[index];
    if (line) line.drafted = line.feedback !== '' && line.feedback === this.page.form.items[index]?.draft;
    this.touched();
  }

  give(index: number, number: number | null) {
    const line = this.form.lines[index];
    if (line) line.number = number;
    this.begun = true;
    this.save();
  }

  save(always = false) {
    clearTimeout(this.timer);
    if (this.form.sentAt !== null) return;
    const body = bodyOf($state.snapshot(this.form) as Filled);
    const now = JSON.stringify(body);
    if (!always && now === this.kept) return;
    this.kept = now;
    outbox.send({ method: 'PUT', path: this.path, body: { form: this.page.form.id, version: this.page.version, body }, key: this.path });
  }

  send() {
    this.begun = true;
    this.save(true);
    this.form.sentAt = Date.now();
    outbox.send({ method: 'PUT', path: `${this.path}/sent`, body: {} });
  }

  takeBack() {
    this.begun = true;
    this.form.sentAt = null;
    outbox.send({ method: 'DELETE', path: `${this.path}/sent`, body: {} });
  }

  /** Another review, of a version that was handed in since. */
  again(page: ReviewPage) {
    this.begun = true;
    this.page = page;
    this.form = filled(page.form, undefined, newId('review'));
    this.kept = JSON.stringify(bodyOf(this.form));
  }

  get path() {
    return reviewPath(this.plan, this.form.id);
  }
}
