/** The reader of class sheets, the same C++ as `selami sheet read`, in a worker of the page: works without a network. */
import { Calls, type Worked } from '../engine/calls';
import type { SheetAnswer, SheetQuestion } from './reader-worker';

const reader = new Calls<SheetQuestion, SheetAnswer>(() => new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' }) as unknown as Worked<SheetQuestion, SheetAnswer>);

/** Rejects with WorkerFailed: the file is no picture, too big for this phone, or the reader never came to it. */
export function readSheet(photo: Blob, group: string): Promise<SheetAnswer> {
  return reader.ask({ photo, group });
}
