/** Feedback on a pupil's answers and its next tries: read once with a network, kept beside the seat, written through the seat's outbox. */
import { get, getFile, type Problem } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { laidTries, seatFeedback, seatTry, waits, type FeedbackCard, type SeatFeedback } from '$lib/feedback/feedback';
import type { Found } from '$lib/made/kept';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Made } from '../files.svelte';
import type { Seat } from '../seat.svelte';

/** A draft's key, beside those of questions and of the journal, which they cannot be. */
const draftOf = (question: string) => `lagi/${question}`;

export class AgainDesk {
  problem = $state.raw<Problem>();
  /** The phone takes no more. */
  full = $state(false);

  constructor(readonly seat: Seat) {}

  cards = $derived.by<readonly FeedbackCard[]>(() => laidTries(this.seat.kept?.feedback?.cards ?? [], outbox.unsent));
  /** Those that wait for a next try come first. */
  open = $derived(this.cards.filter(waits));
  past = $derived(this.cards.filter((one) => !waits(one)));

  async bring(): Promise<void> {
    const bearer = this.seat.kept?.token;
    if (!bearer) return;
    const outcome = await get<SeatFeedback>(seatFeedback, { bearer, quiet: true });
    if (!outcome.ok || this.seat.kept?.token !== bearer) return;
    // An answer that left before the own try arrived does not know of it.
    this.seat.holdFeedback({ cards: laidTries(outcome.value.cards, outbox.unsent) });
  }

  draft(question: string): string {
    return this.seat.kept?.drafts?.[draftOf(question)] ?? '';
  }
  type(question: string, text: string | undefined) {
    this.seat.draft(draftOf(question), text);
  }

  /** The answer anew: in words, by a photo, or both. On this phone first. */
  async send(card: FeedbackCard, text: string, photo: Made | undefined): Promise<void> {
    const work = photo && newId('work');
    const file = photo && work && (await this.seat.files.keep(work, photo));
    this.full = photo !== undefined && !file;
    if (this.full) return;
    const path = seatTry(newId('try'));
    const sent = outbox.send({ method: 'PUT', path, body: { question: card.question, text, work: work ?? null, at: serverNow() }, key: path });
    this.problem = undefined;
    this.type(card.question, undefined);
    void sent.outcome.then(async (settled) => {
      if (settled.end === 'refused') {
        outbox.seen(sent.id);
        this.problem = settled.problem;
        if (this.draft(card.question) === '') this.type(card.question, text);
        if (work) await this.seat.files.drop(work);
      }
      await this.bring();
    });
    await sent.kept; // from then on a photo waits for its try to be sent
    this.seat.holdFeedback({ cards: laidTries(this.seat.kept?.feedback?.cards ?? [], outbox.unsent) });
    if (file) this.seat.files.send(file);
  }

  /** An own picture: what waits here, else fetched for this page and kept nowhere. */
  async picture(work: string): Promise<Found> {
    const waiting = this.seat.files.rows.find((one) => one.id === work);
    if (waiting) return new Blob([waiting.bytes as Uint8Array<ArrayBuffer>], { type: waiting.type ?? 'image/jpeg' });
    const outcome = await getFile(`/api/seat/works/${work}/picture`, undefined, this.seat.kept?.token);
    return outcome.ok ? outcome.value : outcome.offline ? 'offline' : 'coming';
  }
}
