/** Reads and writes documents beside the page: a long one takes a moment on a cheap phone. */
import { framed, serve } from './serve';

/** What emscripten's module gives us of src/wasm/document. */
interface DocumentEngine {
  HEAPU8: Uint8Array;
  _selami_words(size: number): number;
  /** The address of the answer, good until the next call. */
  _selami_document(): number;
}

export interface DocumentQuestion {
  ask: unknown;
}

serve('/wasm/document.mjs', (engine: DocumentEngine, { ask }: DocumentQuestion & { n: number }) => {
  const bytes = new TextEncoder().encode(JSON.stringify(ask));
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = engine._selami_document();
  return framed(engine.HEAPU8, answer); // read anew: growing memory replaces the buffer
});
