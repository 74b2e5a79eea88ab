/**
 * Photographed pages, what pupils make as an answer, and questions said by their teacher, on their way to the server: in a store of their own on this phone, sent one by one after all small
 * commands, so that a heap of pictures never holds up what a lesson wrote.
 */
import { call, get, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { database, ofAccount, type StoredPhoto } from '$lib/local/database';
import { readDevice } from '$lib/local/device';
import { madeAt } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { dropSound, isNamed, keepSound, soundPath } from '$lib/sounds/kept';

export type Photo = Omit<StoredPhoto, 'account'>;
/** Whose it is, is to be said. */
export type Doubtful = Photo & Required<Pick<Photo, 'asked'>>;
/** Of a series that is not filed yet. */
export type Unfiled = Photo & Required<Pick<Photo, 'held'>>;
/** What the server did not take. */
export type Untaken = Photo & Required<Pick<Photo, 'refused'>>;

const lockName = 'selami-photos';
const steadyMs = 60_000;
const requestMs = 60_000;
const dayMs = 24 * 60 * 60 * 1000;
/** Without a guardian's word a picture of a child's work stays this long where it was made, so that nothing goes unseen, and no longer. */
const withoutWordMs = 7 * dayMs;
export const noConsent = 'work.no_consent';
/** The server has spoken: sending again would not help. */
const final = new Set([403, 404, 409, 413, 422]);

class Photos {
  /** All on this phone's disk, oldest first. */
  private rows = $state.raw<readonly Photo[]>([]);
  /** Not yet sent. */
  waiting = $derived(this.rows.filter((one) => !one.refused && !one.asked && !one.held));
  doubtful = $derived(this.rows.filter((one): one is Doubtful => one.asked !== undefined));
  /** Of series that are not filed yet. */
  unfiled = $derived(this.rows.filter((one): one is Unfiled => one.held !== undefined));
  /** All that would go with this phone. */
  count = $derived(this.rows.length);
  untaken = $derived(this.rows.filter((one): one is Untaken => one.refused !== undefined));
  /** The phone's disk took no more. */
  full = $state(false);
  /** Counts what arrived: pages read their list anew. */
  sent = $state(0);

  private account: string | null = null;
  /** On the disk, but what names them is not written yet. */
  private unsaid = new Set<string>();
  private sending = false;
  private listening = false;

  async belongTo(account: string | null): Promise<void> {
    if (account === this.account) return;
    this.account = account;
    this.rows = [];
    if (account === null) return;
    await this.forgetOld(account, Date.now());
    const rows = await this.stored(account);
    if (this.account !== account) return;
    this.rows = rows;
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
      await this.write(account, photo);
    } catch {
      this.full = true;
      return false;
    }
    this.full = false;
    if (!this.unsaid.has(photo.id)) void this.flush();
    return true;
  }

  /** Disk first, then `say`, which writes the text that names it; it is sent after that text. */
  async keepThenSay(photo: Photo, say: () => void): Promise<boolean> {
    this.unsaid.add(photo.id);
    const kept = await this.keep(photo);
    if (kept) say();
    this.unsaid.delete(photo.id);
    void this.flush();
    return kept;
  }

  /** A question is no longer said so: nothing of it stays on this phone, unless another text than that of the `changed` plan names it (`though`: even then). */
  async forgetSound(id: string, { though = false, changed = '' } = {}): Promise<void> {
    // A lesson may have begun with the plan's recording, and a plan may keep what its lesson replaced.
    if (!though && this.account !== null && (await isNamed(this.account, id, changed))) return;
    await this.drop(id);
    if (this.account !== null) await dropSound(this.account, id);
  }

  /** What was held may be sent from now on: something says it. */
  async release(ids: readonly string[]): Promise<void> {
    const { account } = this;
    if (account === null) return;
    for (const id of ids) {
      const row = await this.storedOne(account, id);
      if (!row) continue;
      const { held: _, ...free } = row;
      await this.write(account, free);
    }
    void this.flush();
  }

  /** What was refused is tried once more: the reason may be gone. */
  async again({ refused: _, ...photo }: Untaken): Promise<void> {
    const { account } = this;
    if (account === null || !(await this.storedOne(account, photo.id))) return;
    await this.write(account, photo);
    void this.flush();
  }

  async drop(id: string): Promise<void> {
    const { account } = this;
    if (account !== null) await (await database()).delete('photos', [account, id]);
    this.rows = this.rows.filter((one) => one.id !== id);
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
    for (const { id, lesson, page, refused, asked, held } of await this.stored(account)) {
      if (refused || asked || held || this.unsaid.has(id)) continue;
      const keeps = page === 'question' ? 'own' : (allowed.get(lesson) ?? (await keepsOf(lesson)));
      if (keeps === 'later') return;
      if (keeps !== 'own') allowed.set(lesson, keeps);
      if (keeps === 'unreadable') continue; // its lesson may still come, or open again: the others go on
      // Small commands go first; the cookie may have changed hands; and the page may have been given up, in another tab, too.
      if (commandsWait() || !(await this.isStill(account))) return;
      const photo = await this.storedOne(account, id);
      if (!photo) continue;
      // A word that is not given, or was taken back since: not a byte leaves the phone.
      const may = keeps === 'own' || (photo.page === 'voice' ? keeps.voices : keeps.works).has(photo.pupil);
      const outcome = may ? await put(photo) : { code: noConsent, message: '', field: '', hint: '' };
      if (outcome === 'later') return;
      if (outcome !== 'held') await this.taken(account, photo, outcome);
    }
    const left = await this.stored(account);
    if (this.account === account) this.rows = left;
  }

  private async taken(account: string, photo: Photo, outcome: 'sent' | Problem) {
    if (!(await this.isStill(account))) return;
    const { id, lesson } = photo;
    const there = await this.storedOne(account, id);
    const nobodys = outcome !== 'sent' && outcome.code === 'sound.unnamed'; // its question is gone
    if (outcome !== 'sent' && !nobodys) return there && this.write(account, { ...photo, refused: { problem: outcome, at: Date.now() } });
    // What a question says plays from the copy from now on, without a network, too.
    if (photo.page === 'question') there && !nobodys && (await keepSound(account, id, photo.bytes, photo.type ?? ''));
    else if (!there) outbox.send({ method: 'DELETE', path: `/api/lessons/${lesson}/works/${id}`, body: {} }); // given up while it was under way
    await this.drop(id);
    this.sent += 1;
  }

  private async write(account: string, photo: Photo) {
    const row = { ...photo, account };
    const tx = (await database()).transaction('photos', 'readwrite', { durability: 'strict' });
    await tx.store.put(row);
    await tx.done;
    if (this.account === account) this.rows = [...this.rows.filter((one) => one.id !== photo.id), row];
  }

  private async forgetOld(account: string, now: number) {
    for (const { id, refused } of await this.stored(account)) {
      if (refused?.problem.code === noConsent && refused.at < now - withoutWordMs) await (await database()).delete('photos', [account, id]);
    }
  }

  private async isStill(account: string): Promise<boolean> {
    return (await readDevice()).account === account && this.account === account;
  }

  private async storedOne(account: string, id: string): Promise<Photo | undefined> {
    return (await database()).get('photos', [account, id]);
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
        if (!commandsWait()) void this.flush();
      });
    });
  }
}

/** One that the server cannot take yet waits alone: pictures do not wait for it. */
const commandsWait = () => outbox.state.queue.some((entry) => !entry.held);

/** Whose work, and whose voice, may be kept; that it is the teacher's own; or that nobody can say now, or not of this lesson. */
type Keeps = { works: ReadonlySet<string>; voices: ReadonlySet<string> } | 'later' | 'unreadable';
async function keepsOf(lesson: string): Promise<Keeps> {
  const outcome = await get<Answer<'WorkList'>>(`/api/lessons/${lesson}/works`, { quiet: true });
  if (outcome.ok) return { works: new Set(outcome.value.keeps), voices: new Set(outcome.value.keeps_voice) };
  return !outcome.offline && (outcome.status === 403 || outcome.status === 404) ? 'unreadable' : 'later';
}

/** `held`: of a closed semester; it waits here until the operator opens that. */
async function put({ lesson, pupil, id, page, bytes, type }: Photo): Promise<'sent' | 'later' | 'held' | Problem> {
  const raw = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type ?? 'image/jpeg' });
  const path = page === 'question' ? soundPath(id) : `/api/lessons/${lesson}/pupils/${pupil}/works/${id}?page=${page}`;
  const outcome = await call('PUT', path, { raw, quiet: true, signal: AbortSignal.timeout(requestMs) });
  if (outcome.ok) return 'sent';
  if (outcome.problem.code.startsWith('late.')) return 'held';
  // Its plan may still come: from another tab, or brought back. After a day nobody waits for it.
  if (outcome.problem.code === 'sound.unnamed' && Date.now() - madeAt(id) < dayMs) return 'held';
  return !outcome.offline && final.has(outcome.status) ? outcome.problem : 'later';
}

export const photos = new Photos();
