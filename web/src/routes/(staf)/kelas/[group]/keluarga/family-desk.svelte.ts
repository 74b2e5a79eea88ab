/** What a class's teacher does for its families. It needs the network: links are made by the server, and PINs are told once. */
import { call, get, post, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';

export type Desk = Answer<'FamilyDesk'>;
export type Made = Answer<'FamilyLinkMade'>;

export class FamilyDesk {
  view = $state.raw<Desk>();
  problem = $state.raw<Problem>();
  busy = $state(false);
  /** Links of this visit: keys and PINs are on this page alone, and gone with it. */
  made = $state.raw<Made[]>([]);

  constructor(readonly group: string) {}

  get path() {
    return `/api/groups/${this.group}/family`;
  }

  async open(): Promise<void> {
    const outcome = await get<Desk>(this.path);
    this.problem = outcome.ok ? undefined : outcome.problem;
    if (outcome.ok) this.view = outcome.value;
  }

  /** Blank: the suggested question again. */
  async say(text: string): Promise<boolean> {
    const week = this.view?.week;
    return this.done(() => call('PUT', `${this.path}/question`, { body: { week, text } }));
  }

  /** Of these pupils, or of all who have none for `whom`. */
  async make(pupils: readonly string[], whom: string): Promise<boolean> {
    return this.done(async () => {
      const outcome = await post<Answer<'FamilyLinksMade'>>(`${this.path}/links`, { pupils, whom, origin: location.origin });
      if (!outcome.ok) return outcome;
      const fresh = outcome.value.links;
      const replaced = ({ pupil, whom: of }: Made) => fresh.some((one) => one.pupil === pupil && one.whom === of);
      this.made = [...this.made.filter((one) => !replaced(one)), ...fresh].sort((a, b) => a.number - b.number);
      return outcome;
    });
  }

  async end(link: string): Promise<boolean> {
    return this.done(async () => {
      const outcome = await call('DELETE', `${this.path}/links/${link}`);
      if (outcome.ok) this.made = this.made.filter((one) => one.link !== link);
      return outcome;
    });
  }

  async endAll(): Promise<boolean> {
    return this.done(async () => {
      const outcome = await call('DELETE', `${this.path}/links`);
      if (outcome.ok) this.made = [];
      return outcome;
    });
  }

  private async done(work: () => Promise<{ ok: true } | { ok: false; problem: Problem }>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    const outcome = await work();
    if (outcome.ok) await this.open();
    this.busy = false;
    if (!outcome.ok) this.problem = outcome.problem;
    return outcome.ok;
  }
}
