/** A file on its way in: looked at first, mended by skipping and answering, then kept. No DOM. */
import { NETWORK, call, type Problem } from '$lib/api/client';
import { proof, type Proved } from '$lib/people/proof.svelte';
import type { Gone, ImportReport } from '$lib/people/types';

export class ImportDesk {
  file = $state.raw<File>();
  report = $state.raw<ImportReport>();
  problem = $state.raw<Problem>();
  offline = $state(false);
  busy = $state<'look' | 'keep'>();
  /** What became of those who are missing in the file; unsaid: they stay. */
  gone = $state<Record<string, Gone>>({});
  answers = $state<Record<number, string>>({});
  skip = $state<number[]>([]);

  leaving = $derived(this.report?.missing.filter((one) => (this.gone[one.id] ?? 'stays') !== 'stays').length ?? 0);
  changes = $derived(this.report ? this.report.added.length + this.report.changed.length + this.leaving : 0);
  canKeep = $derived(
    !!this.report && !this.report.applied && this.report.ready && this.changes > 0 && !this.busy
  );

  constructor(
    readonly kind: ImportReport['kind'],
    private readonly path: string
  ) {}

  async choose(file: File) {
    this.file = file;
    this.report = undefined;
    this.answers = {};
    this.skip = [];
    this.gone = {};
    await this.send(true);
  }

  async leaveOut(row: number) {
    this.skip = [...this.skip, row];
    await this.send(true);
  }

  async answer(row: number, id: string) {
    this.answers = { ...this.answers, [row]: id };
    const open = this.report?.asked.filter((asked) => this.answers[asked.row] === undefined) ?? [];
    if (open.length === 0) await this.send(true);
  }

  keep = () => this.send(false);

  /** What stands in the address: texts only, as the server reads them. */
  query(dry: boolean): string {
    const query = new URLSearchParams({ dry_run: String(dry), filename: this.file?.name.slice(0, 150) ?? '' });
    const answers = Object.entries(this.answers).map(([row, id]) => `${row}:${id}`);
    if (answers.length > 0) query.set('answers', answers.join(','));
    if (this.skip.length > 0) query.set('skip', this.skip.join(','));
    const gone = Object.entries(this.gone).filter(([, what]) => what !== 'stays');
    if (gone.length > 0) query.set('gone', gone.map(([who, what]) => `${who}:${what}`).join(','));
    if (this.kind === 'pupils') query.set('grades', 'yes');
    return query.toString();
  }

  private async send(dry: boolean) {
    if (!this.file || this.busy) return;
    this.busy = dry ? 'look' : 'keep';
    this.problem = undefined;
    this.offline = false;
    // A list of staff gives and takes roles.
    const proved: Proved = this.kind === 'staff' ? await proof.ensure() : { ok: true };
    const outcome = proved.ok ? await call<ImportReport>('POST', `${this.path}?${this.query(dry)}`, { raw: this.file, headers: { 'content-type': 'application/octet-stream' } }) : undefined;
    this.busy = undefined;
    if (!proved.ok) {
      this.offline = proved.problem?.code === NETWORK;
      if (!this.offline) this.problem = proved.problem;
    }
    if (!outcome) return;
    if (outcome.ok) this.report = outcome.value;
    else if (outcome.offline) this.offline = true;
    else this.problem = outcome.problem;
  }
}
