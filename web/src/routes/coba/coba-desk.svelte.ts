/** A plan without an account: read, told three saran, mended, taken back. All of it on this phone; no line here asks a server. */
import { check } from '$lib/engine/checker';
import { formOf } from '$lib/engine/document';
import { write } from '$lib/import/asked';
import { forgetTrial, keepTrial, pasted, type Trial } from '$lib/import/kept';
import { brought } from '$lib/import/origins';
import type { Read } from '$lib/import/read';
import { levelOf } from '$lib/packs/levels';
import { newId } from '$lib/outbox/ids';
import { apply, stable } from '../(staf)/rencana/place';
import { tidied, titleOf, withIds, type Plan } from '../(staf)/rencana/plan';
import type { Finding } from '../(staf)/rencana/wire';

/** Comes once there is something to read: the page's first load is weighed. */
const reader = () => import('$lib/import/read');

const atOnce = 3;
const undoMost = 30;
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type Value = string | number | string[];
/** A saran on the screen: it stays where it is when it is mended, so that nobody loses the place. */
export interface Card {
  finding: Finding;
  /** Its place with ids. */
  place: string;
  key: string;
  done: boolean;
  /** Something was written for it, and it still holds. */
  still: boolean;
}
type Refusal = Extract<Read, { ok: false }>['why'];

export class CobaDesk {
  kept = $state.raw<Trial>();
  busy = $state<'read' | 'check' | 'write'>();
  refused = $state<Refusal>();
  /** The checker or the writer could not be had. */
  failed = $state(false);
  cards = $state.raw<Card[]>([]);
  /** Not yet shown. */
  later = $state.raw<Finding[]>([]);
  /** What was typed below the saran and not yet taken over. */
  typed = $state<Record<string, Value>>({});
  canUndo = $state(false);
  /** The card that the last change mended: undoing it stands there. */
  justDone = $state('');
  saved = $state('');

  plan = $derived(this.kept?.plan);
  /** What the checker must know and the document does not say. */
  missing = $derived(this.missingOf(this.plan));
  unplaced = $derived((this.plan?.unplaced ?? []).filter((text) => text.trim() !== ''));

  private seen = new Set<string>();
  private before: { plan: Plan; cards: Card[] }[] = [];
  private checks = 0;

  /** What an earlier visit left here. */
  async goOn(kept: Trial): Promise<void> {
    this.begin(kept);
    await this.next();
  }

  openFile = (file: File) => this.take(file.name, reader().then(({ readFile }) => readFile(file)));
  openText = async (text: string) => {
    await this.take('', reader().then(({ readText }) => readText(text)));
    if (this.kept) await pasted.forget();
  };

  private async take(name: string, reading: Promise<Read>): Promise<void> {
    this.busy = 'read';
    this.refused = undefined;
    const read = await reading.catch((): Read => ({ ok: false, why: 'engine' }));
    this.busy = undefined;
    if (!read.ok) {
      this.refused = read.why;
      return;
    }
    const { notes } = read.value;
    this.begin({ ...brought(name, read.value, newId), id: newId('coba'), notes, typed: {}, at: Date.now() });
    this.keep();
    await this.next();
  }

  private begin(kept: Trial) {
    this.kept = kept;
    this.typed = { ...kept.typed };
    this.cards = [];
    this.later = [];
    this.seen = new Set();
    this.before = [];
    this.canUndo = this.failed = false;
    this.refused = undefined;
    this.saved = this.justDone = '';
  }

  async say(what: 'level' | 'phase', value: string): Promise<void> {
    this.change((plan) => {
      plan.identity[what] = value;
      const phases = levelOf(plan.identity.level)?.phases ?? [];
      if (what === 'level' && !phases.includes(plan.identity.phase)) plan.identity.phase = phases.length === 1 ? phases[0]! : '';
      return true;
    });
    await this.next();
  }

  /** The next three that are most useful; what was shown before and is still true comes again when nothing new is left. */
  async next(): Promise<void> {
    this.takeOver();
    if (this.missing || !(await this.look())) return;
    const open = this.later;
    const fresh = open.filter((each) => !this.seen.has(this.keyOf(each)));
    this.justDone = '';
    this.cards = (fresh.length > 0 ? fresh : open).slice(0, atOnce).map((finding) => this.card(finding));
    for (const card of this.cards) this.seen.add(card.key);
    this.later = open.filter((each) => !this.cards.some((card) => card.key === this.keyOf(each)));
  }

  /** One tap mends it. */
  async mend(card: Card): Promise<void> {
    const { edit } = card.finding;
    if (!edit) return;
    await this.edit((plan) => {
      const done = apply(plan, edit);
      if (done) withIds(plan, newId);
      return done;
    });
  }

  /** What was typed or chosen below this card stands in the plan. */
  async use(card: Card): Promise<void> {
    if (this.takeOver()) await this.again([card.key]);
  }

  /** Another change than what a saran asks for; the cards follow it. */
  async edit(change: (plan: Plan) => boolean): Promise<void> {
    if (this.change(change)) await this.again();
  }

  type(place: string, value: Value) {
    this.typed = { ...this.typed, [place]: value };
    this.keep();
  }

  async undo(): Promise<void> {
    const before = this.before.pop();
    this.canUndo = this.before.length > 0;
    if (!before || !this.kept) return;
    this.justDone = '';
    this.kept = { ...this.kept, plan: before.plan };
    this.cards = before.cards;
    this.keep();
    await this.again();
  }

  /** The official form as a file. */
  async docx(): Promise<File | undefined> {
    this.takeOver();
    if (!this.plan) return undefined;
    this.busy = 'write';
    try {
      const answer = await formOf(tidied(structuredClone(this.plan)));
      if ('error' in answer) throw new Error(answer.error.code);
      const { zipped } = await import('$lib/import/zip');
      const blob = await zipped(Object.entries(answer.parts), docxType);
      this.failed = false;
      return new File([blob], `RPP ${titleOf(this.plan).slice(0, 60).replace(/[^\p{L}\p{M}\p{N} ,()-]/gu, ' ').replace(/\s+/g, ' ').trim()}`.trim() + '.docx', { type: docxType });
    } catch {
      this.failed = true;
      return undefined;
    } finally {
      this.busy = undefined;
    }
  }

  async erase(): Promise<void> {
    if (this.kept) await forgetTrial(this.kept.id);
    this.kept = undefined;
    this.typed = {};
    this.cards = [];
    this.later = [];
  }

  /** All that is typed, into the plan; true when the plan is another now. */
  takeOver(): boolean {
    const entries = Object.entries($state.snapshot(this.typed) as Record<string, Value>);
    if (entries.length === 0) return false;
    this.typed = {};
    return this.change((plan) => entries.filter(([place, value]) => write(plan, place, value, newId)).length > 0);
  }

  /** Looks again; cards that are mended say so, the others stay. */
  private async again(written: readonly string[] = []): Promise<void> {
    if (!(await this.look())) return;
    const open = this.later;
    const before = this.cards;
    this.cards = before.map((card) => {
      const held = open.find((each) => this.keyOf(each) === card.key);
      return held ? { ...this.card(held), still: written.includes(card.key) } : { ...card, done: true, still: false };
    });
    this.justDone = this.cards.find((card, n) => card.done && !before[n]!.done)?.key ?? '';
    this.later = open.filter((each) => !this.cards.some((card) => card.key === this.keyOf(each)));
  }

  /** False: it could not be checked, or something newer is being checked. */
  private async look(): Promise<boolean> {
    if (!this.plan) return false;
    const mine = ++this.checks;
    this.busy = 'check';
    try {
      const found = (await check(tidied(structuredClone(this.plan)))) as Finding[];
      if (mine !== this.checks) return false;
      this.later = found;
      this.failed = false;
    } catch {
      if (mine !== this.checks) return false;
      this.failed = true;
    }
    this.busy = undefined;
    return !this.failed;
  }

  private change(edit: (plan: Plan) => boolean): boolean {
    if (!this.kept) return false;
    const plan = structuredClone(this.kept.plan);
    if (!edit(plan)) return false;
    this.before = [...this.before.slice(1 - undoMost), { plan: this.kept.plan, cards: this.cards }];
    this.canUndo = true;
    this.saved = this.justDone = '';
    this.kept = { ...this.kept, plan };
    this.keep();
    return true;
  }

  private keep() {
    if (!this.kept) return;
    this.kept = { ...this.kept, typed: $state.snapshot(this.typed) as Record<string, Value>, at: Date.now() };
    void keepTrial(this.kept);
  }

  private keyOf(finding: Finding): string {
    return `${finding.code} ${this.plan ? stable(this.plan, finding.path) : finding.path}`;
  }

  private card(finding: Finding): Card {
    return { finding, place: this.plan ? stable(this.plan, finding.path) : finding.path, key: this.keyOf(finding), done: false, still: false };
  }

  private missingOf(plan: Plan | undefined): 'level' | 'phase' | undefined {
    if (!plan) return undefined;
    const level = levelOf(plan.identity.level);
    if (!level) return 'level';
    return plan.identity.phase === '' ? 'phase' : undefined;
  }
}
