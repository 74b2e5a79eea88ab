/** A child's journal after the lesson: what is asked, what is typed, the goal. No DOM; all writes go through the seat's outbox. */
import { get } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Made } from '../files.svelte';
import type { Seat } from '../seat.svelte';
import type { FaceName, Goal, JournalForm } from '../wire';

export type GoalState = Goal['looks'][number]['state'];
/** What comes along with a journal: a photo, or the journal itself in the child's voice. */
export type Along = 'journal' | 'spoken';
/** Draft keys beside those of questions, whose ids they cannot be. */
const draftOf = (what: string) => `jurnal/${what}`;

/** The form, from the server when there is one: kept in the seat, so that the lesson may end without a network. */
export async function bring(seat: Seat): Promise<void> {
  const bearer = seat.kept?.token;
  if (!bearer) return;
  const outcome = await get<JournalForm>('/api/seat/journal', { bearer, quiet: true });
  if (!outcome.ok || seat.kept?.token !== bearer) return;
  // Asked before this child's own words had arrived, an answer does not know of them.
  const own = seat.kept.form;
  const newer = own?.mine && (seat.unsent > 0 || !outcome.value.mine);
  seat.hold(newer ? { ...outcome.value, mine: own.mine, goal: own.goal } : outcome.value);
}

/** `days` after today, as a date. */
export const dayAfter = (days: number, now = serverNow()): string => day(now + days * 86_400_000);

export class JournalDesk {
  face = $state<FaceName>();
  /** It was written and sent, or is on its way. */
  done = $state(false);
  /** What became of the goal that runs. */
  look = $state<GoalState>();
  days = $state(7);
  /** What became of what came along last. */
  made = $state.raw<Partial<Record<Along, 'kept' | 'full'>>>({});

  constructor(readonly seat: Seat) {
    this.heard();
  }

  /** There may be something that was written already: here before, on another device, or by the teacher. */
  heard() {
    const mine = this.form?.mine;
    if (!mine || this.done) return;
    this.face ??= mine.face || undefined;
    this.done = Object.keys(this.seat.kept?.drafts ?? {}).every((key) => !key.startsWith('jurnal/'));
  }

  get form(): JournalForm | undefined {
    return this.seat.kept?.form;
  }
  get goal(): Goal | undefined {
    return this.form?.goal ?? undefined;
  }
  /** A new one is asked for where none runs, or the old one is over. */
  get wantsGoal(): boolean {
    return !this.goal || this.look === 'tercapai' || this.look === 'ganti';
  }

  text(what: string): string {
    const mine = this.form?.mine;
    const said = what === 'free' ? mine?.text : mine?.answers.find((one) => one.prompt === what)?.text;
    return this.seat.kept?.drafts?.[draftOf(what)] ?? said ?? '';
  }
  type(what: string, text: string) {
    this.seat.draft(draftOf(what), text);
  }
  get empty(): boolean {
    const asked = (this.form?.prompts ?? []).map((one) => one.id);
    const journal = this.face !== undefined || ['free', ...asked].some((what) => this.text(what).trim() !== '');
    return !journal && this.look === undefined && this.text('goal').trim() === '';
  }

  /** Begins a sentence where nothing is typed yet; else takes the place of the beginning that was chosen before. */
  begin(starter: string) {
    const stem = starter.replace(/\s*…$/, ' ');
    const starters = (this.form?.prompts ?? []).flatMap((one) => [one.text.id, one.text.en]).map((one) => one.replace(/\s*…$/, ' '));
    const typed = this.text('free');
    const before = starters.find((one) => typed.startsWith(one));
    this.type('free', stem + (before ? typed.slice(before.length) : typed));
  }

  send() {
    const { kept } = this.seat;
    if (!kept) return;
    const at = serverNow();
    const asked = this.form?.way === 'prompts' ? this.form.prompts.map((one) => ({ prompt: one.id, text: this.text(one.id).trim() })) : [];
    const answers = asked.filter((one) => one.text !== '');
    const text = this.text('free').trim();
    if (this.face || text || answers.length > 0) {
      outbox.send({ method: 'PUT', path: `/api/seat/journals/${kept.journal}`, body: { face: this.face ?? '', text, at, answers }, key: 'journal' });
    }
    this.sendGoal(at);
    this.done = true;
    if (this.form) this.seat.hold({ ...this.form, mine: { id: kept.journal, pupil: '', number: 0, name: '', source: 'phone', face: this.face ?? '', text, answers } });
    this.forget();
  }
  private sendGoal(at: number) {
    const words = this.text('goal').trim();
    const before = this.goal;
    if (before && this.look) {
      const said = { state: this.look, text: this.text('look').trim() };
      outbox.send({ method: 'PUT', path: `/api/seat/goals/${before.id}/look`, body: { ...said, at }, key: `look:${before.id}` });
    }
    if (words !== '' && this.wantsGoal) {
      const id = newId('goal');
      const until = dayAfter(this.days);
      outbox.send({ method: 'PUT', path: `/api/seat/goals/${id}`, body: { text: words, until, at }, key: `goal:${id}` });
      this.become({ id, pupil: '', text: words, day: dayAfter(0), until, runs: true, looks: [] });
    } else if (before && this.look && this.look !== 'berjalan') this.become(null);
    this.look = undefined;
  }
  private become(goal: Goal | null) {
    if (this.form) this.seat.hold({ ...this.form, goal });
  }
  private forget() {
    for (const what of ['free', 'goal', 'look', ...(this.form?.prompts ?? []).map((one) => one.id)]) this.seat.draft(draftOf(what), undefined);
  }

  /** A picture or a voice: on this phone's disk first, sent once what was written is. */
  async bringAlong(made: Made & { kind: Along }): Promise<void> {
    const file = await this.seat.files.keep(newId('work'), made);
    this.made = { ...this.made, [made.kind]: file ? 'kept' : 'full' };
    if (file) this.seat.files.send(file);
  }

  /** What the server did not take. */
  async throwAway(id: string, page: Along): Promise<void> {
    this.made = { ...this.made, [page]: undefined };
    await this.seat.files.drop(id);
  }
}
