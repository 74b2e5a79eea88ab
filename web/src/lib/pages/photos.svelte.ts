/**
 * Photographed pages, and what pupils make as an answer, on their way to the server: in a store of their own on this phone, sent one by one after all small
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
  id: string;
  lesson: string;
  pupil: string;
  problem: Problem;
}

const lockName = 'selami-photos';
const steadyMs = 60_000;
const requestMs = 60_000;
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
    this.waiting = [];
    if (account === null) return;
    const waiting = await this.stored(account);
    if (this.account !== account) return;
    this.waiting = waiting;
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
    if (photo.held) return true;
    this.waiting = [...this.waiting.filter((one) => one.id !== photo.id), photo];
    void this.flush();
    return true;
  }

  /** What was held may be sent from now on: something says it. */
  async release(ids: readonly string[]): Promise<void> {
    const { account } = this;
    if (account === null) return;
    const tx = (await database()).transaction('photos', 'readwrite', { durability: 'strict' });
    for (const id of ids) {
      const row = await tx.store.get([account, id]);
      if (!row) continue;
      const { held: _, ...free } = row;
      await tx.store.put(free);
    }
    await tx.done;
    this.waiting = await this.stored(account);
    void this.flush();
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
    if (account === null) return;
    const allowed = new Map<string, Keeps>();
    for (const { id, lesson } of await this.stored(account)) {
      const keeps = allowed.get(lesson) ?? (await keepsOf(lesson));
      if (keeps === 'later') return;
      allowed.set(lesson, keeps);
      if (keeps === 'unreadable') continue; // its lesson may still come, or open again: the others go on
      // Small commands go first; the cookie may have changed hands; and the page may have been given up, in another tab, too.
      if (commandsWait() || !(await this.isStill(account))) return;
      const photo = await this.storedOne(account, id);
      if (!photo) continue;
      // A word that is not given, or was taken back since: not a byte leaves the phone.
      const outcome = (photo.page === 'voice' ? keeps.voices : keeps.works).has(photo.pupil) ? await put(photo) : 'no-consent';
      if (outcome === 'later') return;
      if (outcome !== 'held') await this.taken(account, photo, outcome);
    }
    const left = await this.stored(account);
    if (this.account === account) this.waiting = left;
  }

  private async taken(account: string, photo: Photo, outcome: 'sent' | 'no-consent' | Problem) {
    if (!(await this.isStill(account))) return;
    const { id, lesson, pupil } = photo;
    if (outcome === 'sent' && !(await this.storedOne(account, id))) {
      outbox.send({ method: 'DELETE', path: `/api/lessons/${lesson}/works/${id}`, body: {} }); // given up while it was under way
    }
    await this.drop(id);
    if (outcome === 'sent') this.sent += 1;
    else if (outcome !== 'no-consent') this.untaken = [...this.untaken, { id, lesson, pupil, problem: outcome }];
  }

  private async isStill(account: string): Promise<boolean> {
    return (await readDevice()).account === account && this.account === account;
  }

  private async storedOne(account: string, id: string): Promise<Photo | undefined> {
    return (await database()).get('photos', [account, id]);
  }

  private async stored(account: string): Promise<readonly Photo[]> {
    try {
      return (await (await database()).getAll('photos', ofAccount(account))).filter((one) => !one.held);
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
        if (!commandsWait()) void this.flush();
      });
    });
  }
}

/** One that the server cannot take yet waits alone: pictures do not wait for it. */
const commandsWait = () => outbox.state.queue.some((entry) => !entry.held);

/** Whose work, and whose voice, may be kept; or that nobody can say now, or not of this lesson. */
type Keeps = { works: ReadonlySet<string>; voices: ReadonlySet<string> } | 'later' | 'unreadable';
async function keepsOf(lesson: string): Promise<Keeps> {
  const outcome = await get<Answer<'WorkList'>>(`/api/lessons/${lesson}/works`, { quiet: true });
  if (outcome.ok) return { works: new Set(outcome.value.keeps), voices: new Set(outcome.value.keeps_voice) };
  return !outcome.offline && (outcome.status === 403 || outcome.status === 404) ? 'unreadable' : 'later';
}

/** `held`: of a closed semester; it waits here until the operator opens that. */
async function put({ lesson, pupil, id, page, bytes, type }: Photo): Promise<'sent' | 'later' | 'held' | Problem> {
  const raw = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type ?? 'image/jpeg' });
  const outcome = await call('PUT', `/api/lessons/${lesson}/pupils/${pupil}/works/${id}?page=${page}`, { raw, quiet: true, signal: AbortSignal.timeout(requestMs) });
  if (outcome.ok) return 'sent';
  if (outcome.problem.code.startsWith('late.')) return 'held';
  return !outcome.offline && final.has(outcome.status) ? outcome.problem : 'later';
}

export const photos = new Photos();
