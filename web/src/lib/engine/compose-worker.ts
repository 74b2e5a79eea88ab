/** Composes plans beside the page: the packs are read once. */
import { answered, serve, type WordsEngine } from './serve';

/** What emscripten's module gives us of src/wasm/compose. */
interface ComposeEngine extends WordsEngine {
  /** The address of the answer, good until the next call. */
  _selami_composed(): number;
  _selami_offers(): number;
}

export interface ComposeQuestion {
  door: 'composed' | 'offers';
  ask: unknown;
}

serve('/wasm/compose.mjs', (engine: ComposeEngine, { door, ask }: ComposeQuestion & { n: number }) => answered(engine, ask, () => engine[`_selami_${door}`]()));
