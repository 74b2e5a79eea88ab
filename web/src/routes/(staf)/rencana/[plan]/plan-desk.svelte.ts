/** What can be done with one plan on this page. The text lives here; every pause saves it through the outbox. */
import { get } from '$lib/api/client';
import { check, sight, type Copied, type Sight } from '$lib/engine/checker';
import { dropOrigins, type Origins } from '$lib/import/kept-origins';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import type { Settled } from '$lib/outbox/reducer';
import { photos } from '$lib/pages/photos.svelte';
import { soundsIn } from '$lib/sounds/kept';
import type { Recorded } from '$lib/voice/recorder.svelte';
import { dropDraft, keepDraft, type Draft } from '../drafts';
import { planPath, silencesWithUnsent, waitingSaves } from '../overlay';
import { apply, at, put, stable } from '../place';
import { tidied, titleOf, withIds, type Plan } from '../plan';
import { History } from './history';
import type { CopiedPlan, Finding, PlanIn, PlanSaved, PlanView, Silence } from '../wire';

const pauseMs = 2500;
/** So many saran at a time; the next so many come when they are asked for. */
export const atOnce = 3;

/** Two texts for one place: the other device's stands, ours is one tap away. */
export interface Conflict {
  place: string;
  mine: unknown;
}
export interface Advice extends Finding {
  place: string;
  silence: Silence | undefined;
}

export class PlanDesk {
  body = $state() as Plan;
  conflicts = $state.raw<Conflict[]>([]);
  /** Findings of the last check; undefined before the first. */
  findings = $state.raw<Finding[]>();
  checking = $state(false);
  failed = $state(false);
  /** What became of the last one-tap fix. */
  mended = $state<'done' | 'stale'>();
  /** Fields that were left: only these show their saran before anybody asks. */
  left = $state.raw<ReadonlySet<string>>(new Set());
  asked = $state(false);
  /** How many saran are shown at most. */
  many = $state(atOnce);
  /** On a laptop the saran stand beside the text: the fields then only point to them. */
  beside = $state(false);
  /** The place under the cursor, and the saran that is pointed at: each shows the other. */
  here = $state.raw<string>();
  /** How deep objectives stand and who works how long; undefined until a part that shows it asks. */
  sight = $state.raw<Sight>();
  unseen = $state(false);
  canUndo = $state(false);
  canRedo = $state(false);
  view = $state.raw<PlanView>();
  /** Of a plan that was brought: where its texts came from, until the teacher has looked. */
  origins = $state.raw<Origins>();
  private handedIn = $state.raw<number | null>(null);

  title = $derived.by(() => titleOf(this.body));
  silences = $derived.by(() => silencesWithUnsent(this.view?.silences ?? [], outbox.unsent, this.id));
  advice = $derived.by(() => this.advise());
  open = $derived(this.advice.filter((each) => !each.silence));
  /** Those that may be shown now: all once the teacher asked, else those of the fields that were left. */
  waiting = $derived(this.asked ? this.open : this.open.filter((each) => this.left.has(each.place)));
  shown = $derived(this.waiting.slice(0, this.many));
  submittedAt = $derived.by(() => this.submission());
  /** Something of the text has not reached the server. */
  unsent = $derived.by(() => waitingSaves(outbox.unsent, this.id).length > 0);

  /** The published plan that this one was adapted from, with its version. */
  get origin() {
    const { adaptedFrom: plan, adaptedVersion: version } = this.draft;
    return version ? { plan, version } : undefined;
  }

  /** Where the plan lies. */
  get school() {
    return this.draft.school;
  }

  readonly id: string;
  private draft: Draft;
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private checks = 0;
  /** What the server found copied from a published plan, when it was last asked. */
  private copied: Copied | undefined;
  private watchers = 0;
  private looks = 0;
  private readonly history: History;

  constructor(id: string, draft: Draft, view: PlanView | undefined) {
    this.id = id;
    this.draft = draft;
    this.body = structuredClone(draft.body);
    this.saved = JSON.stringify(draft.body);
    this.history = new History(this.saved);
    this.view = view;
  }

  /** The server's newest word. It stands unless something of ours is still unsaved or on its way. */
  heard(view: PlanView) {
    this.view = view;
    if (view.plan.version < this.draft.base) return; // asked before our last save, answered after it
    if (this.dirty() || waitingSaves(outbox.unsent, this.id).length > 0) return;
    this.draft = { school: view.plan.school, body: view.body, base: view.plan.version, saves: [], adaptedFrom: view.plan.adapted_from, adaptedVersion: view.plan.adapted_version };
    this.show(view.body);
    void keepDraft(this.id, this.draft);
  }

  /** Something was typed or chosen: saved after a pause, or at once when the field is left. */
  touched() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pauseMs);
  }

  change(edit: (plan: Plan) => void) {
    edit(this.body);
    this.save();
    if (this.asked) this.checkSoon();
  }

  leave(place: string | undefined) {
    this.save();
    if (place === undefined) return;
    this.left = new Set([...this.left, place]);
    this.checkSoon();
  }

  save() {
    clearTimeout(this.timer);
    if (!this.dirty()) return;
    const typed = $state.snapshot(this.body) as Plan;
    this.saved = JSON.stringify(typed);
    this.mended = undefined;
    this.history.mark(this.saved);
    this.noteHistory();
    if (this.watchers > 0) void this.look();
    const body = tidied(typed);
    const before = this.draft.body;
    const save = newId('save');
    const { school, base, adaptedFrom, adaptedVersion } = this.draft;
    const on = this.draft.saves.slice(0, 20);
    const write: PlanIn = { school, base, save, body, ...(on.length > 0 ? { on } : {}), ...(adaptedFrom ? { adapted_from: adaptedFrom } : {}), ...(adaptedVersion ? { adapted_version: adaptedVersion } : {}) };
    const sent = outbox.send({ method: 'PUT', path: planPath(this.id), body: write, key: planPath(this.id) });
    this.draft = { ...this.draft, body, saves: [save, ...on] };
    void keepDraft(this.id, this.draft).then(() => this.forgetSounds(before, body));
    void sent.outcome.then((settled) => this.settled(save, body, settled));
  }

  undo() {
    this.save(); // what is being typed is a change too
    this.goTo(this.history.back());
  }

  redo() {
    this.save();
    this.goTo(this.history.forth());
  }

  private goTo(text: string | undefined) {
    if (text === undefined) return;
    this.body = JSON.parse(text) as Plan;
    this.save();
    this.noteHistory();
    if (this.findings) this.checkSoon();
  }

  private noteHistory() {
    this.canUndo = this.history.canGoBack;
    this.canRedo = this.history.canGoForth;
  }

  /** A part of the page shows the sight of the plan: it is kept fresh until the part is closed. */
  watch(): () => void {
    this.watchers += 1;
    void this.look();
    return () => (this.watchers -= 1);
  }

  private async look() {
    const mine = ++this.looks;
    const seen = await sight(tidied($state.snapshot(this.body) as Plan)).catch(() => undefined);
    if (mine !== this.looks) return;
    this.sight = seen;
    this.unseen = seen === undefined;
  }

  /** The question in the teacher's own voice: on this phone first, then named by the plan, then sent. False: no room. */
  async say(question: string, { bytes, type }: Recorded): Promise<boolean> {
    const id = newId('sound');
    return photos.keepThenSay({ id, lesson: '', pupil: '', page: 'question', bytes, type }, () => this.sayBy(question, id));
  }

  /** By another recording, or by none (''). */
  sayBy(question: string, sound: string) {
    this.change((plan) => plan.steps.flatMap((step) => step.questions).forEach((each) => each.id === question && (each.sound = sound)));
  }

  /** What the text no longer names leaves this phone at once. */
  private forgetSounds(before: Plan, next: Plan | undefined) {
    const still = new Set(next && soundsIn(next));
    for (const sound of soundsIn(before)) if (!still.has(sound)) void photos.forgetSound(sound, { changed: this.id });
  }

  private settled(save: string, sent: Plan, settled: Settled) {
    if (settled.end === 'replaced') this.draft = { ...this.draft, saves: this.draft.saves.filter((each) => each !== save) };
    if (settled.end !== 'done') return;
    const answer = settled.body as PlanSaved;
    // What was made before this save is in the version it became; what was made after it is still on top.
    const after = this.draft.saves.slice(0, Math.max(0, this.draft.saves.indexOf(save)));
    if (answer.merged) this.lost(answer.conflicts.map((place) => ({ place, mine: at(sent, place) })));
    const newest = after.length === 0;
    // After a merge the text of the save, not the version, is what later saves were made on.
    if (newest) this.draft = { ...this.draft, base: answer.version, saves: [] };
    if (newest && answer.body && !this.dirty()) {
      this.draft = { ...this.draft, body: answer.body };
      this.show(answer.body);
    } else if (newest && answer.body) {
      this.draft = { ...this.draft, saves: [save] };
    }
    if (this.view) this.view = { ...this.view, plan: { ...this.view.plan, version: answer.version, saved_at: answer.saved_at } };
    void keepDraft(this.id, this.draft);
  }

  /** Several saves may come to the other device's text one after the other: what the first of them lost is still to be shown. */
  private lost(conflicts: readonly Conflict[]) {
    const again = new Set(conflicts.map((each) => each.place));
    this.conflicts = [...this.conflicts.filter((each) => !again.has(each.place)), ...conflicts];
  }

  takeMine(conflict: Conflict) {
    this.change((plan) => put(plan, conflict.place, conflict.mine));
    this.forget(conflict);
  }

  forget(conflict: Conflict) {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
  }

  more() {
    this.many += atOnce;
  }

  fewer() {
    this.many = atOnce;
  }

  async check(): Promise<void> {
    clearTimeout(this.checkTimer);
    const mine = ++this.checks;
    this.checking = true;
    try {
      const findings = (await check(tidied($state.snapshot(this.body) as Plan), this.copied)) as Finding[];
      if (mine !== this.checks) return;
      this.findings = findings;
      this.failed = false;
    } catch {
      if (mine === this.checks) this.failed = true;
    }
    if (mine === this.checks) this.checking = false;
  }

  async ask(): Promise<void> {
    this.asked = true;
    this.many = atOnce;
    this.mended = undefined;
    await Promise.all([this.check(), this.compare()]);
  }

  /** Is it nearly the same as a published plan? The server alone knows those: without it the other saran stand. */
  private async compare(): Promise<void> {
    const answer = await get<CopiedPlan>(`${planPath(this.id)}/copied`, { quiet: true });
    if (!answer.ok) return;
    const before = this.copied;
    this.copied = answer.value.copied ?? undefined;
    if (before || this.copied) await this.check();
  }

  private checkSoon() {
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.check(), 150);
  }

  /** One tap mends it; stale when the plan has changed meanwhile. */
  mend(finding: Finding) {
    if (!finding.edit) return;
    let done = false;
    this.change((plan) => {
      done = apply(plan, finding.edit!);
      if (done) withIds(plan, newId);
    });
    this.mended = done ? 'done' : 'stale';
    this.checkSoon();
  }

  silence(advice: Advice, why: string) {
    outbox.send({ method: 'PUT', path: `${planPath(this.id)}/silences/${newId('silence')}`, body: { code: advice.code, place: advice.place, why } });
  }

  hear(silence: Silence) {
    outbox.send({ method: 'DELETE', path: `${planPath(this.id)}/silences/${silence.id}`, body: {} });
    if (this.view) this.view = { ...this.view, silences: this.view.silences.filter((each) => each.id !== silence.id) };
  }

  submit() {
    this.save();
    const save = this.draft.saves[0];
    const body = save ? { save, version: Math.max(1, this.draft.base) } : { version: this.draft.base };
    const sent = outbox.send({ method: 'POST', path: `${planPath(this.id)}/submission`, body });
    // The server's word comes with the answer: until the plan is read again nothing else on this page knows it.
    void sent.outcome.then((settled) => {
      if (settled.end === 'done') this.handedIn = (settled.body as { at: number }).at;
    });
  }

  withdraw() {
    this.handedIn = null;
    outbox.send({ method: 'DELETE', path: `${planPath(this.id)}/submission`, body: {} });
    if (this.view) this.view = { ...this.view, plan: { ...this.view.plan, submitted_at: null, submitted_version: 0 } };
  }

  looked() {
    this.origins = undefined;
    void dropOrigins(this.id);
  }

  remove() {
    clearTimeout(this.timer);
    void dropOrigins(this.id);
    outbox.send({ method: 'DELETE', path: planPath(this.id), body: {} });
    void dropDraft(this.id).then(() => this.forgetSounds(this.draft.body, undefined));
  }

  close() {
    this.save();
    clearTimeout(this.checkTimer);
  }

  private dirty() {
    return JSON.stringify(this.body) !== this.saved;
  }

  private show(body: Plan) {
    this.body = structuredClone(body);
    this.saved = JSON.stringify(body);
    this.history.begin(this.saved);
    this.noteHistory();
    if (this.watchers > 0) void this.look();
    if (this.findings) void this.check();
  }

  private advise(): Advice[] {
    const plan = this.body;
    return (this.findings ?? []).map((finding) => {
      const place = stable(plan, finding.path);
      const silence = this.silences.find((each) => each.code === finding.code && (each.place === place || each.place === finding.path));
      return { ...finding, place, silence };
    });
  }

  private submission(): number | null {
    for (const command of [...outbox.unsent].reverse()) {
      if (command.path === `${planPath(this.id)}/submission`) return command.method === 'POST' ? command.at : null;
    }
    return this.view?.plan.submitted_at ?? this.handedIn;
  }
}
