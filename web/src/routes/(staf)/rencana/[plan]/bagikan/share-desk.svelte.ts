/** Sharing one plan: what is left in it that should not go out, and the commands. */
import { get } from '$lib/api/client';
import { check } from '$lib/engine/checker';
import { outbox } from '$lib/outbox/outbox.svelte';
import { planPath, waitingSaves } from '../../overlay';
import { stable } from '../../place';
import type { Plan } from '../../plan';
import type { CopiedPlan, Finding, NamesLeft, PlanView, Publication } from '../../wire';

export type Reach = NonNullable<Publication['reach']>;
export interface Left {
  names: NamesLeft['names'];
  honesty: { place: string; message: string }[];
}

export class ShareDesk {
  reach = $state<Reach>('school');
  named = $state(true);
  /** What stands in the newest text; undefined until it was looked through. */
  left = $state.raw<Left>();
  /** A child's name goes out only when the teacher says so. */
  agreed = $state<string[]>([]);
  naming = $derived(this.left?.names.some((name) => !name.school) ?? false);
  ready = $derived(this.left !== undefined && (!this.naming || this.agreed.length > 0));
  failed = $state(false);
  /** The answers of the server are about the text that it has: first what is on its way must arrive. */
  settled = $derived.by(() => waitingSaves(outbox.unsent, this.id).length === 0);
  /** What this phone said last and the server has not answered yet. */
  waiting = $derived.by(() => [...outbox.unsent].reverse().find((command) => command.path === this.path && command.method !== 'POST')?.method);

  constructor(readonly id: string) {}

  private get path() {
    return `/api/library/${this.id}`;
  }

  async look(): Promise<void> {
    const path = planPath(this.id);
    const [names, view, copied] = await Promise.all([get<NamesLeft>(`${path}/names`), get<PlanView>(path), get<CopiedPlan>(`${path}/copied`)]);
    this.failed = !names.ok || !view.ok;
    if (names.ok && view.ok) this.left = { names: names.value.names, honesty: await this.honesty(view.value.body, copied.ok ? copied.value.copied : null) };
  }

  /** Placeholders, another school's or class's name, a colleague's plan hardly changed: what the checker says of honesty. Without the checker the names alone are shown. */
  private async honesty(body: Plan, copied: CopiedPlan['copied']): Promise<Left['honesty']> {
    const findings = (await check(body, copied ?? undefined).catch(() => [])) as Finding[];
    return findings.filter((finding) => /^PM8/.test(finding.code)).map((finding) => ({ place: stable(body, finding.path), message: finding.message }));
  }

  share() {
    return outbox.send({ method: 'PUT', path: this.path, body: { reach: this.reach, named: this.named }, key: this.path }).outcome;
  }

  takeBack() {
    return outbox.send({ method: 'DELETE', path: this.path, body: {} }).outcome;
  }
}
