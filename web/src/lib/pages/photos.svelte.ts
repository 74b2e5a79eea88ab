/**
 * Photographed pages on their way to the server: in a store of their own on this phone, sent one by one after all small
 * commands, so that a heap of pictures never holds up what a lesson wrote.
 */
import { call, get, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { database, ofAccount, type StoredPhoto } from '$lib/local/database';
import { readDevice } from '$lib/local/device';
import { outbox } from '$lib/outbox/outbox.svelte';

export type Photo = Omit<StoredPhoto, 'account'>;
/** What the server did not take; the picture is gone from this phone. */
export interface Untaken {
  lesson: string;
  pupil: string;
  problem: Problem;
}

const lockName = 'selami-photos';
const steadyMs = 60_000;
/** The server has spoken: sending again would not help. */
const final = new Set([403, 404, 409, 413, 422]);

class Photos {
  /** Not yet sent, oldest first. */
  waiting = $state.raw<readonly Photo[]>([]);
  untaken = $state.raw<readonly Untaken[]>([]);
  /** The phone's disk took no more. */
  full = $state(false);
  /** Counts what arrived: pages read their list anew. */
  sent = $state(0);

  private account: string | null = null;
  private sending = false;
  private listening = false;

  async belongTo(account: string | null): Promise<void> {
    if (account === this.account) return;
    this.account = account;
    this.untaken = [];
    this.waiting = account === null ? [] : await this.stored(account);
    if (account === null) return;
    this.listen();
    void this.flush();
  }

  /** The disk was changed by another: what was locked is open again. */
  async readAgain(): Promise<void> {
    const { account } = this;
    await this.belongTo(null);
    await this.belongTo(account);
  }

  /** True once it is on this phone's disk. */
  async keep(photo: Photo): Promise<boolean> {
    const { account } = this;
    if (account === null) return false;
    try {
      const tx = (await database()).transaction('photos', 'readwrite', { durability: 'strict' });
      await tx.store.put({ ...photo, account });
      await tx.done;
    } catch {
      this.full = true;
      return false;
    }
    this.full = false;
    this.waiting = [...this.waiting.filter((one) => one.id !== photo.id), photo];
    void this.flush();
    return true;
  }

  async drop(id: string): Promise<void> {
    const { account } = this;
    if (account !== null) await (await database()).delete('photos', [account, id]);
    this.waiting = this.waiting.filter((one) => one.id !== id);
  }

  /** Sends what waits, one after the other, unless another tab does. */
  async flush(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return;
    this.sending = true;
    try {
      if (navigator.locks) await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => (lock ? this.sendAll() : undefined));
      else await this.sendAll();
    } catch {
      /* no disk, no network: the next time */
    }
    this.sending = false;
  }

  private async sendAll() {
    const { account } = this;
    const allowed = new Map<string, ReadonlySet<string>>();
    for (const photo of account === null ? [] : await this.stored(account)) {
      // Small commands go first; and the cookie may have changed hands.
      if (outbox.unsent.length > 0 || (await readDevice()).account !== account || this.account !== account) return;
      const keeps = allowed.get(photo.lesson) ?? (await keepsOf(photo.lesson));
      if (!keeps) return;
      allowed.set(photo.lesson, keeps);
      // A word that is not given, or was taken back since: not a byte leaves the phone.
      const outcome = keeps.has(photo.pupil) ? await put(photo) : 'no-consent';
      if (outcome === 'later') return;
      await this.drop(photo.id);
      if (outcome === 'sent') this.sent += 1;
      else if (outcome !== 'no-consent') this.untaken = [...this.untaken, { lesson: photo.lesson, pupil: photo.pupil, problem: outcome }];
    }
  }

  private async stored(account: string): Promise<readonly Photo[]> {
    try {
      return await (await database()).getAll('photos', ofAccount(account));
    } catch {
      return [];
    }
  }

  private listen() {
    if (this.listening) return;
    this.listening = true;
    addEventListener('online', () => void this.flush());
    setInterval(() => void this.flush(), steadyMs);
    $effect.root(() => {
      $effect(() => {
        if (outbox.unsent.length === 0) void this.flush();
      });
    });
  }
}

async function keepsOf(lesson: string): Promise<ReadonlySet<string> | undefined> {
  const outcome = await get<Answer<'WorkList'>>(`/api/lessons/${lesson}/works`, { quiet: true });
  return outcome.ok ? new Set(outcome.value.keeps) : undefined;
}

async function put({ lesson, pupil, id, page, bytes }: Photo): Promise<'sent' | 'later' | Problem> {
  const raw = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' });
  const outcome = await call('PUT', `/api/lessons/${lesson}/pupils/${pupil}/works/${id}?page=${page}`, { raw, quiet: true });
  if (outcome.ok) return 'sent';
  return !outcome.offline && final.has(outcome.status) ? outcome.problem : 'later';
}

export const photos = new Photos();
