import { afterEach, describe, expect, it, vi } from 'vitest';
import { bytesMax, PublishDesk } from './publish-desk.svelte';

const file = (size = 10) => new File([new Uint8Array(size)], 'paket.yaml');
const report = (over: object) => ({ problems: [], number: 1, pack: null, difference: null, same: false, published: null, ...over });
let asked: string[] = [];
const answers = (...bodies: { status?: number; body: object }[]) => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const { status = 200, body } = bodies.shift()!;
    return new Response(JSON.stringify(body), { status });
  });
};
afterEach(() => vi.unstubAllGlobals());

describe('publishing a pack', () => {
  it('looks first and keeps nothing, then publishes on what was seen', async () => {
    const refresh = vi.fn(async () => undefined);
    const desk = new PublishDesk(refresh);
    answers({ body: report({ number: 3 }) }, { body: report({ number: 3, published: { number: 3 } }) });
    await desk.choose(file());
    expect(asked).toEqual(['/api/context-packs?dry_run=true']);
    expect([desk.sound, desk.later, desk.canPublish]).toEqual([true, true, false]);
    desk.note = ' Garam ';
    expect(desk.canPublish).toBe(true);
    await desk.publish();
    expect(asked[1]).toBe('/api/context-packs?dry_run=false&base=2&note=Garam');
    expect([desk.published?.number, desk.report, desk.note]).toEqual([3, undefined, '']);
    expect(refresh).toHaveBeenCalledOnce();
  });
  it('publishes neither what is wrong nor what is out already, nor sends what is too big', async () => {
    const desk = new PublishDesk(async () => undefined);
    answers({ body: report({ problems: [{ wrong: 'twice', line: 4, place: '', about: '' }] }) }, { body: report({ number: 2, same: true }) });
    await desk.choose(file());
    expect([desk.sound, desk.canPublish]).toEqual([false, false]);
    await desk.choose(file());
    desk.note = 'Lagi';
    expect(desk.canPublish).toBe(false);
    await desk.choose(file(bytesMax + 1));
    expect([desk.tooBig, asked.length, desk.report]).toEqual([true, 2, undefined]);
  });
  it('keeps file and words when somebody else was faster', async () => {
    const desk = new PublishDesk(async () => undefined);
    answers({ body: report({}) }, { status: 409, body: { error: { code: 'pack.changed', message: 'Lain', field: 'base', hint: '' } } });
    await desk.choose(file());
    await desk.publish();
    expect([desk.problem?.code, !!desk.file, desk.published]).toEqual(['pack.changed', true, null]);
  });
});
