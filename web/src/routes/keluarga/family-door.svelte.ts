/** A family's link and PIN. What comes is held by this page alone: nothing of it is kept on a phone that others use, too. */
import { getFile, post, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';

export type Family = Answer<'Family'>;
export type FamilyWork = Answer<'FamilyWork'>;

export class FamilyDoor {
  view = $state.raw<Family>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  busy = $state(false);
  /** No such link, or no more: nothing can be typed that opens it. */
  get over() {
    return this.key === '' || this.problem?.code === 'family.unknown';
  }

  constructor(readonly key: string) {}

  async open(pin: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const outcome = await post<Family>('/api/family', { key: this.key, pin: pin.replace(/\D/g, '') }, { quiet: true });
    this.busy = false;
    this.offline = !outcome.ok && outcome.offline;
    this.problem = outcome.ok || outcome.offline ? undefined : outcome.problem;
    this.view = outcome.ok ? outcome.value : undefined;
  }

  close() {
    this.view = undefined;
    this.problem = undefined;
  }

  async file(work: string): Promise<Blob | undefined> {
    if (!this.view) return undefined;
    const outcome = await getFile('/api/family/picture', { key: this.key, visit: this.view.visit, work });
    return outcome.ok ? outcome.value : undefined;
  }
}
