import { describe, expect, it } from 'vitest';
import type { CardsAnswer, CardsQuestion } from './cards-worker';
import { toGrey } from '$lib/engine/grey';
import { begin, look, type CardsEngine } from './door';
import { CardsReader, type CardsWorker } from './reader';
import { Sweep } from './sweep.svelte';
import { troubleOf } from './camera.svelte';

class HandWorker implements CardsWorker {
  onmessage: CardsWorker['onmessage'] = null;
  onerror: CardsWorker['onerror'] = null;
  asked: (CardsQuestion & { n: number })[] = [];
  ended = false;
  postMessage(question: CardsQuestion & { n: number }) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  say(n: number, answer: CardsAnswer) {
    this.onmessage?.({ data: { n, answer } } as MessageEvent<{ n: number; answer: CardsAnswer }>);
  }
  fail(n: number) {
    this.onmessage?.({ data: { n, failed: 'no network' } } as MessageEvent<{ n: number; failed: string }>);
  }
}
const bitmap = () => ({ close() {} }) as ImageBitmap;
const seen = (...cards: [number, 'locked' | 'doubtful' | 'unseen', number][]) => ({ look: { seen: [], cards: cards.map(([number, state, side]) => ({ number, state, side })), foreign: [] }, width: 4, height: 3 });

describe('the door', () => {
  it('weighs colours as an eye does', () => {
    const grey = new Uint8Array(3);
    toGrey(new Uint8ClampedArray([255, 255, 255, 255, 0, 255, 0, 255, 0, 0, 0, 255]), grey);
    expect([...grey]).toEqual([255, 149, 0]);
  });
  it('fills the picture where the engine says, also when its memory grows meanwhile', () => {
    const listened: number[] = [];
    const engine: CardsEngine = {
      HEAPU8: new Uint8Array(64),
      _selami_cards_listen: (number) => void listened.push(number),
      _selami_cards_begin: () => undefined,
      _selami_picture: () => {
        engine.HEAPU8 = new Uint8Array(512);
        return 16;
      },
      _selami_cards_look: (width, height) => {
        expect([...engine.HEAPU8.subarray(16, 16 + width * height)]).toEqual([9, 9, 9, 9, 9, 9]);
        const bytes = new TextEncoder().encode('{"seen":[],"cards":[],"foreign":[7]}');
        engine.HEAPU8 = new Uint8Array(1024);
        new DataView(engine.HEAPU8.buffer).setUint32(101, bytes.length, true);
        engine.HEAPU8.set(bytes, 105);
        return 101;
      }
    };
    begin(engine, [1, 2], 3);
    expect(listened).toEqual([1, 2]);
    expect(look(engine, 3, 2, (grey) => grey.fill(9)).foreign).toEqual([7]);
  });
});

describe('the reader', () => {
  it('gives each picture its own answer, and tells all who wait when the worker breaks', async () => {
    const workers: HandWorker[] = [];
    const reader = new CardsReader(() => (workers.push(new HandWorker()), workers.at(-1)!));
    const begun = reader.begin([1], 3);
    const first = reader.read(bitmap());
    workers[0]!.say(2, seen([1, 'locked', 2]));
    workers[0]!.say(1, 'begun');
    expect(await begun).toBeUndefined();
    expect(await first).toMatchObject({ width: 4, look: { cards: [{ number: 1, state: 'locked', side: 2 }] } });
    const lost = reader.read(bitmap());
    workers[0]!.onerror?.({} as ErrorEvent);
    expect(await lost).toBe('engine');
    void reader.read(bitmap());
    expect(workers).toHaveLength(2);
    reader.stop();
    expect(workers[1]!.ended).toBe(true);
  });
});

describe('a sweep', () => {
  const members = [1, 2].map((number) => ({ pupil: `pupil_${number}`, number, name: '', grade: '', phase: '', device: false, team: '', goal: '' }));
  const known = { away: new Set<string>(), noted: new Set<string>() };
  it('that finds no engine says so, and begins when it is there', async () => {
    const worker = new HandWorker();
    const sweep = new Sweep(members, 4, known, new CardsReader(() => worker));
    const first = sweep.see(bitmap());
    worker.fail(1);
    await first;
    expect(sweep.missing).toBe(true);
    const second = sweep.see(bitmap());
    worker.say(2, 'begun');
    await new Promise((resolve) => setTimeout(resolve));
    worker.say(3, seen([1, 'locked', 1], [2, 'unseen', -1]));
    await second;
    expect(sweep.missing).toBe(false);
    expect(sweep.answers()).toEqual([{ pupil: 'pupil_1', side: 1 }]);
    expect(sweep.now.unseen.map((one) => one.number)).toEqual([2]);
  });
  it('takes a photo in, after which the camera begins anew without forgetting', async () => {
    const [live, still] = [new HandWorker(), new HandWorker()];
    const sweep = new Sweep(members, 4, known, new CardsReader(() => live), () => new CardsReader(() => still));
    const photo = sweep.seePhoto(new Blob());
    expect(sweep.photoBusy).toBe(true);
    still.say(1, 'begun');
    await new Promise((resolve) => setTimeout(resolve));
    still.say(2, seen([1, 'locked', 0], [2, 'doubtful', 1]));
    await photo;
    expect(still.ended).toBe(true);
    expect(sweep.photo).toEqual({ read: 1 });
    expect([sweep.now.read, sweep.now.doubtful].map((some) => some.map((one) => one.number))).toEqual([[1], [2]]);
    void sweep.see(bitmap());
    expect(live.asked).toMatchObject([{ begin: { numbers: [1, 2], alike: 3 } }]);
  });
  it('says of a file that is no photo that it is none', async () => {
    const still = new HandWorker();
    const sweep = new Sweep(members, 4, known, new CardsReader(() => new HandWorker()), () => new CardsReader(() => still));
    const photo = sweep.seePhoto(new Blob());
    still.say(1, 'begun');
    await new Promise((resolve) => setTimeout(resolve));
    still.say(2, 'unreadable');
    await photo;
    expect(sweep.photo).toBe('picture');
    expect(sweep.photoBusy).toBe(false);
  });
});

describe('a camera that does not come', () => {
  it('has a reason that a person can do something about', () => {
    const of = (name: string) => troubleOf(new DOMException('', name));
    expect(['NotAllowedError', 'SecurityError', 'NotFoundError', 'NotReadableError', 'AbortError', 'OverconstrainedError'].map(of)).toEqual(['denied', 'denied', 'absent', 'busy', 'busy', 'unsupported']);
    expect(troubleOf(new TypeError())).toBe('unsupported');
  });
});
