import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { proof } from './proof.svelte';

let fresh = false;
let on = true;
const sent: unknown[] = [];

beforeEach(() => {
  fresh = false;
  on = true;
  sent.length = 0;
  vi.stubGlobal('fetch', async (path: string, request: RequestInit) => {
    if (request.method === 'GET') return new Response(JSON.stringify({ on, fresh }), { status: 200 });
    sent.push([path, JSON.parse(String(request.body))]);
    const right = JSON.stringify(sent.at(-1)).includes('123456') || JSON.stringify(sent.at(-1)).includes('laut');
    return right
      ? new Response(JSON.stringify({ on, fresh: true }), { status: 200 })
      : new Response(JSON.stringify({ error: { code: 'second.code_wrong', message: '', field: 'code', hint: '' } }), { status: 422 });
  });
});
afterEach(() => {
  proof.end({ ok: false });
  vi.unstubAllGlobals();
});
const asks = (what: 'code' | 'password') => vi.waitFor(() => expect(proof.asked).toBe(what));

it('goes on at once where the proof is fresh', async () => {
  fresh = true;
  expect(await proof.ensure()).toEqual({ ok: true });
  expect(proof.asked).toBeUndefined();
});

it('asks for the code, again after a wrong one, and then lets the act go on', async () => {
  const waiting = proof.ensure();
  await asks('code');
  expect(await proof.tell('000000')).toMatchObject({ ok: false, problem: { code: 'second.code_wrong' } });
  expect(proof.asked).toBe('code');
  await proof.tell('123456');
  expect(await waiting).toEqual({ ok: true });
  expect(proof.asked).toBeUndefined();
  expect(sent).toEqual([['/api/my/proof', { code: '000000' }], ['/api/my/proof', { code: '123456' }]]);
});

it('asks for the password where no second step is set up', async () => {
  on = false;
  const waiting = proof.ensure();
  await asks('password');
  await proof.tell('laut yang tenang');
  expect(await waiting).toEqual({ ok: true });
  expect(sent).toEqual([['/api/my/proof', { password: 'laut yang tenang' }]]);
});

it('does nothing when it is put away, nor without a network', async () => {
  const waiting = proof.ensure();
  await asks('code');
  proof.end({ ok: false });
  expect(await waiting).toEqual({ ok: false });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('away')));
  expect(await proof.ensure()).toMatchObject({ ok: false, problem: { code: 'client.network' } });
});
