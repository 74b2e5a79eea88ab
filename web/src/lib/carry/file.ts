/** The file in which a phone's unsent work travels: a line for people, then one locked line a batch. Pure; the simulation makes the same files in Node. */
import type { Command } from '$lib/outbox/reducer';
import { locked, nonceBytes, type Seal } from './sealed.ts';

const batchCommands = 200;
/** Below the server's two megabytes, as the envelope has words of its own. */
const batchLetters = 1_500_000;
const line = /^selami1\.[0-9a-f]{32}\.[\w-]+$/;

export function batchesOf(commands: readonly Command[]): Command[][] {
  const out: Command[][] = [];
  let room = 0;
  for (const command of commands) {
    const size = new TextEncoder().encode(JSON.stringify(command)).length;
    const last = out.at(-1);
    if (last && last.length < batchCommands && size <= room) {
      last.push(command);
      room -= size;
    } else {
      out.push([command]);
      room = batchLetters - size;
    }
  }
  return out;
}

/** `random`: that many bytes. `words`: what somebody reads who opens it. */
export function fileText(commands: readonly Command[], seal: Seal, words: string, random: (size: number) => Uint8Array): string {
  return [words, ...batchesOf(commands).map((batch) => locked(JSON.stringify({ commands: batch }), seal, random(nonceBytes)))].join('\n') + '\n';
}

/** The locked lines of a file, in their order, each once; a chat program may have changed its ends of lines and added words. */
export function linesIn(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((word) => line.test(word)))];
}
