/** Classes that are handed over today. Making and taking back need a network: a code must not come late. */
import { call, get, type Outcome, type Problem } from '$lib/api/client';
import type { Answer, Asking } from '$lib/api/types';
import type { Reading } from '$lib/local';
import { newId } from '$lib/outbox/ids';
import { outbox } from '$lib/outbox/outbox.svelte';

export type Handover = Answer<'Handover'>;
export type HandoverIn = Asking<'HandoverIn'>;
export interface Qr {
  size: number;
  path: string;
}

export class Handing {
  busy = $state(false);
  problem = $state.raw<Problem>();
  /** Codes that were just made, by handover: the server tells each but once. */
  private codes = $state.raw<Record<string, string>>({});
  private ended = $state.raw<readonly string[]>([]);
  qrs = $state.raw<Record<string, Qr>>({});

  constructor(
    readonly list: Reading<{ handovers: Handover[] }>,
    private readonly origin: string,
    /** The desk whose classes these are; without one, of all own classes. */
    private readonly school?: string
  ) {}

  get handovers(): Handover[] {
    const told = this.list.value?.handovers ?? [];
    const here = told.filter((one) => !this.ended.includes(one.handover) && (this.school === undefined || one.school === this.school)).map((one) => ({ ...one, code: this.codes[one.handover] ?? '' }));
    return here.sort((a, b) => Number(b.code !== '') - Number(a.code !== ''));
  }

  make(body: HandoverIn): Promise<boolean> {
    return this.put(newId('handover'), body);
  }

  /** The code before is dead from now on. */
  renew(one: Handover): Promise<boolean> {
    const lessons = one.lessons.map(({ lesson, title, subject }) => ({ lesson, title, subject, plan: null, plan_version: null, meeting: 1 }));
    return this.put(one.handover, { group: one.group, teacher: null, lessons });
  }

  end(one: Handover): void {
    this.ended = [...this.ended, one.handover];
    const sent = outbox.send({ method: 'POST', path: `/api/handovers/${one.handover}/end`, body: {} });
    void sent.outcome.then(() => this.list.refresh());
  }

  private async put(handover: string, body: HandoverIn): Promise<boolean> {
    this.busy = true;
    // A plan that was just changed on this phone goes first.
    outbox.flush();
    const outcome: Outcome<Handover> = await call('PUT', `/api/handovers/${handover}`, { body });
    this.busy = false;
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (!outcome.ok) return false;
    this.codes = { ...this.codes, [handover]: outcome.value.code };
    await Promise.all([this.list.refresh(), this.draw(outcome.value)]);
    return true;
  }

  private async draw({ handover, code }: Handover): Promise<void> {
    const path = encodeURIComponent(`/titip?kode=${code}`);
    const outcome = await get<Qr>(`/api/qr?path=${path}&origin=${encodeURIComponent(this.origin)}`);
    if (outcome.ok) this.qrs = { ...this.qrs, [handover]: outcome.value };
  }
}
