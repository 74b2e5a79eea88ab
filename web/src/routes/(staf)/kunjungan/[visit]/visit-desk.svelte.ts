/** What can be done with a visit on this page. Every pause keeps it through the outbox; only "Kirim ke guru" shows it to the teacher. */
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Visit, VisitForm, VisitForms, VisitRecord } from '$lib/visits/types';
import { filled, formOf, isBlank, isWord, laidOver, missing, screensOf, seenCount, touchedParts, unsentParts, visitNow, written } from '$lib/visits/visit';

const pauseMs = 1500;

export class VisitDesk {
  /** A short word: two questions, no lesson was seen. */
  private word = $state(false);
  record = $state() as VisitRecord;
  sentAt = $state<number | null>(null);
  screen = $state(0);
  seen = $derived(seenCount(this.record));
  lacks = $derived(missing(this.record, this.word));
  form = $state.raw() as VisitForm;
  screens = $derived.by(() => screensOf(this.form, this.indicator ? this.visit.indicator : ''));
  /** Nothing is written yet: it may still be another form. */
  blank = $derived(isBlank(this.record));
  readonly indicator;

  /** What was sent last of what was written here, and the parts of it that were written on this phone: another phone's stay as they are. */
  private kept: VisitRecord;
  private readonly touchedHere: Set<string>;
  /** It was sent or taken back on this page: what the server says of that comes later. */
  private decided = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly visit: Visit,
    private forms: VisitForms
  ) {
    const now = visitNow(visit, outbox.unsent);
    this.word = isWord(visit);
    this.form = formOf(now, forms);
    this.indicator = forms.indicators.find((one) => one.id === visit.indicator);
    this.record = this.filled(now.record);
    this.sentAt = now.sent_at;
    this.kept = this.said();
    this.touchedHere = new Set(unsentParts(visit.visit, outbox.unsent));
  }

  touched() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pauseMs);
  }

  save() {
    clearTimeout(this.timer);
    if (this.sentAt !== null) return;
    const record = this.said();
    const parts = touchedParts(this.kept, record);
    if (parts.length === 0) return; // a form that was only taken goes along with the first words
    for (const part of parts) this.touchedHere.add(part);
    this.kept = record;
    outbox.send({ method: 'PUT', path: `${this.path}/record`, body: { form: this.form.id, record, touched: [...this.touchedHere] }, key: `${this.path}/record` });
  }

  /** The server's word came anew, or what waits on this phone's disk was read: what another phone of the visitor wrote appears, what was written here stays. */
  adopt(visit: Visit, forms: VisitForms) {
    this.forms = forms; // a pack may have come since this phone's copy was made
    if (!this.decided) this.sentAt = visit.sent_at;
    if (this.sentAt !== null) return;
    const mine = this.said();
    const typed = touchedParts(this.kept, mine);
    const here = [...this.touchedHere, ...typed];
    if (here.length === 0 && !isBlank(visit.record)) this.take(formOf(visit, this.forms)); // begun on another phone, perhaps with another form
    const record = here.length > 0 ? laidOver(visit.record, mine, here) : visit.record;
    for (const part of unsentParts(visit.visit, outbox.unsent)) this.touchedHere.add(part);
    if (touchedParts(mine, record).length === 0) return;
    this.record = this.filled(record);
    const now = this.said();
    this.kept = typed.length > 0 ? laidOver(now, this.kept, typed) : now;
  }

  /** Another form of the packs, while nothing is written. */
  pick(id: string) {
    const form = this.forms.forms.find((one) => one.id === id);
    if (!form || !this.blank) return;
    this.take(form);
    this.record = this.filled(this.said());
  }

  private take(form: VisitForm) {
    if (form.id === this.form.id) return;
    this.form = form;
    this.screen = 0;
  }

  private filled(record: VisitRecord): VisitRecord {
    return filled({ ...this.visit, form: this.form.id, record }, this.forms);
  }

  private said(): VisitRecord {
    return written($state.snapshot(this.record) as VisitRecord);
  }

  count(move: string, by: number) {
    const line = this.record.talk.find((one) => one.move === move);
    if (!line) return;
    line.count = Math.max(0, Math.min(999, line.count + by));
    this.touched();
  }

  go(to: number) {
    this.save();
    this.screen = Math.max(0, Math.min(this.screens.length - 1, to));
  }

  send() {
    this.save();
    this.decided = true;
    this.sentAt = Date.now();
    outbox.send({ method: 'PUT', path: `${this.path}/sent`, body: {} });
  }

  takeBack() {
    this.decided = true;
    this.sentAt = null;
    outbox.send({ method: 'DELETE', path: `${this.path}/sent`, body: {} });
  }

  leave() {
    clearTimeout(this.timer);
    this.decided = true;
    this.sentAt = 0; // nothing is kept of it any more
    outbox.send({ method: 'DELETE', path: this.path, body: {} });
  }

  get path() {
    return `/api/visits/${this.visit.visit}`;
  }
}
