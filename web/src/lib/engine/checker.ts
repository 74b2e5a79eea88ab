/** The checker of plans, the same C++ as on the server, in a worker of the page: works without a network. */
import { language } from '$lib/i18n';
import { Calls, type Worked } from './calls';
import type { CheckQuestion } from './checker-worker';

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

export type CheckWorker = Worked<CheckQuestion, unknown>;

export class Checker {
  private readonly calls: Calls<CheckQuestion, unknown>;

  constructor(make: () => CheckWorker) {
    this.calls = new Calls(make);
  }

  async check(plan: unknown, inLanguage: string): Promise<Finding[]> {
    const said = await this.calls.ask({ plan, language: inLanguage }).catch((cause: unknown) => {
      throw new CheckerProblem('checker.unavailable', '', cause instanceof Error ? cause.message : String(cause));
    });
    const answer = said as { findings?: Finding[]; error?: { code: string; field?: string; message?: string } };
    if (answer.findings) return answer.findings;
    throw new CheckerProblem(answer.error?.code ?? 'checker.unavailable', answer.error?.field ?? '', answer.error?.message ?? '');
  }
}

const checker = new Checker(() => new Worker(new URL('./checker-worker.ts', import.meta.url), { type: 'module' }) as unknown as CheckWorker);

/** The findings of a plan in its native form, in the language of the screen. Rejects with CheckerProblem. */
export function check(plan: unknown): Promise<Finding[]> {
  return checker.check(plan, language.now);
}
