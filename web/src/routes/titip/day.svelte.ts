/**
 * The day of a substitute: lessons that were handed over, opened by a code. All that is needed to give them is kept on this
 * phone at the opening; what is recorded waits in an outbox of the substitute's own and goes to the lessons' teacher.
 */
import { get, post, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { LessonDesk } from '$lib/lesson/desk.svelte';
import { keepLesson, localLessons, noteLesson } from '$lib/lesson/local';
import { firstCopy, lineOf } from '$lib/lesson/start';
import type { LessonLine } from '$lib/lesson/types';
import { Kept } from '$lib/local/kept';
import { wipeReads } from '$lib/local/reads.svelte';
import { outbox } from '$lib/outbox/outbox.svelte';
import { indexedDbStore } from '$lib/outbox/store';

export type SubstituteView = Answer<'Substitute'>;
type HandedNow = SubstituteView['lessons'][number];
type Opened = Answer<'SubstituteToken'>;
interface Now extends Opened {
  view: SubstituteView;
}

const store = new Kept<Now>('titip');

export class SubstituteDay {
  now = $state.raw<Now>();
  busy = $state(false);
  offline = $state(false);
  /** The code was taken back, or its day is over. */
  over = $state(false);
  problem = $state.raw<Problem>();
  private lines = $state.raw<LessonLine[]>([]);
  unsent = $derived(outbox.state.queue.length);
  /** The server takes nothing by this code any more: what waits cannot be sent. */
  ended = $derived(this.over && this.unsent > 0 && outbox.state.stopped === 'signed-out');
  private opening: Promise<this> | undefined;

  /** After a reload or a killed browser the substitute is still in the day. */
  open(): Promise<this> {
    this.opening ??= this.restore();
    return this.opening;
  }

  private async restore(): Promise<this> {
    const kept = await store.read();
    if (kept) {
      await this.enter(kept);
      void this.refresh();
    }
    return this;
  }

  async start(code: string, name: string): Promise<boolean> {
    this.busy = true;
    const opened = await post<Opened>('/api/substitute', { code, name }, { quiet: true });
    const view = opened.ok ? await get<SubstituteView>('/api/substitute', { bearer: opened.value.token }) : opened;
    this.busy = false;
    this.problem = view.ok ? undefined : view.problem;
    if (!opened.ok || !view.ok) return false;
    this.over = false;
    await this.enter({ ...opened.value, view: view.value });
    return true;
  }

  /** The day's lessons with what the server and this phone know of their times. */
  get lessons(): HandedNow[] {
    const here = new Map(this.lines.map((line) => [line.id, line]));
    return (this.now?.view.lessons ?? []).map((one) => {
      const line = here.get(one.lesson);
      return { ...one, started_at: one.started_at ?? line?.started_at ?? null, ended_at: one.ended_at ?? line?.ended_at ?? null };
    });
  }

  /** Begins a lesson on this phone; with the server when there is a network. */
  async begin(id: string): Promise<void> {
    const now = this.now;
    const handed = this.lessons.find((one) => one.lesson === id);
    if (!now || !handed || this.busy) return;
    this.busy = true;
    const body = { ...handed.brief, started_at: serverNow() };
    const copy = firstCopy(id, body, now.view);
    await keepLesson(now.substitute, copy);
    await noteLesson(now.substitute, lineOf(copy));
    await outbox.send({ method: 'PUT', path: `/api/lessons/${id}`, body }).kept;
    this.busy = false;
  }

  /** A lesson that was begun, here or by whoever opened the same code. */
  async lesson(id: string): Promise<LessonDesk | undefined> {
    const now = this.now;
    await this.look();
    if (!now || !this.lessons.some((one) => one.lesson === id && one.started_at !== null)) return undefined;
    return new LessonDesk(id, now.substitute, now.token).open();
  }

  /** What this phone has noted of the day's lessons since. */
  async look(): Promise<void> {
    this.lines = this.now ? await localLessons(this.now.substitute) : [];
  }

  /** Nothing of the class stays on this phone. */
  async leave(): Promise<void> {
    const account = this.now?.substitute;
    await store.forget();
    if (account) await wipeReads(account);
    await outbox.belongTo(null);
    this.now = undefined;
  }

  /** What can no longer be sent goes, too; its number was said before. */
  async drop(): Promise<void> {
    const account = this.now?.substitute;
    if (account) await indexedDbStore.conclude(account, outbox.state.queue.map((entry) => entry.command.id), []);
    await this.leave();
  }

  async refresh(): Promise<void> {
    const now = this.now;
    if (!now) return;
    const outcome = await get<SubstituteView>('/api/substitute', { bearer: now.token });
    if (this.now?.token !== now.token) return;
    this.offline = !outcome.ok && outcome.offline;
    if (outcome.ok) await this.keep({ ...now, view: outcome.value });
    else if (outcome.status === 401 || outcome.status === 403 || outcome.status === 404) await this.close();
  }

  /** What was written in time is still sent; only then does the phone forget the day. */
  private async close(): Promise<void> {
    this.over = true;
    if (this.unsent === 0) await this.leave();
  }

  private async enter(now: Now): Promise<void> {
    await this.keep(now);
    await outbox.belongTo(now.substitute, now.token);
    // Only now it is known what still waits: a day that is over is forgotten when nothing does.
    this.over = now.view.day !== day(serverNow());
  }

  private async keep(now: Now): Promise<void> {
    this.now = now;
    await store.put(now);
  }
}

export const substituteDay = new SubstituteDay();
