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

/** A step, question or assessment that carries an objective: places from 0, depth as SOLO 1 to 4. */
export interface Carrier {
  index: number;
  question: number;
  depth: number | null;
}

/** How deep an objective stands, and the same one rung deeper. */
export interface Ladder {
  objective: string;
  depth: number | null;
  verb: string;
  object: string;
  steps: Carrier[];
  questions: Carrier[];
  assessments: Carrier[];
  next: { depth: number; text: string } | null;
}

/** Minutes of one step by who works. */
export interface Share {
  teacher: number;
  pupils: number;
  untold: number;
}

/** The published plan that a plan is nearly the same as, as the server found it (PM802). */
export interface Copied {
  title: string;
  author: string;
  percent: number;
  texts: string[];
}

export interface Sight {
  ladders: Ladder[];
  shares: Share[];
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

interface Answered {
  findings?: Finding[];
  sight?: Sight;
  error?: { code: string; field?: string; message?: string };
}

export type CheckWorker = Worked<CheckQuestion, unknown>;

export class Checker {
  private readonly calls: Calls<CheckQuestion, unknown>;

  constructor(make: () => CheckWorker) {
    this.calls = new Calls(make);
  }

  async check(plan: unknown, inLanguage: string, copied?: Copied): Promise<Finding[]> {
    const { findings } = await this.answered({ plan, language: inLanguage, ...(copied ? { copied } : {}) });
    return findings as Finding[];
  }

  async sight(plan: unknown): Promise<Sight> {
    const { sight } = await this.answered({ plan, language: 'id', sight: true });
    return sight as Sight;
  }

  private async answered(question: CheckQuestion): Promise<Answered> {
    const said = await this.calls.ask(question).catch((cause: unknown) => {
      throw new CheckerProblem('checker.unavailable', '', cause instanceof Error ? cause.message : String(cause));
    });
    const answer = said as Answered;
    if (answer[question.sight ? 'sight' : 'findings']) return answer;
    throw new CheckerProblem(answer.error?.code ?? 'checker.unavailable', answer.error?.field ?? '', answer.error?.message ?? '');
  }
}

const checker = new Checker(() => new Worker(new URL('./checker-worker.ts', import.meta.url), { type: 'module' }) as unknown as CheckWorker);

/** The findings of a plan in its native form, in the language of the screen. Rejects with CheckerProblem. */
export function check(plan: unknown, copied?: Copied): Promise<Finding[]> {
  return checker.check(plan, language.now, copied);
}

/** How deep objectives stand and who works how long. Rejects with CheckerProblem. */
export function sight(plan: unknown): Promise<Sight> {
  return checker.sight(plan);
}
