import { describe, expect, it } from 'vitest';
import { Checker, CheckerProblem, type CheckWorker, type Finding } from './checker';
import type { Said } from './calls';
import type { CheckQuestion } from './checker-worker';

type CheckAnswer = Said<unknown>;
import { ask, type Engine } from './door';

/** A module in miniature: a bump allocator, and a check that answers with `answer` after the memory has grown. */
function miniature(answer: string): Engine & { live: Set<number>; asked: string } {
  let next = 8;
  const engine = {
    HEAPU8: new Uint8Array(256),
    live: new Set<number>(),
    asked: '',
    _selami_alloc(size: number) {
      const at = next;
      next += size + 1; // odd addresses on purpose
      if (next > engine.HEAPU8.length) {
        const grown = new Uint8Array(next * 2);
        grown.set(engine.HEAPU8);
        engine.HEAPU8 = grown;
      }
      engine.live.add(at);
      return at;
    },
    _selami_free: (pointer: number) => void engine.live.delete(pointer),
    _selami_check(pointer: number, size: number) {
      engine.asked = new TextDecoder().decode(engine.HEAPU8.subarray(pointer, pointer + size));
      const bytes = new TextEncoder().encode(answer);
      const at = engine._selami_alloc(bytes.length + 4);
      new DataView(engine.HEAPU8.buffer).setUint32(at, bytes.length, true);
      engine.HEAPU8.set(bytes, at + 4);
      return at;
    }
  };
  return engine;
}

describe('the door', () => {
  it('takes UTF-8 both ways, over growing memory, and leaves nothing allocated', () => {
    const engine = miniature(JSON.stringify({ findings: [], long: 'é'.repeat(400) }));
    expect(ask(engine, { plan: { topic: 'Batik – “motif” 🌊' } })).toEqual({ findings: [], long: 'é'.repeat(400) });
    expect(JSON.parse(engine.asked)).toEqual({ plan: { topic: 'Batik – “motif” 🌊' } });
    expect(engine.live.size).toBe(0);
  });
  it('frees and throws when the answer is no JSON', () => {
    const engine = miniature('{"findings": [');
    expect(() => ask(engine, {})).toThrow();
    expect(engine.live.size).toBe(0);
  });
  it('says so when there is no memory', () => {
    expect(() => ask({ ...miniature(''), _selami_alloc: () => 0 }, {})).toThrow('no memory');
  });
});

class HandWorker implements CheckWorker {
  terminate() {}
  onmessage: CheckWorker['onmessage'] = null;
  onerror: CheckWorker['onerror'] = null;
  asked: (CheckQuestion & { n: number })[] = [];
  postMessage(question: CheckQuestion & { n: number }) {
    this.asked.push(question);
  }
  say(answer: CheckAnswer) {
    this.onmessage?.({ data: answer } as MessageEvent<CheckAnswer>);
  }
}

describe('the checker', () => {
  const finding: Finding = { code: 'PM204', severity: 'warning', path: '/steps', message: 'm', why: 'w', fix: 'f' };

  it('gives each question its own answer, in whatever order they come, from one worker', async () => {
    const workers: HandWorker[] = [];
    const checker = new Checker(() => (workers.push(new HandWorker()), workers.at(-1)!));
    const first = checker.check({ a: 1 }, 'id');
    const second = checker.check({ a: 2 }, 'en');
    expect(workers).toHaveLength(1);
    workers[0]!.say({ n: 2, answer: { findings: [finding] } });
    workers[0]!.say({ n: 1, answer: { findings: [] } });
    workers[0]!.say({ n: 1, answer: { findings: [finding] } });
    expect(await first).toEqual([]);
    expect(await second).toEqual([finding]);
  });
  it('rejects with the engine\'s own code, and starts anew after a worker that did not load', async () => {
    const workers: HandWorker[] = [];
    const checker = new Checker(() => (workers.push(new HandWorker()), workers.at(-1)!));
    const refused = checker.check({}, 'id');
    workers[0]!.say({ n: 1, answer: { error: { code: 'plan.too_deep', field: 'steps[0]', message: 'x' } } });
    await expect(refused).rejects.toMatchObject({ code: 'plan.too_deep', field: 'steps[0]' });
    const lost = checker.check({}, 'id');
    workers[0]!.onerror?.({ message: 'no network' } as ErrorEvent);
    await expect(lost).rejects.toBeInstanceOf(CheckerProblem);
    void checker.check({}, 'id');
    expect(workers).toHaveLength(2);
  });
});
