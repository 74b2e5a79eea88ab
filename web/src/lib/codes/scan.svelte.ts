/** A row of codes on another phone's screen, read picture by picture until all of it is here. No DOM. */
import { Calls, type Worked } from '$lib/engine/calls';
import type { CodesAnswer, CodesQuestion } from './codes-worker';
import { missingOf, wholeOf, withCode, type Row } from './frames';

export type CodesWorker = Worked<CodesQuestion, CodesAnswer>;
const ownWorker = () => new Worker(new URL('./codes-worker.ts', import.meta.url), { type: 'module' }) as unknown as CodesWorker;
/** The reader is not on this phone yet: asked for again, not in every picture. */
const waitMissingMs = 3000;

export class Scan {
  row = $state.raw<Row>();
  /** The reader is not on this phone yet. */
  absent = $state(false);
  /** All was read and its sum was wrong: read once more. */
  broken = $state(false);
  whole = $state.raw<Uint8Array>();

  read = $derived(this.row?.parts.size ?? 0);
  of = $derived(this.row?.count ?? 0);
  missing = $derived(this.row ? missingOf(this.row) : []);
  private readonly calls: Calls<CodesQuestion, CodesAnswer>;

  constructor(make: () => CodesWorker = ownWorker) {
    this.calls = new Calls(make);
  }

  /** Reads one picture; resolves when the next may come, with how long to wait before it. */
  async see(picture: ImageBitmap): Promise<number | void> {
    if (this.whole) return picture.close();
    const said = await this.calls.ask({ picture }, [picture]).catch(() => undefined);
    this.absent = said === undefined;
    if (said === undefined) return waitMissingMs;
    if (said) this.take(said);
  }

  stop() {
    this.calls.stop();
  }

  private take(code: Uint8Array) {
    this.row = withCode(this.row, code);
    const whole = this.row && wholeOf(this.row);
    if (whole === undefined) return;
    this.broken = whole === 'broken';
    if (whole === 'broken') this.row = undefined;
    else this.whole = whole;
  }
}
