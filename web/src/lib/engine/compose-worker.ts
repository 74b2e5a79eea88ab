/** Composes plans beside the page: the packs are read once. */
import { framed, serve } from './serve';

/** What emscripten's module gives us of src/wasm/compose. */
interface ComposeEngine {
  HEAPU8: Uint8Array;
  _selami_words(size: number): number;
  /** The address of the answer, good until the next call. */
  _selami_composed(): number;
  _selami_offers(): number;
}

export interface ComposeQuestion {
  door: 'composed' | 'offers';
  ask: unknown;
}

serve('/wasm/compose.mjs', (engine: ComposeEngine, { door, ask }: ComposeQuestion & { n: number }) => {
  const bytes = new TextEncoder().encode(JSON.stringify(ask));
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine[`_selami_${door}`]();
  return framed(engine.HEAPU8, answer); // read anew: growing memory replaces the buffer
});
