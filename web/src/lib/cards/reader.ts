/** The page's side of the reader: a worker that reads one picture after the other. */
import { Calls, type Worked } from '$lib/engine/calls';
import type { CardsAnswer, CardsQuestion, Picture } from './cards-worker';

export type { Picture };
/** `engine`: it is not on this phone yet; `picture`: the file is none. */
export type Failed = 'engine' | 'picture';
export type CardsWorker = Worked<CardsQuestion, CardsAnswer>;

const ownWorker = () => new Worker(new URL('./cards-worker.ts', import.meta.url), { type: 'module' }) as unknown as CardsWorker;

export class CardsReader {
  private readonly calls: Calls<CardsQuestion, CardsAnswer>;

  constructor(make: () => CardsWorker = ownWorker) {
    this.calls = new Calls(make);
  }

  /** Begins a sweep over these numbers, each to be seen alike so often; what was read before is forgotten. */
  async begin(numbers: readonly number[], alike: number): Promise<Failed | undefined> {
    return this.calls.ask({ begin: { numbers, alike } }).then(
      () => undefined,
      () => 'engine'
    );
  }

  /** A bitmap is used up. */
  async read(picture: ImageBitmap | Blob): Promise<Picture | Failed> {
    return this.calls.ask({ picture }, picture instanceof Blob ? [] : [picture]).then(
      (said) => (typeof said === 'string' ? 'picture' : said),
      () => 'engine'
    );
  }

  /** Its memory is given back. */
  stop() {
    this.calls.stop();
  }
}
