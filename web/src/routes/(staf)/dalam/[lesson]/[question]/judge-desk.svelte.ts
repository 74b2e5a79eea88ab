/** Judging by one thumb: which answers are in front, what their level is, the next ones. Offline through the outbox. */
import { serverNow } from '$lib/clock';
import { alike, type Alike, type Judged } from '$lib/alike/alike';
import { byChoice } from '$lib/depth/choices';
import { judged, nextAfter, nextOpen, overlaid, pieces, reworded, type Piece } from '$lib/depth/judging';
import { chosen as isChosen, comparable, placeOf, stacks } from '$lib/depth/stacks';
import type { Descriptor, QuestionWork } from '$lib/depth/types';
import { Steps, type Step } from '$lib/depth/undo';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { solo } from '$lib/packs/solo';
import { newestOf } from '$lib/feedback/feedback';
import { FeedbackDesk } from './feedback/feedback-desk.svelte';
import { LooksDesk } from './looks-desk.svelte';

/** A level chosen here is of a version: a next try that comes is asked for anew. */
const chosenOf = (pupil: string, version: string | null | undefined) => `${pupil} ${version ?? ''}`;
const unsorted: Alike = { order: [], groups: [], suggestions: [] };

export class JudgeDesk {
  names = $state(false);
  /** A level for a whole stack that a second tap gives. */
  proposed = $state<number>();
  /** Of the stack in front: who is left out of that. */
  out = $state.raw<ReadonlySet<string>>(new Set());
  /** Levels chosen here: they stay in front when the outbox has sent them and the server's copy is still the old one. */
  private chosen = $state<Record<string, number | null>>({});
  private owned = $state<Record<string, number>>({});
  private worded = $state<Record<number, string>>({});
  private at = $state<string>();
  private sorted = $state.raw<Alike>(unsorted);
  private apart = $state.raw<ReadonlySet<string>>(new Set());
  private steps = $state.raw<readonly Step[]>([]);
  private readonly kept: Steps;
  /** What pupils say of each other's answers. */
  readonly looks: LooksDesk;
  /** What the teacher says of answers, and their next tries. */
  readonly feedback: FeedbackDesk;
  /** Alike answers lie together. */
  ready = $state(false);
  private sorting = 0;
  private sortedTexts = '';

  constructor(
    private readonly lesson: string,
    readonly work: Reading<QuestionWork>,
    /** What this phone knows of it, for a lesson that the server has not heard of yet. */
    private readonly here: QuestionWork | undefined,
    account: string,
    question: string
  ) {
    this.kept = new Steps(`selami-dalam:${account}:${question}`);
    this.steps = this.kept.all();
    this.looks = new LooksDesk(lesson, question, work);
    this.feedback = new FeedbackDesk(lesson, question, work);
  }

  view = $derived.by(() => {
    const known = this.work.value ?? this.here;
    if (!known) return undefined;
    const laid = overlaid(known, outbox.unsent);
    const tapped = `/api/lessons/${this.lesson}/questions/${known.question}/own-levels/`;
    const said = new Map(outbox.unsent.filter((one) => one.path.startsWith(tapped)).map((one) => [one.path.slice(tapped.length), (one.body as { level: number }).level]));
    return { ...laid, works: laid.works.map((one) => ({ ...one, level: this.chosen[chosenOf(one.pupil, newestOf(one.tries))] ?? (chosenOf(one.pupil, newestOf(one.tries)) in this.chosen ? null : one.level), own_level: this.owned[one.pupil] ?? said.get(one.pupil) ?? one.own_level })) };
  });
  private pieces = $derived(this.view ? pieces(this.view) : []);
  stacks = $derived(stacks(this.pieces, this.sorted, this.apart));
  place = $derived(this.at === undefined ? nextOpen(this.stacks, 0) : placeOf(this.stacks, this.at));
  current = $derived(this.stacks[this.place]);
  /** The answer in front; of a stack the first. */
  front = $derived<Piece | undefined>(this.current?.pieces[0]);
  /** Of the stack in front: those that the level is for. */
  meant = $derived((this.current?.pieces ?? []).filter((one) => !this.out.has(one.pupil)));
  done = $derived(judged(this.pieces));
  total = $derived(this.pieces.length);
  last = $derived(this.steps.at(-1));
  /** What the answer in front is like, of those that are judged. */
  like = $derived(this.current?.level === null ? this.sorted.suggestions.find((one) => one.id === this.front?.pupil) : undefined);
  /** What shows each level: reworded here, as the server says, or in general. */
  descriptors = $derived.by<Descriptor[]>(() => {
    const unsent = this.view ? reworded(this.view, this.lesson, outbox.unsent) : new Map<number, string>();
    return solo.map((level, i) => {
      const own = this.worded[i] ?? unsent.get(i);
      if (own) return { id: own, en: own, from: 'own' };
      return (own === undefined ? this.view?.descriptors?.[i] : undefined) ?? { id: level.text.id, en: level.text.en, from: 'pack' };
    });
  });
  /** All that likeness rests on, as one text: equal when nothing changed. */
  answers = $derived(this.view ? JSON.stringify([comparable(this.view, this.pieces), this.pieces.filter((one) => one.level !== null).map((one) => ({ id: one.pupil, level: one.level }))]) : '');

  /** Puts alike answers side by side; once, and again when answers have come: what lies under the thumb does not move for a level. */
  async sort(answers: string): Promise<void> {
    if (answers === '' || !this.view) return;
    const mine = ++this.sorting;
    const [said, known] = JSON.parse(answers) as [{ id: string; text: string }[], Judged[]];
    const found = isChosen(this.view) ? byChoice(said, known) : await alike(this.view.text, said, known);
    if (mine !== this.sorting) return;
    const texts = JSON.stringify(said);
    this.sorted = texts === this.sortedTexts ? { ...this.sorted, suggestions: found.suggestions } : found;
    this.sortedTexts = texts;
    this.ready = true;
  }

  /** A level, or null to take it back. A stack's is only proposed: a second tap gives it. */
  pick(level: number | null) {
    if (!this.current) return;
    if (level === null || this.current.pieces.length === 1) this.give(this.current.pieces, level);
    else this.proposed = level;
  }
  confirm() {
    if (this.proposed === undefined || this.meant.length === 0) return;
    const meant = this.meant;
    this.apart = new Set([...this.apart, ...this.out]);
    this.give(meant, this.proposed);
  }
  /** Takes one answer of the stack in front out of what is judged at once, or puts it back. */
  leaveOut(pupil: string) {
    this.out = this.out.has(pupil) ? new Set([...this.out].filter((one) => one !== pupil)) : new Set([...this.out, pupil]);
  }

  private give(these: readonly Piece[], level: number | null) {
    const first = these[0];
    if (!first || these.every((one) => one.level === level)) return this.lay(first?.pupil);
    const works = these.flatMap((piece) => piece.pupils);
    this.remember([...this.steps, { pieces: works.map((one) => ({ pupil: one.pupil, response: one.response ?? null, team: one.team, before: one.level, version: newestOf(one.tries) })), level }]);
    for (const one of works) this.send({ ...one, version: newestOf(one.tries) }, level, one.team ? 'team' : these.length > 1 ? 'group' : 'single');
    const place = placeOf(this.stacks, first.pupil);
    this.lay(level === null ? first.pupil : this.stacks[nextAfter(this.stacks, place)]?.pieces[0].pupil);
  }
  private send(one: { pupil: string; response?: string | null; version?: string | null | undefined }, level: number | null, source: 'single' | 'group' | 'team') {
    const view = this.view;
    if (!view) return;
    this.chosen[chosenOf(one.pupil, one.version)] = level;
    outbox.send({
      method: 'PUT',
      path: `/api/judgements/${newId('judgement')}`,
      body: { lesson: this.lesson, question: view.question, pupil: one.pupil, response: one.response ?? null, level, source, at: serverNow(), ...(one.version ? { of_try: one.version } : {}) }
    });
  }

  /** The last judgement of this visit as it was before; a stack's at once. */
  undo() {
    const last = this.last;
    if (!last) return;
    this.remember(this.steps.slice(0, -1));
    for (const one of last.pieces) this.send(one, one.before, one.team ? 'team' : 'single');
    this.lay(last.pieces[0]?.pupil);
  }
  private remember(steps: readonly Step[]) {
    this.steps = this.kept.keep(steps);
  }

  /** Rewords a level for this objective; without words it is the plan's or the pack's again. */
  reword(level: number, text: string) {
    const view = this.view;
    if (!view) return;
    this.worded[level] = text;
    const path = `/api/lessons/${this.lesson}/questions/${view.question}/descriptors/${level}`;
    void outbox.send({ method: 'PUT', path, body: { text }, key: path }).outcome.then(async () => {
      await this.work.refresh();
      if (this.worded[level] === text) delete this.worded[level];
    });
  }

  /** What a pupil without a phone says of itself. */
  tapOwn(pupil: string, level: number) {
    const view = this.view;
    if (!view) return;
    this.owned[pupil] = level;
    const path = `/api/lessons/${this.lesson}/questions/${view.question}/own-levels/${pupil}`;
    outbox.send({ method: 'PUT', path, body: { level, words: '' }, key: path });
  }

  step(by: number) {
    this.lay(this.stacks[Math.min(Math.max(0, this.place + by), Math.max(0, this.stacks.length - 1))]?.pieces[0].pupil);
  }
  /** Puts the stack in front in which an answer lies. */
  lay(pupil: string | undefined) {
    if (pupil !== undefined) this.at = pupil;
    this.proposed = undefined;
    this.out = new Set();
  }

  key(pressed: string) {
    if (/^[0-4]$/.test(pressed)) {
      if (this.proposed === Number(pressed)) this.confirm();
      else this.pick(Number(pressed));
    }
    if (pressed === 'ArrowRight' || pressed === 'ArrowDown') this.step(1);
    if (pressed === 'ArrowLeft' || pressed === 'ArrowUp') this.step(-1);
    if (pressed === 'Enter') this.confirm();
    if (pressed === 'Escape') this.proposed = undefined;
    if (pressed === 'u' || pressed === 'U') this.undo();
  }
}
