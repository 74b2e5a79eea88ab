/**
 * Photo series of one lesson. A photo is on this phone's disk as soon as it is taken, and stays there until the series is filed: then the
 * series is said, and its photos go after it. What is half made outlives a closed browser.
 */
import type { Answer } from '$lib/api/types';
import { serverNow } from '$lib/clock';
import type { LessonDesk } from '$lib/lesson/desk.svelte';
import { added, captioned, draftOf, moved, overlaid, seriesOf, withFound, without, type Draft, type Drafts, type Series, type SeriesIn } from '$lib/lesson/series';
import type { Member, PlanView } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import { dropCopy, keepCopy, readCopy } from '$lib/local/reads.svelte';
import { smallPhoto } from '$lib/made/small';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { photos } from '$lib/pages/photos.svelte';

type Sent = { path: string; body: SeriesIn };

export class SeriesDesk {
  /** By series. */
  drafts = $state.raw<Drafts>({});
  /** The series that is before the teacher. */
  now = $state<string>();
  objectives = $state.raw<readonly { id: string; text: string }[]>([]);
  problem = $state<'bad' | 'full'>();
  busy = $state(false);
  private said = $state.raw<readonly Sent[]>([]);

  draft = $derived(this.now === undefined ? undefined : this.drafts[this.now]);
  members = $derived.by((): readonly Member[] => this.lesson.view?.members ?? []);
  all = $derived.by((): readonly Series[] => {
    const { view } = this.lesson;
    return view ? overlaid(this.list.value?.series ?? [], view, [...this.said, ...outbox.unsent.filter((one) => seriesOf(one) !== undefined)]) : [];
  });

  constructor(
    readonly lesson: LessonDesk,
    private readonly account: string,
    private readonly list: Reading<Answer<'SeriesList'>>,
    private readonly works: Reading<Answer<'WorkList'>>,
    /** What this phone heard of consent before, for a lesson that the server does not know yet. */
    private readonly samples: readonly string[] | undefined
  ) {}

  async open(): Promise<this> {
    // The app was closed between saying a series and letting its photos go: they go now. What no draft tells of makes its draft anew.
    const filed = new Set(this.all.flatMap((one) => one.photos.map((photo) => photo.work)));
    const unfiled = photos.unfiled.filter((one) => one.lesson === this.lesson.id);
    await photos.release(unfiled.filter((one) => filed.has(one.id)).map((one) => one.id));
    this.drafts = withFound((await readCopy<Drafts>(this.account, this.key))?.value ?? {}, unfiled.filter((one) => !filed.has(one.id)));
    const { plan = null, questions = [] } = this.lesson.view ?? {};
    const kept = plan === null ? undefined : await readCopy<PlanView>(this.account, `/api/plans/${plan}`);
    const asked = questions.filter((one) => one.objective_id).map((one) => ({ id: one.objective_id, text: one.objective_text }));
    const planned = kept?.value.body.design.objectives.map(({ id, text }) => ({ id, text }));
    this.objectives = planned ?? asked.filter((one, i) => asked.findIndex((other) => other.id === one.id) === i);
    return this;
  }

  /** Whether photos of a pupil may be kept; not known: the server decides when they come. */
  may(pupil: string): boolean | undefined {
    return (this.works.value?.keeps ?? this.samples)?.includes(pupil);
  }
  /** Whether the child itself may be seen on them. */
  mayShowChild(pupil: string): boolean {
    return this.works.value?.keeps_voice?.includes(pupil) ?? false;
  }

  /** A new series of a pupil, or the one that was begun and not filed. */
  begin(pupil: string) {
    const begun = Object.values(this.drafts).find((one) => one.pupil === pupil && !this.all.some((made) => made.id === one.series));
    const series = begun?.series ?? newId('series');
    if (!begun) this.become({ series, pupil, objective: { id: '', text: '' }, photos: [], held: [] });
    this.now = series;
  }
  change(series: Series) {
    if (!this.drafts[series.id]) this.become(draftOf(series));
    this.now = series.id;
  }

  async take(photo: Blob): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    this.busy = true;
    const bytes = await smallPhoto(photo);
    const work = newId('work');
    const kept = bytes && (await photos.keep({ id: work, lesson: this.lesson.id, pupil: draft.pupil, page: 'series', bytes, type: 'image/jpeg', held: { series: draft.series } }));
    this.busy = false;
    this.problem = !bytes ? 'bad' : kept ? undefined : 'full';
    const still = this.drafts[draft.series];
    if (kept && still) this.become(added(still, work));
  }
  caption(work: string, text: string) {
    if (this.draft) this.become(captioned(this.draft, work, text));
  }
  move(at: number, by: -1 | 1) {
    if (this.draft) this.become(moved(this.draft, at, by));
  }
  leaveOut(work: string) {
    const { draft } = this;
    if (!draft) return;
    if (draft.held.includes(work)) void photos.drop(work);
    this.become(without(draft, work));
  }
  objective(id: string) {
    if (this.draft) this.become({ ...this.draft, objective: this.objectives.find((one) => one.id === id) ?? { id: '', text: '' } });
  }

  /** Said first, then its photos may go. */
  async file(): Promise<void> {
    const { draft } = this;
    if (!draft || draft.photos.length === 0 || this.busy) return;
    this.busy = true;
    const before = this.all.find((one) => one.id === draft.series);
    await this.say(draft.series, { pupil: draft.pupil, objective_id: draft.objective.id, objective_text: draft.objective.text, photos: draft.photos.map((one) => ({ ...one, caption: one.caption.trim() })), at: before?.at ?? serverNow() });
    const left = new Set(draft.photos.map((one) => one.work));
    for (const { work } of before?.photos ?? []) if (!left.has(work)) await photos.drop(work);
    await photos.release(draft.held);
    this.forget(draft.series);
    this.busy = false;
  }
  async takeBack(series: Series): Promise<void> {
    await this.say(series.id, { pupil: series.pupil, objective_id: '', objective_text: '', photos: [], at: series.at });
    for (const { work } of series.photos) await photos.drop(work);
    this.forget(series.id);
  }
  /** What was not filed is as if it had not been. */
  async discard(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    for (const work of draft.held) await photos.drop(work);
    this.forget(draft.series);
  }

  async discardOf(pupil: string): Promise<void> {
    for (const draft of Object.values(this.drafts).filter((one) => one.pupil === pupil)) {
      for (const work of draft.held) await photos.drop(work);
      this.forget(draft.series);
    }
  }

  private get key() {
    return `draft:series/${this.lesson.id}`;
  }
  private async say(series: string, body: SeriesIn): Promise<void> {
    const path = `/api/lessons/${this.lesson.id}/series/${series}`;
    const mine: Sent = { path, body };
    this.said = [...this.said.filter((one) => one.path !== path), mine];
    const sent = outbox.send({ method: 'PUT', path, body, key: `series:${series}` });
    void sent.outcome.then((settled) => {
      if (settled.end !== 'refused') return;
      this.said = this.said.filter((one) => one !== mine);
      void this.list.refresh();
    });
    await sent.kept;
  }
  private become(draft: Draft) {
    this.keep({ ...this.drafts, [draft.series]: draft });
  }
  private forget(series: string) {
    const { [series]: _, ...others } = this.drafts;
    this.now = undefined;
    this.keep(others);
  }
  private keep(drafts: Drafts) {
    this.drafts = drafts;
    void (Object.keys(drafts).length === 0 ? dropCopy(this.account, this.key) : keepCopy(this.account, this.key, drafts, Date.now()));
  }
}
