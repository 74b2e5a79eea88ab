/** The worker's side of calls.ts: loads one engine at the first question and answers with it. */
import type { Said } from './calls';

/**
 * `address`: a module that emcc built beside the app, not Vite: a plain address of our own server, kept by the service worker.
 * `hand`: what of an answer changes its owner.
 */
export function serve<Q extends { n: number }, E, A>(address: string, answer: (engine: E, question: Q) => A | Promise<A>, hand: (answer: A) => Transferable[] = () => []): void {
  let engine: Promise<E> | undefined;
  const load = () => (engine ??= (import(/* @vite-ignore */ address) as Promise<{ default: () => Promise<E> }>).then((module) => module.default()));
  onmessage = async (message: MessageEvent<Q>) => {
    const { n } = message.data;
    let said: Said<A>;
    let handed: Transferable[] = [];
    try {
      const found = await answer(await load(), message.data);
      handed = hand(found);
      said = { n, answer: found };
    } catch (cause) {
      engine = undefined; // a broken module is loaded anew next time
      said = { n, failed: String(cause) };
    }
    postMessage(said, { transfer: handed });
  };
}

/** A u32 (little-endian) length and that many bytes of JSON at `place`. */
export function framed(heap: Uint8Array, place: number): unknown {
  const size = new DataView(heap.buffer, heap.byteOffset).getUint32(place, true);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(heap.subarray(place + 4, place + 4 + size)));
}

/** An engine that has room for a request. */
export interface WordsEngine {
  HEAPU8: Uint8Array;
  _selami_words(size: number): number;
}

/** `question` as JSON into that room; `door`: its call, the address of a framed answer, good until the next. */
export function answered(engine: WordsEngine, question: unknown, door: () => number): unknown {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const place = engine._selami_words(bytes.length);
  engine.HEAPU8.set(bytes, place);
  const answer = door();
  return framed(engine.HEAPU8, answer); // read anew: growing memory replaces the buffer
}
