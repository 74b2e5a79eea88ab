/** Questions to a worker, each with its own answer, in whatever order they come. */

export type Said<A> = { n: number; answer: A } | { n: number; failed: string };

/** What a worker is for this module; tests give their own. */
export interface Worked<Q, A> {
  postMessage(question: Q & { n: number }, handed: Transferable[]): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<Said<A>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The worker did not load, or its engine broke off. */
export class WorkerFailed extends Error {}

interface Waiting<A> {
  resolve: (answer: A) => void;
  reject: (cause: unknown) => void;
}

export class Calls<Q extends object, A> {
  private worker: Worked<Q, A> | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting<A>>();
  private readonly make: () => Worked<Q, A>;

  constructor(make: () => Worked<Q, A>) {
    this.make = make;
  }

  /** `hand`: what of the question changes its owner. Rejects with WorkerFailed. */
  ask(question: Q, hand: Transferable[] = []): Promise<A> {
    const worker = this.started();
    const n = ++this.asked;
    const answer = new Promise<A>((resolve, reject) => this.waiting.set(n, { resolve, reject }));
    worker.postMessage({ n, ...question }, hand);
    return answer;
  }

  /** Gives the engine's memory back; the next question begins anew. */
  stop() {
    this.worker?.terminate();
    this.broken('stopped');
  }

  private started(): Worked<Q, A> {
    if (this.worker) return this.worker;
    const worker = this.make();
    worker.onmessage = (message) => this.answered(message.data);
    worker.onerror = (event) => this.broken(event.message);
    this.worker = worker;
    return worker;
  }

  private answered(said: Said<A>) {
    const waiting = this.waiting.get(said.n);
    this.waiting.delete(said.n);
    if (!waiting) return;
    if ('failed' in said) waiting.reject(new WorkerFailed(said.failed));
    else waiting.resolve(said.answer);
  }

  /** The worker itself did not load: everybody who waits is told, and the next question tries anew. */
  private broken(message: string) {
    for (const waiting of this.waiting.values()) waiting.reject(new WorkerFailed(message));
    this.waiting.clear();
    this.worker = undefined;
  }
}
