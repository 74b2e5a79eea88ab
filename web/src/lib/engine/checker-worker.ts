/** Runs the checker beside the page, so that typing never waits for it. */
import { ask, type Engine } from './door';

export interface CheckQuestion {
  n: number;
  plan: unknown;
  language: string;
}

export type CheckAnswer = { n: number; answer: unknown } | { n: number; failed: string };

// Built by emcc beside the app, not by Vite: a plain address of our own server, kept by the service worker.
const address = '/wasm/selami.mjs';
let engine: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  engine ??= (import(/* @vite-ignore */ address) as Promise<{ default: () => Promise<Engine> }>).then((module) => module.default());
  return engine;
}

onmessage = async (message: MessageEvent<CheckQuestion>) => {
  const { n, plan, language } = message.data;
  let said: CheckAnswer;
  try {
    said = { n, answer: ask(await load(), { plan, language }) };
  } catch (cause) {
    engine = undefined; // a broken module is loaded anew next time
    said = { n, failed: String(cause) };
  }
  postMessage(said);
};
