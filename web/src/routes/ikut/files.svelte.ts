/**
 * Photos, drawings and voices of one seat on their way: in the phone's store for pictures, sent one by one after the answers that say them.
 * The server has the last word on whether they may be kept; what it does not take stands here with its reason, until the child takes it again,
 * throws it away, or leaves.
 */
import { call, type Problem } from '$lib/api/client';
import type { MadeKind } from '$lib/lesson/rules';
import { database, ofAccount, type StoredPhoto } from '$lib/local/database';
import { outbox } from '$lib/outbox/outbox.svelte';

export interface Made {
  kind: MadeKind | 'journal' | 'spoken';
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
  /** All on this phone. */
  rows = $state.raw<readonly StoredPhoto[]>([]);
  waiting = $derived(this.rows.filter((one) => !one.refused));
  /** Why files were not taken, by id. */
  untaken = $derived<ReadonlyMap<string, Problem>>(new Map(this.rows.flatMap(({ id, refused }) => (refused ? [[id, refused.problem] as const] : []))));
  private seat: { account: string; bearer: string; lesson: string } | undefined;
  private sending = false;
  private stop: (() => void) | undefined;

  /** `arrived`: the server has one more. */
  constructor(private readonly arrived: () => void) {}

  async belongTo(account: string, bearer: string, lesson: string): Promise<void> {
    this.seat = { account, bearer, lesson };
    this.rows = await (await database()).getAll('photos', ofAccount(account)).catch(() => []);
    this.listen();
    void this.flush();
  }

  /** The phone goes to the next child: nothing of this one stays. */
  async leave(): Promise<void> {
    const { seat } = this;
    this.stop?.();
    Object.assign(this, { seat: undefined, stop: undefined, rows: [] });
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
    if (this.seat?.account === file.account) this.rows = [...this.rows, file];
    void this.flush();
  }

  async drop(id: string): Promise<void> {
    const { seat } = this;
    this.rows = this.rows.filter((one) => one.id !== id);
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
      if (outcome !== 'sent') {
        await this.stand(file, outcome);
        continue;
      }
      await this.drop(file.id);
      this.arrived();
    }
    this.sending = false;
  }

  private async stand(file: StoredPhoto, problem: Problem) {
    const row = { ...file, refused: { problem, at: Date.now() } };
    if (!this.rows.includes(file)) return; // taken again, or thrown away meanwhile
    this.rows = this.rows.map((one) => (one === file ? row : one));
    await (await database()).put('photos', row).catch(() => undefined); // without room it stands until the page is closed
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

async function put({ id, page, bytes, type }: StoredPhoto, bearer: string): Promise<'sent' | 'later' | Problem> {
  const raw = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type ?? 'image/jpeg' });
  const outcome = await call('PUT', `/api/seat/works/${id}?page=${page}`, { raw, bearer, quiet: true, signal: AbortSignal.timeout(requestMs) });
  if (outcome.ok) return 'sent';
  return !outcome.offline && final.has(outcome.status) ? outcome.problem : 'later';
}
