/** Making a plan: its id is made here, so it exists at once, with or without a network. */
import { forgetTrial, pasted, type Trial } from '$lib/import/kept';
import { keepOrigins } from '$lib/import/kept-origins';
import { brought, type Brought } from '$lib/import/origins';
import { readFile, readText, type Read } from '$lib/import/read';
import { reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { session } from '$lib/session.svelte';
import { keepDraft } from '../drafts';
import { examplePath } from '../examples';
import { planPath } from '../overlay';
import { blankPlan, ownCopy, phaseOf, type Plan } from '../plan';
import { adaptedCopy } from '../adapted';
import type { ExampleView, LibraryPlan, PlanIn } from '../wire';

export class StartDesk {
  /** Also a plan that is tried out in the practice class is meant, and lies where its author works. */
  schools = $derived((session.me?.grants ?? []).filter((grant) => grant.role === 'teacher' && grant.school && !grant.practice).map((grant) => grant.school!));
  chosen = $state<string>();
  school = $derived(this.schools.find((school) => school.id === this.chosen) ?? this.schools[0]);
  busy = $state(false);
  missing = $state(false);
  refused = $state<Extract<Read, { ok: false }>['why']>();

  /** The new plan's id, or nothing when the example is not on this phone. */
  async fromExample(id: string): Promise<string | undefined> {
    this.busy = true;
    const example = await reading<ExampleView>(examplePath(id)).open();
    this.busy = false;
    this.missing = !example.value;
    return example.value ? this.make(ownCopy(example.value.body, newId), id) : undefined;
  }

  /** A composed plan becomes an own one. */
  fromPlan(plan: Plan): Promise<string | undefined> {
    return this.make(ownCopy(plan, newId), undefined);
  }

  /** A file or text that was brought, with where each part came from; what the document doesn't say of the class is the school's. */
  async fromBrought(from: Brought): Promise<string | undefined> {
    const plan = ownCopy(from.plan, newId);
    const renamed = new Map(from.plan.steps.map((step, n) => [step.id, plan.steps[n]!.id]));
    from.plan.assessments.forEach((one, n) => renamed.set(one.id, plan.assessments[n]!.id));
    const origins = from.origins.map((one) => ({ ...one, path: one.path.split('/').map((part) => renamed.get(part) ?? part).join('/') }));
    plan.identity.level ||= this.school?.level ?? '';
    plan.identity.phase ||= Number(plan.identity.grade) > 0 || plan.identity.level === 'tk' ? phaseOf(plan.identity.level, Number(plan.identity.grade)) : '';
    const id = await this.make(plan, undefined);
    if (id) await keepOrigins(id, { name: from.name, origins });
    return id;
  }

  /** What was begun on /coba goes over to its owner's plans, and from the page's own store. */
  async fromTrial(trial: Trial): Promise<string | undefined> {
    const made = await this.fromBrought(trial);
    if (made) await forgetTrial(trial.id);
    return made;
  }

  async fromFile(file: File) {
    return this.fromRead(file.name, await this.wait(readFile(file)));
  }

  async fromText(text: string) {
    const made = await this.fromRead('', await this.wait(readText(text)));
    if (made) await pasted.forget();
    return made;
  }

  private async wait(reading: Promise<Read>): Promise<Read> {
    this.busy = true;
    this.refused = undefined;
    const read = await reading;
    this.busy = false;
    return read;
  }

  private async fromRead(name: string, read: Read): Promise<string | undefined> {
    if (read.ok) return this.fromBrought(brought(name, read.value, newId));
    this.refused = read.why;
    return undefined;
  }

  blank(): Promise<string | undefined> {
    return this.make(blankPlan(this.school?.level ?? 'sd', newId), undefined);
  }

  /** A colleague's published plan becomes an own one; it stays known where it came from. */
  fromPublished({ plan, body }: LibraryPlan): Promise<string | undefined> {
    const id = newId('plan');
    return this.make(adaptedCopy(body, id), plan.id, plan.version, id);
  }

  private async make(body: Plan, from: string | undefined, version = 0, id = newId('plan')): Promise<string | undefined> {
    if (!this.school) return undefined;
    const save = newId('save');
    const write: PlanIn = { school: this.school.id, base: 0, save, body, ...(from ? { adapted_from: from } : {}), ...(version ? { adapted_version: version } : {}) };
    await keepDraft(id, { school: write.school, body, base: 0, saves: [save], adaptedFrom: from ?? '', adaptedVersion: version });
    await outbox.send({ method: 'PUT', path: planPath(id), body: write, key: planPath(id) }).kept;
    return id;
  }
}
