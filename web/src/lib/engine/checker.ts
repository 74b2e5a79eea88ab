/** The checker of plans, the same C++ as on the server, in a worker of the page: works without a network. */
import { language } from '$lib/i18n';
import type { CheckAnswer, CheckQuestion } from './checker-worker';

export type Severity = 'error' | 'warning' | 'hint';

export interface Finding {
  code: string;
  severity: Severity;
  /** JSON pointer to the place in the plan ("/steps/2/minutes"). */
  path: string;
  message: string;
  why: string;
  fix: string;
}

/** The engine could not be had (no network and never loaded, or an old browser) or refused the plan's form. */
export class CheckerProblem extends Error {
  readonly code: string;
  readonly field: string;

  constructor(code: string, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** What a worker is for this module; tests give their own. */
export interface CheckWorker {
  postMessage(question: CheckQuestion): void;
  onmessage: ((message: MessageEvent<CheckAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  resolve: (findings: Finding[]) => void;
  reject: (cause: unknown) => void;
}

export class Checker {
  private worker: CheckWorker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly make: () => CheckWorker;

  constructor(make: () => CheckWorker) {
    this.make = make;
  }

  check(plan: unknown, inLanguage: string): Promise<Finding[]> {
    const worker = this.started();
    const n = ++this.asked;
    const answer = new Promise<Finding[]>((resolve, reject) => this.waiting.set(n, { resolve, reject }));
    worker.postMessage({ n, plan, language: inLanguage });
    return answer;
  }

  private started(): CheckWorker {
    if (this.worker) return this.worker;
    const worker = this.make();
    worker.onmessage = (message) => this.answered(message.data);
    worker.onerror = (event) => this.broken(event.message);
    this.worker = worker;
    return worker;
  }

  private answered(said: CheckAnswer) {
    const waiting = this.waiting.get(said.n);
    this.waiting.delete(said.n);
    if (!waiting) return;
    if ('failed' in said) return waiting.reject(new CheckerProblem('checker.unavailable', '', said.failed));
    const answer = said.answer as { findings?: Finding[]; error?: { code: string; field?: string; message?: string } };
    if (answer.findings) waiting.resolve(answer.findings);
    else waiting.reject(new CheckerProblem(answer.error?.code ?? 'checker.unavailable', answer.error?.field ?? '', answer.error?.message ?? ''));
  }

  /** The worker itself did not load: everybody who waits is told, and the next question tries anew. */
  private broken(message: string) {
    for (const waiting of this.waiting.values()) waiting.reject(new CheckerProblem('checker.unavailable', '', message));
    this.waiting.clear();
    this.worker = undefined;
  }
}

const checker = new Checker(() => new Worker(new URL('./checker-worker.ts', import.meta.url), { type: 'module' }) as unknown as CheckWorker);

/** The findings of a plan in its native form, in the language of the screen. Rejects with CheckerProblem. */
export function check(plan: unknown): Promise<Finding[]> {
  return checker.check(plan, language.now);
}
