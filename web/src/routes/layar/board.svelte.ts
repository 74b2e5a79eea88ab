/** The board: one lesson as the whole class sees it. Comes back by itself; knows no names and no right answers. */
import { get, post } from '$lib/api/client';
import { live } from '$lib/api/live';
import { serverNow } from '$lib/clock';
import type { Answer } from '$lib/api/types';
import { asking } from '$lib/engine/asking.svelte';
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import { readLesson } from '$lib/lesson/local';
import { isThought } from '$lib/lesson/rules';
import { severalOf } from '$lib/lesson/several';
import { asked } from '$lib/lesson/thinking';
import type { LessonCopy, Question, VoicesView } from '$lib/lesson/types';
import { session } from '$lib/session.svelte';
import { askedNow, boardOf } from './here';

export type BoardView = Omit<Answer<'Board'>, 'voices'> & { voices: VoicesView };

/** A token of the board, or (on the teacher's own device) a lesson of the signed-in teacher. */
export type Way = { token: string } | { lesson: string };

const keptAs = 'selami-board';

/** The photos of the answer that its first one stands for. */
const stepsShown = (copy: LessonCopy, question: Question, first: string) => copy.answers[question.id]?.find((answer) => answer.parts?.[0]?.work === first)?.parts ?? [];

export class Board {
  view = $state.raw<BoardView>();
  way = $state.raw<Way>();
  offline = $state(false);
  /** Out of this phone's own copy: no server is in reach, or it does not know the lesson yet. */
  here = $state(false);
  gone = $state(false);
  wrong = $state<'unknown' | 'again'>();
  busy = $state(false);
  now = $state(Date.now());
  qr = $state.raw<{ code: string; size: number; path: string }>();
  private asked = 0;
  /** The server's clock less this one's. */
  private ahead = 0;

  open(given: Way | undefined) {
    const kept = sessionStorage.getItem(keptAs);
    this.way = given ?? (kept ? { token: kept } : undefined);
    if (given && 'token' in given) sessionStorage.setItem(keptAs, given.token);
    return this;
  }

  async join(code: string) {
    this.busy = true;
    const outcome = await post<{ token: string }>('/api/board/join', { code }, { quiet: true });
    this.busy = false;
    this.wrong = outcome.ok ? undefined : outcome.status === 404 ? 'unknown' : 'again';
    if (!outcome.ok) return;
    this.gone = false;
    this.open({ token: outcome.value.token });
  }

  /** Runs while there is a way; returns how to stop. */
  live(way: Way): () => void {
    const look = () => this.refresh(way);
    const stop = 'token' in way ? live('/api/board/events', ['changed'], look, way.token) : live(`/api/lessons/${way.lesson}/events`, ['changed'], look);
    const clock = setInterval(() => {
      this.now = Date.now() + this.ahead;
      // Nobody tells that the phone's own copy changed: another window of it may have done that.
      if (this.here && 'lesson' in way) void this.lookHere(way);
    }, 1000);
    void look();
    return () => {
      stop();
      clearInterval(clock);
    };
  }

  private async refresh(way: Way): Promise<void> {
    const mine = ++this.asked;
    const outcome = 'token' in way ? await get<BoardView>('/api/board', { bearer: way.token }) : await get<BoardView>(`/api/lessons/${way.lesson}/board`, { quiet: true });
    // An older answer that comes late is not shown: the board would show what was just taken down.
    if (way !== this.way || mine !== this.asked) return;
    if (outcome.ok) {
      this.here = false;
      this.view = outcome.value;
      this.ahead = outcome.value.now - Date.now();
      this.now = outcome.value.now;
      this.offline = false;
      await this.readQr(outcome.value.code);
    } else if ('lesson' in way && (outcome.offline || outcome.status === 404) && (await this.lookHere(way))) {
      this.offline = false;
    } else if (outcome.status === 401 || outcome.status === 403 || outcome.status === 404) {
      sessionStorage.removeItem(keptAs);
      Object.assign(this, { gone: true, way: undefined, view: undefined });
    } else {
      this.offline = true;
    }
  }

  /** False when this phone has no copy of the lesson. */
  private async lookHere(way: { lesson: string }): Promise<boolean> {
    await asking.load();
    const account = session.me?.person.id;
    const copy = account === undefined ? undefined : await readLesson(account, way.lesson);
    if (!copy || way !== this.way) return copy !== undefined;
    const question = askedNow(copy.view);
    const thoughts = question && isThought(question.kind) ? (asking.thinking(asked(copy, question))?.shown ?? []).map((one) => ({ ...one, picture: one.picture || null, parts: stepsShown(copy, question, one.picture) })) : [];
    const request = question && severalOf(copy, question);
    this.here = true;
    this.now = serverNow();
    this.ahead = this.now - Date.now();
    this.view = boardOf(copy, { thoughts, several: request && asking.several(request) }, this.now);
    return true;
  }

  /** Of the teacher's own device: the lesson, to be led from here. What it loads comes after the board itself. */
  async lead(): Promise<LessonDesk | undefined> {
    const account = session.me?.person.id;
    if (!this.way || !('lesson' in this.way) || account === undefined) return undefined;
    const { LessonDesk } = await import('$lib/lesson/desk.svelte');
    return new LessonDesk(this.way.lesson, account).open();
  }

  /** Something was changed from here: shown at once, also where no server tells of it. */
  look() {
    if (this.way) void this.refresh(this.way);
  }

  private async readQr(code: string) {
    if (code === '' || this.qr?.code === code) return;
    const path = encodeURIComponent(`/ikut?kode=${code}`);
    const outcome = await get<{ size: number; path: string }>(`/api/qr?path=${path}&origin=${encodeURIComponent(location.origin)}`, { quiet: true });
    if (outcome.ok) this.qr = { code, ...outcome.value };
  }
}

/** How long the step has run, ms. */
export function ran(view: BoardView, now: number): number {
  const { step, paused_at } = view;
  if (!step || step.started_at === null) return 0;
  return Math.max(0, (paused_at ?? now) - step.started_at - step.paused_ms);
}
