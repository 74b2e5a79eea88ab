/** *Susun*: a plan from three answers, by the same C++ as in the tests, in a worker of the page: works without a network. */
import type { Answer } from '$lib/api/types';
import { Calls, type Worked } from './calls';
import type { ComposeQuestion } from './compose-worker';

/** What a school's own teachers say is near it. */
export interface Near {
  id: string;
  name: string;
  question: string;
  subjects: readonly string[];
}
export interface Ask {
  level: string;
  phase: string;
  grade: string;
  subject: string;
  class_size: number;
  jp: number;
  school_year: string;
  topic: string;
  misconception: string;
  wrong: string;
  context: string;
  question: string;
  partner: string;
  product: string;
  grouping: string;
  picks: { part: string; choice: string }[];
  near: readonly Near[];
}
export interface Offer {
  id: string;
  name_id: string;
  name_en: string;
  text: string;
}
export interface Offers {
  kind: string;
  kinds: Offer[];
  misconceptions: Offer[];
  contexts: Offer[];
  questions: Offer[];
}
export interface Part {
  part: string;
  place: string;
  chosen: string;
  choices: Offer[];
}
export interface Composed {
  plan: Answer<'Plan'>;
  parts: Part[];
}

type ComposeWorker = Worked<ComposeQuestion, unknown>;
const calls = new Calls<ComposeQuestion, unknown>(() => new Worker(new URL('./compose-worker.ts', import.meta.url), { type: 'module' }) as unknown as ComposeWorker);

/** What can be answered for this class; rejects when the engine is not on this phone. */
export const offersFor = (ask: Ask) => calls.ask({ door: 'offers', ask }) as Promise<Offers>;

/** The plan, or the code of what is missing. */
export const composed = (ask: Ask) => calls.ask({ door: 'composed', ask }) as Promise<Composed | { error: { code: string; field: string } }>;
