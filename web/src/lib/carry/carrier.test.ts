import { beforeEach, describe, expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({ disk: new Map<string, unknown>(), answers: [] as unknown[], posted: [] as string[] }));
vi.mock('$lib/local/kept', () => ({
  Kept: class {
    constructor(private readonly key: string) {}
    read = async () => world.disk.get(this.key);
    put = async (value: unknown) => void world.disk.set(this.key, value);
    forget = async () => void world.disk.delete(this.key);
  }
}));
vi.mock('$lib/api/client', () => ({ post: async (_: string, body: { sealed: string }) => (world.posted.push(body.sealed), world.answers.shift()) }));

const line = (n: number) => `selami1.${String(n).padStart(32, '0')}.AAAA`;
const told = (done: number, refused = 0, waiting = 0, left = 0) => ({ ok: true, status: 200, value: { done, refused, waiting, left } });
const no = (status: number) => ({ ok: false, status, offline: status === 0, problem: { code: 'carried.unreadable', message: '', field: '', hint: '' } });

/** As after a restart of the browser: the disk stays. */
async function fresh() {
  vi.resetModules();
  return (await import('./carrier.svelte')).carrier;
}
beforeEach(() => {
  world.disk.clear();
  world.answers = [];
  world.posted = [];
});

describe('a colleague\'s work', () => {
  it('waits on the disk until the server has it', async () => {
    const carrier = await fresh();
    expect(await carrier.take(new Blob([`Titip\n${line(1)}\n${line(2)}\n`]))).toBe(2);
    world.answers = [no(0)];
    await carrier.handOver();
    const again = await fresh();
    await again.open();
    expect(again.lines).toEqual([line(1), line(2)]);
    world.answers = [told(3, 1), told(2, 0, 1)];
    await again.handOver();
    expect(world.posted).toEqual([line(1), line(1), line(2)]);
    expect(again.told).toEqual({ done: 5, refused: 1, waiting: 1, left: 0 });
    expect(world.disk.get('carried')).toMatchObject({ lines: [] });
  });
  it('who carried it is told, also after the page was closed; the next file begins anew', async () => {
    const carrier = await fresh();
    await carrier.take(new Blob([line(1)]));
    world.answers = [told(3, 1)];
    await carrier.handOver();
    const again = await fresh();
    await again.open();
    expect(again.told).toEqual({ done: 3, refused: 1, waiting: 0, left: 0 });
    await again.take(new Blob([line(2)]));
    expect(again.told).toBeUndefined();
    world.answers = [told(1)];
    await again.handOver();
    expect(again.told?.done).toBe(1);
  });
  it('keeps its order: nothing behind what could not be done yet', async () => {
    const carrier = await fresh();
    await carrier.take(new Blob([`${line(1)}\n${line(2)}`]));
    for (const answer of [told(1, 0, 0, 2), no(503), no(401), no(429)]) {
      world.answers = [answer];
      await carrier.handOver();
    }
    expect(world.posted).toEqual(new Array(4).fill(line(1)));
    expect(carrier.lines).toHaveLength(2);
    expect(carrier.told).toBeUndefined();
  });
  it('that nobody can open is told and let go; the rest goes on', async () => {
    const carrier = await fresh();
    await carrier.take(new Blob([`${line(1)}\n${line(2)}`]));
    world.answers = [no(422), told(1)];
    await carrier.handOver();
    expect(carrier.problem?.code).toBe('carried.unreadable');
    expect(carrier.lines).toEqual([]);
    expect(carrier.told?.done).toBe(1);
  });
  it('given twice is carried once; a file of something else is none', async () => {
    const carrier = await fresh();
    await carrier.take(new Blob([line(1)]));
    await carrier.take(new Blob([line(1)]));
    expect(carrier.lines).toEqual([line(1)]);
    expect(await carrier.take(new Blob(['foto liburan']))).toBe(0);
  });
});
