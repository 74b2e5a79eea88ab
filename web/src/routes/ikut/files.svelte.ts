/**
 * Photos, drawings and voices of one seat on their way: in the phone's store for pictures, sent one by one after the answers that say them.
 * The server has the last word on whether they may be kept; what it does not take is gone from this phone.
 */
import { call } from '$lib/api/client';
import type { MadeKind } from '$lib/lesson/rules';
import { database, ofAccount, type StoredPhoto } from '$lib/local/database';
import { outbox } from '$lib/outbox/outbox.svelte';

export interface Made {
  kind: MadeKind;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  /** Of a voice. */
  seconds?: number;
}

const requestMs = 60_000;
const againMs = 20_000;
/** The server has spoken: sending again would not help. */
const final = new Set([400, 401, 403, 404, 409, 413, 422]);

export class SeatFiles {
  waiting = $state.raw<readonly StoredPhoto[]>([]);
  /** Files that were not taken. */
  untaken = $state.raw<ReadonlySet<string>>(new Set());
  private seat: { account: string; bearer: string; lesson: string } | undefined;
  private sending = false;
  private stop: (() => void) | undefined;

  /** `arrived`: the server has one more. */
  constructor(private readonly arrived: () => void) {}

  async belongTo(account: string, bearer: string, lesson: string): Promise<void> {
    this.seat = { account, bearer, lesson };
    this.waiting = await (await database()).getAll('photos', ofAccount(account)).catch(() => []);
    this.listen();
    void this.flush();
  }

  /** The phone goes to the next child: nothing of this one stays. */
  async leave(): Promise<void> {
    const { seat } = this;
    this.stop?.();
    Object.assign(this, { seat: undefined, stop: undefined, waiting: [], untaken: new Set() });
    if (seat) await (await database()).delete('photos', ofAccount(seat.account)).catch(() => undefined);
  }

  /** On this phone's disk, not yet on its way: `send` it once its answer is said. Nothing when the disk takes no more. */
  async keep(id: string, { kind, bytes, type }: Made): Promise<StoredPhoto | undefined> {
    if (!this.seat) return undefined;
    const file: StoredPhoto = { account: this.seat.account, id, lesson: this.seat.lesson, pupil: '', page: kind, bytes, type };
    try {
      await (await database()).put('photos', file);
    } catch {
      return undefined;
    }
    return file;
  }

  send(file: StoredPhoto): void {
    if (this.seat?.account === file.account) this.waiting = [...this.waiting, file];
    void this.flush();
  }

  async drop(id: string): Promise<void> {
    const { seat } = this;
    this.waiting = this.waiting.filter((one) => one.id !== id);
    if (seat) await (await database()).delete('photos', [seat.account, id]).catch(() => undefined);
  }

  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    // Its answer goes first: without that the server does not know the file.
    for (const { seat } = this; seat && seat === this.seat && this.waiting.length > 0 && outbox.state.queue.length === 0; ) {
      const file = this.waiting[0]!;
      const outcome = await put(file, seat.bearer);
      if (seat !== this.seat || outcome === 'later') break;
      if (outcome === 'untaken') this.untaken = new Set([...this.untaken, file.id]);
      await this.drop(file.id);
      if (outcome === 'sent') this.arrived();
    }
    this.sending = false;
  }

  private listen() {
    this.stop?.();
    const flush = () => void this.flush();
    addEventListener('online', flush);
    const timer = setInterval(flush, againMs);
    const effect = $effect.root(() => {
      $effect(() => {
        if (outbox.state.queue.length === 0 && this.waiting.length > 0) flush();
      });
    });
    this.stop = () => {
      removeEventListener('online', flush);
      clearInterval(timer);
      effect();
    };
  }
}

async function put({ id, page, bytes, type }: StoredPhoto, bearer: string): Promise<'sent' | 'later' | 'untaken'> {
  const raw = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type ?? 'image/jpeg' });
  const outcome = await call('PUT', `/api/seat/works/${id}?page=${page}`, { raw, bearer, quiet: true, signal: AbortSignal.timeout(requestMs) });
  if (outcome.ok) return 'sent';
  return !outcome.offline && final.has(outcome.status) ? 'untaken' : 'later';
}
