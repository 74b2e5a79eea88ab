/** What this phone carries for colleagues: kept on its disk until the server has it. Nobody here can read it. */
import { post, type Problem } from '$lib/api/client';
import type { Answer } from '$lib/api/types';
import { Kept } from '$lib/local/kept';
import { linesIn } from './file';
import { unpacked } from './lines';

type Told = Answer<'Carried'>;

interface OnDisk {
  readonly lines: readonly string[];
  readonly told?: Told;
}

class Carrier {
  /** Locked lines that wait, oldest first. */
  lines = $state.raw<readonly string[]>([]);
  busy = $state(false);
  /** What became of those that were handed over; until the next file is taken, for who carried it may look days later. */
  told = $state.raw<Told>();
  problem = $state.raw<Problem>();

  private readonly kept = new Kept<OnDisk>('carried');
  private opened: Promise<void> | undefined;

  open(): Promise<void> {
    this.opened ??= this.read();
    return this.opened;
  }

  /** How many locked lines the file holds; 0: it is none of ours. */
  async take(file: Blob): Promise<number> {
    return this.add(linesIn(await file.text()));
  }

  /** The same of what a row of codes said. */
  async takeCodes(whole: Uint8Array): Promise<number> {
    return this.add(unpacked(whole));
  }

  private async add(found: readonly string[]): Promise<number> {
    await this.open();
    this.problem = undefined;
    if (found.length === 0) return 0;
    if (this.lines.length === 0) this.told = undefined;
    await this.keep([...new Set([...this.lines, ...found])]);
    return found.length;
  }

  /** In the order of the file: a colleague's later work leans on the earlier. */
  async handOver(): Promise<void> {
    await this.open();
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    for (const line of this.lines) if (!(await this.one(line))) break;
    this.busy = false;
  }

  /** False: the rest waits, too. */
  private async one(line: string): Promise<boolean> {
    const outcome = await post<Told>('/api/carried', { sealed: line });
    if (outcome.ok) {
      const before = this.told ?? { done: 0, refused: 0, waiting: 0, left: 0 };
      const { done, refused, waiting, left } = outcome.value;
      if (left > 0) return false; // carried again as a whole: what is done is not done twice, nor counted twice
      this.told = { done: before.done + done, refused: before.refused + refused, waiting: before.waiting + waiting, left };
    } else if (outcome.offline || outcome.status === 401 || outcome.status === 429 || outcome.status >= 500) {
      return false;
    } else {
      this.problem = outcome.problem;
    }
    await this.keep(this.lines.filter((one) => one !== line));
    return true;
  }

  private async read() {
    const kept = await this.kept.read();
    // The first phones kept the lines alone.
    this.lines = Array.isArray(kept) ? (kept as readonly string[]) : (kept?.lines ?? []);
    this.told = kept?.told;
  }

  private async keep(lines: readonly string[]) {
    this.lines = lines;
    await this.kept.put({ lines, told: this.told });
  }
}

export const carrier = new Carrier();
