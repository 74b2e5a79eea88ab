/** Finds alike answers beside the page, so that judging never waits for it. */
import { answered, serve, type WordsEngine } from '$lib/engine/serve';

/** What emscripten's module gives us of src/wasm/alike. */
interface AlikeEngine extends WordsEngine {
  /** The address of the answer, good until the next call. */
  _selami_grouped(): number;
}

export interface AlikeQuestion {
  question: string;
  answers: { id: string; text: string }[];
  judged: { id: string; level: number }[];
}

serve('/wasm/alike.mjs', (engine: AlikeEngine, { question, answers, judged }: AlikeQuestion & { n: number }) =>
  answered(engine, { question, answers, judged }, () => engine._selami_grouped()));
