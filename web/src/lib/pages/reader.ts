/** The reader of pupils' pages, the same C++ as `selami pages read`, in a worker of the page: works without a network. */
import { Calls, type Worked } from '../engine/calls';
import type { PageAnswer, PageQuestion } from './reader-worker';

const reader = new Calls<PageQuestion, PageAnswer>(() => new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' }) as unknown as Worked<PageQuestion, PageAnswer>);

/** Rejects with WorkerFailed: the file is no picture, too big for this phone, or the reader never came to it. */
export function readPage(photo: Blob, group: string): Promise<PageAnswer> {
  return reader.ask({ photo, group });
}
