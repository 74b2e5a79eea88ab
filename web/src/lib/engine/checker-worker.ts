/** Runs the checker beside the page, so that typing never waits for it. */
import { ask, type Engine } from './door';
import type { Copied } from './checker';
import { serve } from './serve';

export interface CheckQuestion {
  plan: unknown;
  language: string;
  /** Not the findings but how deep objectives stand and who works how long. */
  sight?: boolean;
  /** What the server found copied from a published plan. */
  copied?: Copied;
}

serve('/wasm/selami.mjs', (engine: Engine, { plan, language, sight, copied }: CheckQuestion & { n: number }) => ask(engine, { plan, language, sight, copied }));
