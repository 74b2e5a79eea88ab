/** Making a plan: its id is made here, so it exists at once, with or without a network. */
import { reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';
import { session } from '$lib/session.svelte';
import { keepDraft } from '../drafts';
import { examplePath } from '../examples';
import { planPath } from '../overlay';
import { blankPlan, ownCopy, type Plan } from '../plan';
import { adaptedCopy } from '../adapted';
import type { ExampleView, LibraryPlan, PlanIn } from '../wire';

export class StartDesk {
  /** Also a plan that is tried out in the practice class is meant, and lies where its author works. */
  schools = $derived((session.me?.grants ?? []).filter((grant) => grant.role === 'teacher' && grant.school && !grant.practice).map((grant) => grant.school!));
  chosen = $state<string>();
  school = $derived(this.schools.find((school) => school.id === this.chosen) ?? this.schools[0]);
  busy = $state(false);
  missing = $state(false);

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
