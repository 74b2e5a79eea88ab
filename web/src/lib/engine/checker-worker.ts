/** Runs the checker beside the page, so that typing never waits for it. */
import { ask, type Engine } from './door';
import { serve } from './serve';

export interface CheckQuestion {
  plan: unknown;
  language: string;
}

serve('/wasm/selami.mjs', (engine: Engine, { plan, language }: CheckQuestion & { n: number }) => ask(engine, { plan, language }));
