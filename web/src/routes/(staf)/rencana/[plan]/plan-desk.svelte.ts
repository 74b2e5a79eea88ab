/** What can be done with one plan on this page. The text lives here; every pause saves it through the outbox. */
import { check } from '$lib/engine/checker';
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
import type { Finding, PlanIn, PlanSaved, PlanView, Silence } from '../wire';

const pauseMs = 2500;

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
  /** Fields that were left: only these show their saran before anybody asks. */
  left = $state.raw<ReadonlySet<string>>(new Set());
  asked = $state(false);
  view = $state.raw<PlanView>();

  title = $derived.by(() => titleOf(this.body));
  silences = $derived.by(() => silencesWithUnsent(this.view?.silences ?? [], outbox.unsent, this.id));
  advice = $derived.by(() => this.advise());
  open = $derived(this.advice.filter((each) => !each.silence));
  submittedAt = $derived.by(() => this.submission());
  /** Something of the text has not reached the server. */
  waiting = $derived.by(() => waitingSaves(outbox.unsent, this.id).length > 0);

  readonly id: string;
  private draft: Draft;
  private saved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;
  private checks = 0;

  constructor(id: string, draft: Draft, view: PlanView | undefined) {
    this.id = id;
    this.draft = draft;
    this.body = structuredClone(draft.body);
    this.saved = JSON.stringify(draft.body);
    this.view = view;
  }

  /** The server's newest word. It stands unless something of ours is still unsaved or on its way. */
  heard(view: PlanView) {
    this.view = view;
    if (view.plan.version < this.draft.base) return; // asked before our last save, answered after it
    if (this.dirty() || waitingSaves(outbox.unsent, this.id).length > 0) return;
    this.draft = { school: view.plan.school, body: view.body, base: view.plan.version, saves: [], adaptedFrom: view.plan.adapted_from };
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
    const body = tidied(typed);
    const before = this.draft.body;
    const save = newId('save');
    const { school, base, adaptedFrom } = this.draft;
    const on = this.draft.saves.slice(0, 20);
    const write: PlanIn = { school, base, save, body, ...(on.length > 0 ? { on } : {}), ...(adaptedFrom ? { adapted_from: adaptedFrom } : {}) };
    const sent = outbox.send({ method: 'PUT', path: planPath(this.id), body: write, key: planPath(this.id) });
    this.draft = { ...this.draft, body, saves: [save, ...on] };
    void keepDraft(this.id, this.draft).then(() => this.forgetSounds(before, body));
    void sent.outcome.then((settled) => this.settled(save, body, settled));
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
    if (answer.merged) this.conflicts = answer.conflicts.map((place) => ({ place, mine: at(sent, place) }));
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

  takeMine(conflict: Conflict) {
    this.change((plan) => put(plan, conflict.place, conflict.mine));
    this.forget(conflict);
  }

  forget(conflict: Conflict) {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
  }

  async check(): Promise<void> {
    clearTimeout(this.checkTimer);
    const mine = ++this.checks;
    this.checking = true;
    try {
      const findings = (await check(tidied($state.snapshot(this.body) as Plan))) as Finding[];
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
    await this.check();
  }

  private checkSoon() {
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => void this.check(), 150);
  }

  /** One tap mends it. False when the plan has changed meanwhile. */
  mend(finding: Finding): boolean {
    if (!finding.edit) return false;
    let done = false;
    this.change((plan) => {
      done = apply(plan, finding.edit!);
      if (done) withIds(plan, newId);
    });
    this.checkSoon();
    return done;
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
    outbox.send({ method: 'POST', path: `${planPath(this.id)}/submission`, body });
  }

  withdraw() {
    outbox.send({ method: 'DELETE', path: `${planPath(this.id)}/submission`, body: {} });
    if (this.view) this.view = { ...this.view, plan: { ...this.view.plan, submitted_at: null, submitted_version: 0 } };
  }

  remove() {
    clearTimeout(this.timer);
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
    return this.view?.plan.submitted_at ?? null;
  }
}
