/** The door to the C++ engines: JSON in, JSON out, through the module's memory. */

import { framed } from './serve';

/** What emscripten's module gives us of src/wasm. */
export interface Engine {
  HEAPU8: Uint8Array;
  _selami_alloc(size: number): number;
  _selami_free(pointer: number): void;
  /** JSON in; out: the address of a u32 (little endian) length and that many bytes of JSON, ours to free. */
  _selami_check(pointer: number, size: number): number;
}

/** `question` as JSON to the engine, its answer as a value. Throws when the memory is exhausted or the answer is no JSON. */
export function ask(engine: Engine, question: unknown): unknown {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const input = engine._selami_alloc(bytes.length);
  if (input === 0) throw new Error('engine: no memory');
  let output = 0;
  try {
    engine.HEAPU8.set(bytes, input);
    output = engine._selami_check(input, bytes.length);
  } finally {
    engine._selami_free(input);
  }
  if (output === 0) throw new Error('engine: no memory');
  try {
    return framed(engine.HEAPU8, output); // read anew: growing memory replaces the buffer
  } finally {
    engine._selami_free(output);
  }
}
