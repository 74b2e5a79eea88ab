/** Reads and writes documents beside the page: a long one takes a moment on a cheap phone. */
import { answered, serve, type WordsEngine } from './serve';

/** What emscripten's module gives us of src/wasm/document. */
interface DocumentEngine extends WordsEngine {
  /** The address of the answer, good until the next call. */
  _selami_imported(): number;
  _selami_formed(): number;
}

export interface DocumentQuestion {
  door: 'imported' | 'formed';
  ask: unknown;
}

serve('/wasm/selami.mjs', (engine: DocumentEngine, { door, ask }: DocumentQuestion & { n: number }) => answered(engine, ask, () => engine[`_selami_${door}`]()));
