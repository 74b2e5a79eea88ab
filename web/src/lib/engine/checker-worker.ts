/** Runs the checker beside the page, so that typing never waits for it. */
import { ask, type Engine } from './door';
import { serve } from './serve';

export interface CheckQuestion {
  plan: unknown;
  language: string;
  /** Not the findings but how deep objectives stand and who works how long. */
  sight?: boolean;
}

serve('/wasm/selami.mjs', (engine: Engine, { plan, language, sight }: CheckQuestion & { n: number }) => ask(engine, { plan, language, ...(sight ? { sight } : {}) }));
