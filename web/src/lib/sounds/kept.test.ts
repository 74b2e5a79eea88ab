/** Recordings of questions on the teacher's phone: fetched for what is here, dropped with the last text that names them. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase } from '$lib/local/database';
import { changeDevice } from '$lib/local/device';
import { keepCopy } from '$lib/local/reads.svelte';
import { bringSounds, soundHere, soundOf } from './kept';

vi.mock('$lib/outbox/outbox.svelte', () => ({ outbox: { unsent: [] } }));

let asked: string[];
let there: Map<string, string> | undefined;
const plan = (...sounds: string[]) => ({ plan: { id: 'plan_1' }, body: { steps: [{ questions: sounds.map((sound) => ({ sound })) }] } });
const here = async (sound: string) => (await soundHere('sari', sound))?.text();

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  asked = [];
  there = new Map([['a', 'satu'], ['b', 'dua']]);
  vi.stubGlobal('fetch', async (path: string) => {
    if (!there) throw new TypeError('no network');
    asked.push(path);
    const sound = there.get(path.split('/').at(-1)!);
    if (sound === undefined) return new Response(JSON.stringify({ error: { code: 'sound.unknown', message: '' } }), { status: 404 });
    return new Response(sound, { headers: { 'content-type': 'audio/webm', 'content-disposition': 'attachment; filename="suara.webm"' } });
  });
  await changeDevice({ account: 'sari', me: { person: { id: 'sari' } } as never, contact: 1 });
});
afterEach(() => vi.unstubAllGlobals());

it('what plans on this phone say is fetched once, and plays without a network', async () => {
  await keepCopy('sari', '/api/plans/plan_1', plan('a', '', 'gone'), 1);
  expect(await bringSounds('sari')).toBe(true);
  expect(asked).toEqual(['/api/sounds/a', '/api/sounds/gone']);
  there = undefined;
  expect(await here('a')).toBe('satu');
  expect(await (await soundOf('sari', 'a'))?.text()).toBe('satu');
  expect(await soundOf('sari', 'b')).toBeUndefined();
  expect(await bringSounds('sari'), 'one is missing still').toBe(false);
});

it('what no text names any more leaves this phone; half a text is one', async () => {
  await keepCopy('sari', '/api/plans/plan_1', plan('a'), 1);
  await keepCopy('sari', 'draft:plan_2', { body: plan('b').body }, 1);
  await bringSounds('sari');
  expect([await here('a'), await here('b')]).toEqual(['satu', 'dua']);
  await keepCopy('sari', '/api/plans/plan_1', plan(), 2);
  await bringSounds('sari');
  expect([await here('a'), await here('b')]).toEqual([undefined, 'dua']);
});

it('a phone keeps no more than it has room for', async () => {
  there!.set('a', 'x'.repeat(100));
  await keepCopy('sari', '/api/plans/plan_1', plan('a', 'b'), 1);
  await bringSounds('sari', 100);
  expect(asked).toEqual(['/api/sounds/a']);
});

it('of another’s lesson nothing is kept', async () => {
  expect(await (await soundOf('sub', 'a', '/api/lessons/l/questions/a', 'bearer'))?.text()).toBe('satu');
  expect(await soundHere('sub', 'a')).toBeUndefined();
});
