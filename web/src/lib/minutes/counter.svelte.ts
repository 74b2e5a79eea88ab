/**
 * Counts on this phone how long a teacher uses Selami (count.ts has the rules), keeps it here and hands it on once a day.
 * Nothing of which page or when in the week is kept: three sums.
 */
import { serverNow } from '$lib/clock';
import { day, minuteOfDay } from '$lib/i18n/format';
import { teaching } from '$lib/lesson/teaching.svelte';
import { database } from '$lib/local/database';
import { net } from '$lib/net.svelte';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { taughtSchools } from '$lib/people/school';
import { session } from '$lib/session.svelte';
import { activeMs, added, fresh, kindOf, minutesOf, mondayOf, nextDue, off, said, unsaid, watched, type Event, type Kind, type Tally, type Watch, type Week } from './count';

const switchPath = '/api/my/minutes';
const flushMs = 60_000;
/** Scrolling tells of itself many times a second. */
const closeMs = 1000;
const touches = ['pointerdown', 'keydown', 'scroll'] as const;

/** Another moment on each phone, and never today. */
function due(): number {
  const now = serverNow();
  return nextDue(now - minuteOfDay(now) * 60_000 + 86_400_000, Math.random());
}

class Counter {
  /** As it is on this phone's disk; none yet: not read. */
  tally = $state.raw<Tally>();

  /** Was switched here, and the server may not know it yet. */
  saysSo = $derived(outbox.unsent.some((one) => one.path === switchPath));

  private account = '';
  private watch: Watch | null = null;
  private pending = new Map<Kind, number>();
  private disk: Promise<unknown> = Promise.resolve();

  /** Returns how to stop. */
  begin(account: string): () => void {
    this.account = account;
    const touch = () => this.note('touch');
    const seen = () => {
      if (document.visibilityState === 'visible') return;
      this.note('hide');
      void this.flush();
    };
    const minute = setInterval(() => void this.flush(), flushMs);
    for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', seen);
    void this.flush();
    return () => {
      clearInterval(minute);
      for (const name of touches) removeEventListener(name, touch, { capture: true });
      document.removeEventListener('visibilitychange', seen);
    };
  }

  /** What was counted comes to the disk, and what is due goes out. Resolves when it is there. */
  flush(): Promise<void> {
    this.note('look');
    const pending = this.pending;
    this.pending = new Map();
    return this.change((tally) => {
      const [school] = schools();
      const week = mondayOf(day(serverNow()));
      let now = tally;
      for (const [kind, ms] of pending) if (school) now = added(now, { week, school, kind }, ms);
      return this.handed(now);
    });
  }

  async switchTo(on: boolean): Promise<void> {
    this.pending = new Map();
    this.watch = null;
    await this.change((tally) => (on ? { ...tally, on } : off(tally)));
    outbox.send({ method: 'PUT', path: switchPath, body: { on }, key: 'minutes' });
  }

  /** The server knows it from another phone. */
  heard(on: boolean): Promise<void> {
    if (this.tally?.on === on) return Promise.resolve();
    return this.change((tally) => (on ? { ...tally, on } : off(tally)));
  }

  private note(event: Event) {
    const at = Date.now();
    const last = (this.watch?.until ?? 0) - activeMs;
    if (event === 'touch' && at >= last && at - last < closeMs) return;
    const [watch, ms] = watched(this.watch, event, at);
    this.watch = watch;
    if (ms === 0 || !counts()) return;
    const kind = kindOf(location.pathname, teaching.on);
    this.pending.set(kind, (this.pending.get(kind) ?? 0) + ms);
  }

  private handed(tally: Tally): Tally {
    const weeks = unsaid(tally, serverNow());
    if (weeks.length === 0 || !this.clear()) return tally;
    // Of a school where this person does not teach any more nobody takes them.
    for (const one of weeks) if (schools().includes(one.school)) void this.send(tally.device, one);
    return said(tally, weeks, due());
  }

  /** Only with a network and behind all that the teacher made: what waits on a phone, or goes by a colleague's, is hers alone. */
  private clear(): boolean {
    return net.online && outbox.state.account === this.account && outbox.unsent.length === 0;
  }

  private async send(device: string, one: Week): Promise<void> {
    const { account } = this;
    const body = { device, ...minutesOf(one) };
    const sent = await outbox.send({ method: 'PUT', path: `/api/my/minutes/${one.school}/${one.week}`, body, key: `minutes ${one.week}` }).outcome;
    if (sent.end === 'done' && (sent.body as { on?: boolean } | undefined)?.on === false && account === this.account) await this.heard(false);
  }

  /** One after the other, and in one transaction: another tab counts, too. */
  private change(step: (tally: Tally) => Tally): Promise<void> {
    const { account } = this;
    const key = `minutes:${account}`;
    const done = this.disk.then(async () => {
      const tx = (await database()).transaction('device', 'readwrite');
      const before = ((await tx.store.get(key)) as Tally | undefined) ?? fresh(newId('device', 0), due());
      const after = step(before);
      await tx.store.put(after, key);
      await tx.done;
      if (account === this.account) this.tally = after;
    });
    this.disk = done.catch(() => undefined); // without storage nothing is counted
    return this.disk as Promise<void>;
  }
}

/** In earnest, and as a teacher: not at the head's or the operator's desk, and not in the practice class, which its page says. */
const counts = () => session.role === 'teacher' && schools().length > 0 && document.querySelector('.demo.practice') === null;

function schools(): string[] {
  const all = taughtSchools().map((one) => one.id);
  return all.includes(session.chosenSchool ?? '') ? [session.chosenSchool ?? '', ...all] : all;
}

export const counter = new Counter();
