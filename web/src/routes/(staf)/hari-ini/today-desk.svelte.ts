/** Today's lessons and the start of one: class, then plan or none. Works without a network once it was opened with one. */
import { get } from '$lib/api/client';
import { serverNow } from '$lib/clock';
import { day } from '$lib/i18n';
import { lessonOf } from '$lib/lesson/overlay';
import { keepLesson, localLessons, merged, noteLesson } from '$lib/lesson/local';
import { firstCopy, lessonFrom, lineOf } from '$lib/lesson/start';
import type { ClassView, LessonLine, PlanBody, PlanView, Today } from '$lib/lesson/types';
import type { Reading } from '$lib/local';
import { keepCopy, readCopy } from '$lib/local/reads.svelte';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { planPath, waitingSaves, withUnsent } from '../rencana/overlay';
import type { PlanItem, PlanList } from '../rencana/wire';

const keptPlans = 8;

export class TodayDesk {
  group = $state.raw<ClassView>();
  starting = $state(false);
  private local = $state.raw<LessonLine[]>([]);
  readonly day = day(serverNow());
  private unsent = $derived(new Set(outbox.unsent.map(lessonOf).filter((id) => id !== undefined)));

  constructor(
    private readonly account: string,
    readonly today: Reading<Today>,
    readonly plans: Reading<PlanList>,
    readonly week: Reading<{ lessons: LessonLine[] }>
  ) {}

  get classes() {
    return this.today.value?.classes ?? [];
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
  get choices() {
    return withUnsent(this.plans.value?.plans ?? [], outbox.unsent).filter((plan) => plan.level === '' || plan.level === this.group?.group.level);
  }

  async open(): Promise<this> {
    this.local = await localLessons(this.account);
    return this;
  }

  /** The plans that are likely to be taught next are brought to this phone while there is a network. */
  async keepPlans(): Promise<void> {
    for (const plan of (this.plans.value?.plans ?? []).slice(0, keptPlans)) {
      const kept = await readCopy<PlanView>(this.account, planPath(plan.id));
      if (kept?.value.plan.version === plan.version) continue;
      const outcome = await get<PlanView>(planPath(plan.id));
      if (!outcome.ok) return;
      await keepCopy(this.account, planPath(plan.id), outcome.value, Date.now());
    }
  }

  /** Returns the new lesson's id once it is kept on this phone. */
  async start(title: string, choice?: PlanItem, meeting = 1): Promise<string | undefined> {
    const group = this.group;
    if (!group || this.starting) return undefined;
    this.starting = true;
    const now = serverNow();
    const id = newId('lesson', now);
    const plan = choice && (await this.planOf(choice));
    const body = lessonFrom({ group, plan, meeting, title, day: day(now), now });
    // A plan that is not on this phone is copied by the server when it hears of the lesson.
    if (choice && !plan) Object.assign(body, { plan: choice.id, title: choice.title || title });
    const copy = firstCopy(id, body, group);
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
