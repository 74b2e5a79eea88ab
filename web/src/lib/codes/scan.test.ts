import { expect, it } from 'vitest';
import type { CodesAnswer } from './codes-worker';
import { framesOf } from './frames';
import { Scan, type CodesWorker } from './scan.svelte';

/** A worker that reads these, one a picture; undefined: it broke off. */
function reading(answers: (CodesAnswer | undefined)[]): () => CodesWorker {
  return () => {
    const worker: CodesWorker = {
      postMessage: ({ n }) => {
        const answer = answers.shift();
        queueMicrotask(() => worker.onmessage?.({ data: answer === undefined ? { n, failed: 'no engine' } : { n, answer } } as never));
      },
      terminate: () => undefined,
      onmessage: null,
      onerror: null
    };
    return worker;
  };
}
const picture = () => ({ close: () => undefined }) as unknown as ImageBitmap;

it('reads until all is here, says what is missing, and reads no further', async () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, i) => i % 251);
  const [a, b, c] = framesOf(bytes, 211) as [Uint8Array, Uint8Array, Uint8Array];
  const scan = new Scan(reading([null, b, undefined, b, c, a]));
  await scan.see(picture());
  expect([scan.read, scan.of]).toEqual([0, 0]);
  await scan.see(picture());
  expect([scan.read, scan.of, scan.missing]).toEqual([1, 3, [1, 3]]);
  expect(await scan.see(picture())).toBeGreaterThan(0);
  expect(scan.absent).toBe(true);
  for (let i = 0; i < 3; i += 1) await scan.see(picture());
  expect([scan.absent, scan.whole]).toEqual([false, bytes]);
  await scan.see(picture());
  expect(scan.whole).toEqual(bytes);
});

it('begins anew when the sum is wrong', async () => {
  const frames = framesOf(new Uint8Array(300).fill(5), 211);
  const hurt = frames[1]!.slice();
  hurt[60]! ^= 1;
  const scan = new Scan(reading([frames[0]!, hurt, frames[1]!, frames[0]!]));
  for (let i = 0; i < 2; i += 1) await scan.see(picture());
  expect([scan.broken, scan.read, scan.whole]).toEqual([true, 0, undefined]);
  for (let i = 0; i < 2; i += 1) await scan.see(picture());
  expect([scan.broken, scan.whole?.length]).toEqual([false, 300]);
});
