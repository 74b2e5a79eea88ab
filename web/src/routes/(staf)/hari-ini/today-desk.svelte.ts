/** Today's lessons and the start of one: class, then plan or none. Works without a network once it was opened with one. */
import { get } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { day, minuteOfDay } from '$lib/i18n';
import { lessonOf } from '$lib/lesson/overlay';
import { keepLesson, localChoice, localLessons, localProgress, merged, noteLesson } from '$lib/lesson/local';
import { dayIn, lessonsOn, nowAndNext, propose, withLocal, type Proposal, type Timed } from '$lib/lesson/now';
import { firstCopy, lessonFrom, lineOf } from '$lib/lesson/start';
import type { ClassView, LessonLine, PlanBody, PlanView, Progress, Today } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { isSubject } from '$lib/packs/subjects';
import { planPath, waitingSaves, withUnsent } from '../rencana/overlay';
import type { PlanItem, PlanList } from '../rencana/wire';

export class TodayDesk {
  group = $state.raw<ClassView>();
  starting = $state(false);
  /** The minute of the day by the server's clock; the page moves it on. */
  minute = $state(minuteOfDay(serverNow()));
  private local = $state.raw<LessonLine[]>([]);
  private given = $state.raw<Progress[]>([]);
  readonly day = day(serverNow());
  private unsent = $derived(new Set(outbox.unsent.map(lessonOf).filter((id) => id !== undefined)));

  constructor(
    readonly account: string,
    readonly today: Reading<Today>,
    readonly plans: Reading<PlanList>,
    readonly week: Reading<{ lessons: LessonLine[] }>
  ) {}

  get classes() {
    return this.today.value?.classes ?? [];
  }
  /** Of today, in classes that are taught together. A phone's old copy may not know of them. */
  get colleagues() {
    return this.today.value?.colleagues ?? [];
  }
  get lessons() {
    const reached = !this.today.offline && this.today.value !== undefined;
    return merged(this.today.value?.lessons ?? [], this.local, this.unsent, reached, this.day);
  }
  /** The newest of today that nobody ended. */
  get running() {
    return this.lessons.find((line) => line.ended_at === null && line.day === this.day);
  }
  get others() {
    const running = this.running?.id;
    return this.lessons.filter((line) => line.id !== running && line.day === this.day);
  }
  get unfinished() {
    return (this.week.value?.lessons ?? []).filter((line) => line.ended_at === null && line.day < this.day && !this.endedHere(line.id));
  }
  /** Who has given no lesson yet. */
  get isNew() {
    return this.classes.length > 0 && this.lessons.length === 0 && this.week.value?.lessons.length === 0;
  }
  get choices() {
    return this.plansFor(this.group);
  }
  plansFor(group: ClassView | undefined): PlanItem[] {
    return withUnsent(this.plans.value?.plans ?? [], outbox.unsent).filter((plan) => plan.level === '' || plan.level === group?.group.level);
  }
  async bodyOf(plan: PlanItem): Promise<PlanBody | undefined> {
    return (await this.planOf(plan))?.body;
  }

  /** The lesson that is now by the timetable, and the one after it; what was given already is not proposed again. */
  get timed(): { now: Timed | undefined; next: Timed | undefined } {
    const held = this.lessons.filter((line) => line.day === this.day).map((line) => ({ group: line.group, from: minuteOfDay(line.started_at), ended: line.ended_at !== null }));
    return nowAndNext(lessonsOn(this.today.value?.week, this.day), this.minute, held);
  }
  /** How this day is at a class's school. */
  dayAt(school: string) {
    return dayIn(this.today.value?.week, school, this.day);
  }
  get schoolDay() {
    return this.classes[0] && this.dayAt(this.classes[0].group.school);
  }
  /** True where a timetable would help and nobody has typed one. */
  get noTimetable() {
    const week = this.today.value?.week;
    return week !== undefined && week.slots.length === 0 && week.schools.some((one) => one.days.some((each) => each.bells.length > 0));
  }
  get progress(): Progress[] {
    return withLocal(this.today.value?.progress ?? [], this.given);
  }
  /** With what a class most likely goes on. */
  proposal(group: ClassView, subject: string): Proposal<PlanItem> | undefined {
    const plans = withUnsent(this.plans.value?.plans ?? [], outbox.unsent);
    return propose(group.group, plans, this.progress, (plan) => subject === '' || isSubject(plan.subject, subject));
  }
  classOf(id: string): ClassView | undefined {
    return this.classes.find((one) => one.group.id === id);
  }

  async open(): Promise<this> {
    this.local = await localLessons(this.account);
    this.given = await localProgress(this.account, this.local);
    return this;
  }

  /** Returns the new lesson's id once it is kept on this phone. */
  async start(title: string, choice?: PlanItem, meeting = 1, more: { step?: string; subject?: string; atHome?: boolean } = {}): Promise<string | undefined> {
    const group = this.group;
    if (!group || this.starting) return undefined;
    this.starting = true;
    const now = serverNow();
    const id = newId('lesson', now);
    const plan = choice && (await this.planOf(choice));
    const body = lessonFrom({ group, plan, meeting, title, day: day(now), now, ...more });
    // A plan that is not on this phone is copied by the server when it hears of the lesson.
    if (choice && !plan) Object.assign(body, { plan: choice.id, title: choice.title || title });
    const copy = firstCopy(id, body, group, await localChoice(this.account, group, body.subject));
    await keepLesson(this.account, copy);
    await noteLesson(this.account, lineOf(copy));
    await outbox.send({ method: 'PUT', path: `/api/lessons/${id}`, body }).kept;
    this.starting = false;
    return id;
  }

  private async planOf(choice: PlanItem): Promise<PlanView | undefined> {
    // Written on this phone and not sent yet: it goes before the lesson, which then names no version.
    const written = waitingSaves(outbox.unsent, choice.id)[0];
    if (written) return { plan: { ...choice, version: 0 }, body: written.body as PlanBody };
    const kept = (await readCopy<PlanView>(this.account, planPath(choice.id)))?.value;
    if (kept?.plan.version === choice.version) return kept;
    const outcome = await get<PlanView>(planPath(choice.id));
    if (outcome.ok) return outcome.value;
    return kept;
  }

  private endedHere(id: string): boolean {
    return this.local.some((line) => line.id === id && line.ended_at !== null);
  }
}
