/** A file of an office on its way to schools: looked at first, then published as a version. Needs the network. No DOM. */
import { call, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';

export type PackReport = Answer<'PackReport'>;
export const bytesMax = 200_000;

export class PublishDesk {
  file = $state.raw<File>();
  report = $state.raw<PackReport>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  tooBig = $state(false);
  busy = $state<'look' | 'publish'>();
  note = $state('');
  /** What was published last, to say so. */
  published = $state.raw<PackReport['published']>(null);

  sound = $derived(!!this.report && this.report.problems.length === 0);
  later = $derived((this.report?.number ?? 0) > 1);
  canPublish = $derived(this.sound && !this.report?.same && (!this.later || this.note.trim() !== '') && !this.busy);

  constructor(private readonly refresh: () => Promise<unknown>) {}

  async choose(file: File) {
    Object.assign(this, { file, report: undefined, problem: undefined, offline: false, published: null, tooBig: file.size > bytesMax });
    if (!this.tooBig) this.report = await this.send('look');
  }

  async publish() {
    if (!this.canPublish) return;
    const report = await this.send('publish');
    if (!report) return;
    if (!report.published) {
      this.report = report;
      return;
    }
    Object.assign(this, { published: report.published, report: undefined, file: undefined, note: '' });
    await this.refresh();
  }

  private query(what: 'look' | 'publish'): string {
    const query = new URLSearchParams({ dry_run: String(what === 'look') });
    if (what === 'publish') {
      query.set('base', String((this.report?.number ?? 1) - 1));
      query.set('note', this.note.trim());
    }
    return query.toString();
  }

  private async send(what: 'look' | 'publish'): Promise<PackReport | undefined> {
    if (!this.file || this.busy) return undefined;
    this.busy = what;
    this.problem = undefined;
    this.offline = false;
    const outcome = await call<PackReport>('POST', `/api/context-packs?${this.query(what)}`, { raw: this.file, headers: { 'content-type': 'application/octet-stream' } });
    this.busy = undefined;
    if (outcome.ok) return outcome.value;
    if (outcome.offline) this.offline = true;
    else this.problem = outcome.problem;
    return undefined;
  }
}
